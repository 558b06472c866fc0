import type { Reply } from '../../src/domain/reply/reply';
import { personalMessage } from '../support/activities';
import { aProgramme, aWeek, exerciseOf } from '../support/builders';
import { PEOPLE, TONI } from '../support/people';
import { documents, INNARDS, MONDAY, openScene, type Scene } from '../support/scene';

const { anna, ben } = PEOPLE;
const programme = () =>
  aProgramme({
    weeks: [
      aWeek(1, {
        exercises: [
          exerciseOf(1, 1),
          exerciseOf(1, 2, {
            answer: {
              kind: 'choice',
              options: [
                { id: 'ja', text: 'Ja' },
                { id: 'nein', text: 'Nein' },
              ],
            },
          }),
        ],
      }),
      ...Array.from({ length: 11 }, (_, index) => aWeek(index + 2)),
    ],
  });

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ programme: programme() });
  await scene.at(MONDAY);
  await scene.chat(TONI, 'jetzt 1');
  await scene.at('2027-04-12T07:01:00Z');
});
afterEach(async () => {
  const alive = await fetch(`${scene.companion.url}/healthz`);
  const errors = scene.companion.log.filter((line) => line.level === 'error');
  await scene.stop();
  expect(alive.status).toBe(200);
  expect(errors).toEqual([]);
});

describe('what people mistype', () => {
  test.each<[who: 'toni' | 'anna', line: string, answer: RegExp]>([
    ['toni', 'vorschau 0', /Zahl verstehe ich nicht|Woche 0 gibt es nicht/],
    ['toni', 'vorschau 13', /Woche 13 gibt es nicht/],
    ['toni', 'jetzt 13', /Woche 13 gibt es nicht/],
    ['toni', 'jetzt drei', /Zahl|jetzt 3/],
    ['toni', 'jetzt 1.5', /Zahl/],
    ['toni', 'jetzt', /fehlt/],
    ['toni', 'pause 2027-02-30', /Datum verstehe ich nicht/],
    ['toni', 'pause 31.04.2027', /Datum verstehe ich nicht/],
    ['toni', 'pause 2026-04-13', /Vergangenheit/],
    ['toni', 'pause 2027-05-17 99', /höchstens/],
    ['toni', 'pause 2031-05-17', /zu Ende/],
    ['toni', 'weiter', /keine Pause/],
    ['toni', 'antworten 99.9', /99\.9/],
    ['toni', 'rückmeldung 99.9 @Anna Beispiel gut', /99\.9/],
    ['toni', 'rückmeldung 1.1 @Niemand Bekannt gut', /finde ich/],
    ['toni', 'rückmeldung 1.1 @Anna Beispiel gut', /noch nicht geantwortet/],
    ['toni', 'konzept @Niemand Bekannt', /finde ich/],
    ['toni', 'teilnehmende weg @Niemand Bekannt', /finde ich/],
    ['toni', 'teilnehmende @Anna Beispiel Musterstadt, Atlantis', /Bundesland/],
    ['toni', 'schulterblick termin 2027-02-30 10:00', /Datum/],
    ['toni', 'schulterblick termin 2027-03-01 10:00', /Vergangenheit/],
    ['toni', 'schulterblick weg 2027-05-20 10:00', /gibt es nicht/],
    ['toni', 'zeit 2020-01-01 09:00', /Vergangenheit/],
    ['toni', 'zeit 2099-01-01 09:00', /zu weit/],
    ['toni', 'ansage', /fehlt/],
    ['anna', 'übung 99.9', /99\.9/],
    ['anna', 'übung 0.0', /0\.0|Zahl/],
    ['anna', 'übung abc', /Zahl|Meinten|übung 3\.2/],
    ['anna', 'übung 5.1', /kommt am/],
    ['anna', '5.1: Zu früh, aber schon fertig gedacht.', /kommt am/],
    ['anna', '99.9: Meine Antwort auf nichts.', /99\.9/],
    ['anna', '1.1:', /fehlt/],
    ['anna', '1.2: vielleicht', /Ja/],
    ['anna', 'kennzahl instagram viele', /Zahl/],
    ['anna', 'kennzahl instagram 12 2027-02-30', /Datum/],
    ['anna', 'kennzahl instagram 12 2028-01-01', /zu weit/],
    ['anna', 'kennzahl instagram -5', /Zahl/],
    ['anna', 'kennzahl a/b?c#d\\e 5', /notiert|gespeichert|a\/b/],
    ['anna', 'erinnerungen manchmal', /aus, leicht, normal und eng/],
    ['anna', 'urlaub 2027-05-07 bis 2027-05-03', /vor dem Anfang/],
    ['anna', 'urlaub 2027-02-30', /Datum/],
    ['anna', 'urlaub 2026-01-01', /Vergangenheit/],
    ['anna', 'hilfee', /Meinten Sie/],
    ['anna', 'xyzzy plugh', /Antwort|Übung/],
    ['anna', '/', /Befehle|hilfe|schreiben/i],
  ])('%s: »%s«', async (who, line, answer) => {
    const came = await scene.chat(who === 'toni' ? TONI : anna, line);
    expect(came.status).toBe(200);
    expect(came.words).toMatch(answer);
    expect(came.words).not.toMatch(/schiefgegangen/);
    expect(came.words).not.toMatch(INNARDS);
  });

  test('a channel with a name far too long for a document is told so', async () => {
    const came = await scene.chat(anna, `kennzahl ${'instagram'.repeat(60)} 5`);
    expect(came.words).toMatch(/zu lang|kürzer/);
  });

  test.each(['2027-02-30', '31.04.2027', '2026-04-13', '2099-04-13', 'morgen'])(
    'a cohort from %s is not created',
    async (date) => {
      const came = await scene.say(TONI, `{bot} kohorte anlegen Neu ab ${date}`, {
        channel: '19:neu@thread.tacv2',
      });
      expect(came.words).toMatch(/Datum|Vergangenheit|zu weit/);
      expect((await scene.say(TONI, '{bot} status', { channel: '19:neu@thread.tacv2' })).words).toMatch(
        /keine Kohorte/,
      );
    },
  );

  test('a cohort with an endless name', async () => {
    const came = await scene.say(TONI, `{bot} kohorte anlegen ${'x'.repeat(5_000)} ab 2027-05-03`, {
      channel: '19:neu@thread.tacv2',
    });
    expect(came.words).toMatch(/zu lang/);
  });

  test('an answer that could not be filed is kept and offered again', async () => {
    for (const line of ['99.9: Diese Worte sind kostbar.', '5.1: Diese Worte sind kostbar.']) {
      const came = await scene.chat(anna, line);
      const offer = came.posts.find((post) => JSON.stringify(post.activity).includes('file-draft'));
      expect(offer).toBeDefined();
    }
  });
});

describe('cards', () => {
  const press = (
    action: Record<string, unknown>,
    inputs: Record<string, unknown> = {},
    scope: 'personal' | 'channel' = 'channel',
  ) => scene.press(anna, action, { inputs, scope });
  const good = () => ({ verb: 'answer', cohort: scene.cohort, exercise: 'w01-01' });

  test('a card of a former week is still answered while the programme runs', async () => {
    await scene.at('2027-05-03T07:00:00Z');
    const came = await press(good(), { answer: 'Spät, aber da ist sie.' });
    expect(came.words).toContain('Spät, aber da ist sie.');
    expect(await documents<Reply>(scene, 'r/')).toHaveLength(1);
  });

  test('long after the end: what was answered can still be read, a new answer is refused in words', async () => {
    await press(good(), { answer: 'Rechtzeitig abgegeben.' });
    scene.companion.clock.set('2027-09-01T08:00:00Z');
    const read = await press({ ...good(), verb: 'refresh' });
    expect(read.words).toContain('Rechtzeitig abgegeben.');
    expect((await press({ ...good(), verb: 'edit' })).words).toContain('abgeschlossen');
    expect((await press(good(), { answer: 'Viel zu spät.' })).words).toContain('abgeschlossen');
    expect((await scene.chat(anna, '1.1: Viel zu spät.')).words).toContain('abgeschlossen');
    expect(await documents<Reply>(scene, 'r/')).toMatchObject([{ revision: 1 }]);
  });

  test.each<[string, (cohort: string) => Record<string, unknown>]>([
    ['an unknown cohort', () => ({ verb: 'answer', cohort: 'id-999', exercise: 'w01-01' })],
    ['an unknown exercise', (cohort) => ({ verb: 'answer', cohort, exercise: 'w99-99' })],
    ['an unknown verb', (cohort) => ({ verb: 'explode', cohort, exercise: 'w01-01' })],
    ['no verb', (cohort) => ({ cohort, exercise: 'w01-01' })],
    ['a number for an id', () => ({ verb: 'answer', cohort: 7, exercise: 'w01-01' })],
    ['an endless id', () => ({ verb: 'answer', cohort: 'x'.repeat(10_000), exercise: 'w01-01' })],
    ['an id of 200 characters', () => ({ verb: 'answer', cohort: 'ä'.repeat(200), exercise: 'w01-01' })],
    ['half a character', () => ({ verb: 'answer', cohort: '\ud800', exercise: 'w01-01' })],
    [
      'a path for an id',
      (cohort) => ({ verb: 'answer', cohort: `${cohort}/../../directory`, exercise: 'w01-01' }),
    ],
    ['an inherited name', (cohort) => ({ verb: 'answer', cohort, exercise: '__proto__' })],
    ['a constructor', () => ({ verb: 'answer', cohort: 'constructor', exercise: 'constructor' })],
    ['an unknown slot', (cohort) => ({ verb: 'book-slot', cohort, slot: 'gestern' })],
    [
      'an unknown agreement',
      (cohort) => ({ verb: 'check-agreement', cohort, agreement: 'ä'.repeat(200), result: 'done' }),
    ],
    [
      'an unknown delivery',
      (cohort) => ({ verb: 'settle', cohort, delivery: 'ä'.repeat(200), answer: 'arrived' }),
    ],
    [
      'an unknown draft',
      (cohort) => ({ verb: 'file-draft', cohort, exercise: 'w01-01', draft: 'ä'.repeat(200) }),
    ],
    ['a line that is no command', () => ({ verb: 'command', line: 'Guten Tag zusammen' })],
  ])('%s: refused in words, nothing stored', async (_, action) => {
    for (const scope of ['channel', 'personal'] as const) {
      const came = await press(action(scene.cohort), { answer: 'Untergeschoben' }, scope);
      expect(came.status).toBe(200);
      expect(came.words).toMatch(/nicht mehr aktuell|gibt es nicht|nicht teil|Trainer:innen/);
      expect(came.words).not.toMatch(INNARDS);
    }
    expect(await documents(scene, 'r/')).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('inputs that no card sends: ignored or refused, never stored', async () => {
    for (const inputs of [
      { answer: { nested: true } },
      { answer: ['a'] },
      { answer: 'x'.repeat(50_000) },
      JSON.parse('{"__proto__": {"polluted": true}, "constructor": "x"}') as Record<string, unknown>,
      Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`i${index}`, 'x'])),
    ]) {
      const came = await press(good(), inputs);
      expect(came.status).toBe(200);
      expect(came.words).not.toMatch(/schiefgegangen/);
    }
    expect(await documents(scene, 'r/')).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('an option that does not exist; too long a text: told why, what was typed comes back', async () => {
    const option = await press({ ...good(), exercise: 'w01-02' }, { answer: 'vielleicht' });
    expect(option.words).toContain('Ja');
    const long = 'Wort '.repeat(900);
    const came = await press(good(), { answer: long });
    expect(came.words).toMatch(/zu lang|4\.000/);
    expect(JSON.stringify(came.body)).toContain('Wort Wort Wort');
    expect(await documents(scene, 'r/')).toEqual([]);
  });

  test('a week that has not come yet cannot be answered or looked at ahead', async () => {
    for (const verb of ['answer', 'refresh', 'edit', 'privately']) {
      const came = await press({ verb, cohort: scene.cohort, exercise: 'w05-01' }, { answer: 'Vorgezogen' });
      expect([verb, came.words]).toEqual([verb, expect.stringMatching(/kommt am/)]);
    }
  });
});

describe('what Teams never sends', () => {
  const post = (body: string, type = 'application/json') =>
    fetch(`${scene.companion.url}/api/messages`, { method: 'POST', headers: { 'content-type': type }, body });

  test.each<[string, string]>([
    ['an empty object', '{}'],
    ['nothing', ''],
    ['broken JSON', '{"type": "message", '],
    ['a list', '[]'],
    ['null', 'null'],
    ['a megabyte', JSON.stringify({ type: 'message', text: 'x'.repeat(1024 * 1024) })],
    ['deep nesting', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('%s: 4xx', async (_, body) => {
    const { status } = await post(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test.each<[string, (activity: Record<string, unknown>) => unknown]>([
    ['text', ({ text: _, ...rest }) => rest],
    ['conversation', ({ conversation: _, ...rest }) => rest],
    ['conversation id', (rest) => ({ ...rest, conversation: {} })],
    ['sender', ({ from: _, ...rest }) => rest],
    ['recipient', ({ recipient: _, ...rest }) => rest],
    ['service address', ({ serviceUrl: _, ...rest }) => rest],
    ['channel data', ({ channelData: _, ...rest }) => rest],
    ['type', ({ type: _, ...rest }) => rest],
    ['id', ({ id: _, ...rest }) => rest],
  ])('an activity without %s', async (what, without) => {
    const activity = personalMessage({ ...scene.where, from: ben }, 'hilfe');
    const { status } = await scene.companion.send(without(activity));
    const optional = what === 'text' || what === 'channel data';
    expect(status).toBe(optional ? 200 : 400);
  });

  test.each([
    ['text', 7],
    ['text', { a: 1 }],
    ['from', 'Ben'],
    ['from', []],
    ['conversation', []],
    ['entities', [null]],
    ['attachments', 'x'],
    ['channelData', 'x'],
    ['value', 'x'],
    ['type', 'nonsense'],
    ['type', 'x'.repeat(5_000)],
    ['locale', {}],
    ['timestamp', { a: 1 }],
    ['name', []],
    ['membersAdded', [{}]],
  ])('an activity whose %s is %j', async (field, value) => {
    const activity = { ...personalMessage({ ...scene.where, from: ben }, 'hilfe'), [field]: value };
    const { status } = await scene.companion.send(activity);
    expect([200, 400]).toContain(status);
  });

  test('an invoke without value, with a foreign name, with a value that is no object', async () => {
    const base = { ...personalMessage({ ...scene.where, from: ben }, ''), type: 'invoke' };
    for (const change of [
      { name: 'adaptiveCard/action' },
      { name: 'adaptiveCard/action', value: 'x' },
      { name: 'adaptiveCard/action', value: { action: { data: { action: { verb: 'refresh' } } } } },
      { name: 'task/fetch', value: {} },
      { name: 'composeExtension/query', value: {} },
      {},
    ]) {
      const { status } = await scene.companion.send({ ...base, id: `i-${Math.random()}`, ...change });
      expect([200, 400, 501]).toContain(status);
    }
  });
});
