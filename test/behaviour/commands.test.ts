import { COMMAND_NAMES, entryOf } from '../../src/domain/command/command';
import type { TestPerson } from '../support/people';
import { PEOPLE, TONI } from '../support/people';
import { INNARDS, MONDAY, openScene, type Scene } from '../support/scene';

const { anna } = PEOPLE;
const STRANGER: TestPerson = {
  teamsId: '29:stranger',
  aadObjectId: 'eeeeeeee-0000-4000-8000-000000000001',
  name: 'Sascha Fremd',
};

/** What a command says, by who asks it where; a pattern that only the right kind of answer has. */
interface Row {
  readonly de: string;
  readonly en: string;
  readonly trainer: RegExp;
  readonly participant: RegExp;
  readonly stranger: RegExp;
  /** Where the answer in the channel differs: private things are said in the own chat. */
  readonly inChannel?: RegExp;
}
const KIND = /für Trainer:innen gedacht/;
const NOBODY = /noch in keiner Kohorte|nehmen an dieser Kohorte nicht teil|nicht verstanden/;
const OWN_CHAT = /persönlichen Chat|noch nicht privat/;

const ROWS: readonly Row[] = [
  { de: 'hilfe', en: 'help', trainer: /kohorte anlegen/, participant: /fortschritt/, stranger: /dabei/ },
  {
    de: 'heute',
    en: 'today',
    trainer: /Übung 1\.2|Heute/,
    participant: /1\.1/,
    stranger: /noch in keiner|Heute/,
  },
  {
    de: 'offen',
    en: 'open',
    trainer: /Anna Beispiel/,
    participant: /1\.1/,
    stranger: /noch in keiner|nicht teil/,
    inChannel: OWN_CHAT,
  },
  {
    de: 'fortschritt',
    en: 'progress',
    trainer: /Anna Beispiel/,
    participant: /Woche 1 von 12/,
    stranger: /noch in keiner|Woche 1 von 12/,
    inChannel: OWN_CHAT,
  },
  {
    de: 'übung 1.1',
    en: 'exercise 1.1',
    trainer: /Notieren Sie/,
    participant: /Notieren Sie/,
    stranger: /noch in keiner|Notieren Sie/,
  },
  {
    de: '1.1: Unsere Kanäle im Überblick',
    en: 'answer 1.1: Our channels at a glance',
    trainer: NOBODY,
    participant: /gespeichert|aktualisiert/,
    stranger: NOBODY,
  },
  {
    de: 'suche Kanäle',
    en: 'search Kanäle',
    trainer: /Kanäle/,
    participant: /1\.1/,
    stranger: /noch in keiner|1\.1/,
  },
  {
    de: 'konzept',
    en: 'concept',
    trainer: NOBODY,
    participant: /Ausgangslage/,
    stranger: NOBODY,
    inChannel: OWN_CHAT,
  },
  {
    de: 'kennzahl instagram 1250',
    en: 'metric instagram 1250',
    trainer: NOBODY,
    participant: /1\.250/,
    stranger: NOBODY,
  },
  {
    de: 'erinnerungen leicht',
    en: 'reminders light',
    trainer: NOBODY,
    participant: /leicht/,
    stranger: NOBODY,
  },
  {
    de: 'urlaub 2027-05-03 bis 2027-05-07',
    en: 'absence 2027-05-03 to 2027-05-07',
    trainer: NOBODY,
    participant: /Mai/,
    stranger: NOBODY,
  },
  {
    de: 'meine daten',
    en: 'my data',
    trainer: /Datei|gespeichert/,
    participant: /Datei|gespeichert/,
    stranger: /Datei|gespeichert/,
    inChannel: OWN_CHAT,
  },
  {
    de: 'daten löschen',
    en: 'delete my data',
    trainer: /löschen/,
    participant: /löschen/,
    stranger: /löschen/,
    inChannel: OWN_CHAT,
  },
  { de: 'kohorten', en: 'cohorts', trainer: /Probe/, participant: KIND, stranger: KIND },
  { de: 'teilnehmende', en: 'participants', trainer: /5 von 5 Plätzen/, participant: KIND, stranger: KIND },
  { de: 'plan', en: 'plan', trainer: /Woche 12/, participant: KIND, stranger: KIND },
  {
    de: 'vorschau 3',
    en: 'preview 3',
    trainer: /Vorschau/,
    participant: KIND,
    stranger: KIND,
    inChannel: OWN_CHAT,
  },
  { de: 'jetzt 12', en: 'push 12', trainer: /Woche 12/, participant: KIND, stranger: KIND },
  { de: 'pause 2027-05-17', en: 'pause 2027-05-17', trainer: /Pause/, participant: KIND, stranger: KIND },
  {
    de: 'weiter',
    en: 'resume',
    trainer: /keine Pause|beendet|geht es weiter/,
    participant: KIND,
    stranger: KIND,
  },
  { de: 'status', en: 'status', trainer: /Letzte Zustellung/, participant: KIND, stranger: KIND },
  { de: 'antworten 1.1', en: 'replies 1.1', trainer: /Übung 1\.1/, participant: KIND, stranger: KIND },
  {
    de: 'rückmeldung 1.1 @Ben Muster gut',
    en: 'feedback 1.1 @Ben Muster good',
    trainer: /Ben Muster hat/,
    participant: KIND,
    stranger: KIND,
  },
  {
    de: 'ansage Wir treffen uns.',
    en: 'announce We meet.',
    trainer: /treffen uns|We meet/,
    participant: KIND,
    stranger: KIND,
  },
  {
    de: 'schulterblick',
    en: 'schulterblick',
    trainer: /Schulterblick/,
    participant: /Schulterblick/,
    stranger: /für Trainer:innen gedacht|noch in keiner/,
    inChannel: OWN_CHAT,
  },
  {
    de: 'konzept @Ben Muster',
    en: 'concept @Ben Muster',
    trainer: /Ben Muster/,
    participant: KIND,
    stranger: KIND,
    inChannel: OWN_CHAT,
  },
  {
    de: 'bericht',
    en: 'report',
    trainer: /Anna Beispiel/,
    participant: KIND,
    stranger: KIND,
    inChannel: OWN_CHAT,
  },
  { de: 'zeit', en: 'time', trainer: /12\. April 2027/, participant: KIND, stranger: KIND },
  {
    de: 'dabei Musterstadt, Bayern',
    en: 'join Musterstadt, Bayern',
    trainer: /nur im Kanal/,
    participant: /Musterstadt/,
    stranger: /nur im Kanal/,
    inChannel: /Musterstadt/,
  },
  {
    de: 'kohorte anlegen Neu ab 2027-05-03',
    en: 'create cohort Neu from 2027-05-03',
    trainer: /nur im Kanal/,
    participant: KIND,
    stranger: KIND,
    inChannel: /läuft schon/,
  },
];

/** What it looks like when typed in a hurry. */
const VARIANTS: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `/${line}`,
  (line) => `  ${line.replace(' ', '   ')}  `,
  (line) => line.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'),
];

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.at(MONDAY);
});
afterAll(() => scene.stop());

const who = { trainer: TONI, participant: anna, stranger: STRANGER } as const;
type Who = keyof typeof who;
const cases = ROWS.flatMap((row) =>
  (['de', 'en'] as const).flatMap((language) =>
    (Object.keys(who) as Who[]).map((key) => [row[language], key, row] as const),
  ),
);

describe.each(cases)('»%s« by the %s', (line, one, row) => {
  test('in the personal chat', async () => {
    const came = await scene.chat(who[one], line);
    expect(came.status).toBe(200);
    expect(came.words).toMatch(row[one]);
    expect(came.words).not.toMatch(INNARDS);
    expect(came.words).not.toMatch(/schiefgegangen|nicht verstanden/);
    expect(came.posts.length).toBeGreaterThan(0);
  });

  test('in the channel', async () => {
    const came = await scene.say(who[one], `{bot} ${line}`);
    expect(came.status).toBe(200);
    const expected =
      row[one] === KIND ? KIND : new RegExp(`${row[one].source}|${row.inChannel?.source ?? '$^'}`);
    expect(came.words).toMatch(expected);
    expect(came.words).not.toMatch(INNARDS);
    expect(came.words).not.toMatch(/schiefgegangen/);
    // Somebody who calls the bot by name is never left without an answer there.
    expect(came.posts.some((post) => post.conversationId.startsWith('19:'))).toBe(true);
  });
});

test.each(VARIANTS.map((variant, index) => [index, variant] as const))(
  'as typed in a hurry, variant %i: understood all the same',
  async (_, variant) => {
    for (const row of ROWS.filter((other) => !/^(1\.1|ansage|dabei|jetzt|kohorte|daten)/.test(other.de))) {
      const came = await scene.chat(TONI, variant(row.de));
      expect([row.de, came.words]).toEqual([row.de, expect.stringMatching(row.trainer)]);
    }
  },
);

test('every command of the list has a row here', () => {
  const lines = ROWS.map((row) => row.de);
  const missing = COMMAND_NAMES.filter((name) => {
    const german = entryOf(name).words?.german;
    return german !== undefined && !lines.some((line) => line.startsWith(german));
  });
  expect(missing).toEqual([]);
});
