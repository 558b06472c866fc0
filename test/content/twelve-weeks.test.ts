import { join } from 'node:path';
import { runWorkbook } from '../../src/cli/workbook';
import type { AnswerForm } from '../../src/domain/form/forms';
import { answerables, type Exercise, type Programme, type Week } from '../../src/domain/programme/programme';
import { loadProgramme } from '../../src/workbook/load-programme';

const WORKBOOK = join(__dirname, '../../workbook');
let programme: Programme;
beforeAll(async () => {
  const loaded = await loadProgramme(join(WORKBOOK, 'amtshelden-12-wochen'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  programme = loaded.programme;
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const share = (week: Week, fits: (exercise: Exercise) => boolean) =>
  week.exercises.filter(fits).length / week.exercises.length;
const KINDS: readonly AnswerForm['kind'][] = [
  'text',
  'long',
  'choice',
  'choices',
  'scale',
  'checklist',
  'number',
  'link',
  'questionnaire',
];

interface Figures {
  readonly count: number;
  readonly required: number;
  readonly minutes: number;
  readonly kinds: Partial<Record<AnswerForm['kind'], number>>;
  readonly private: number;
}
function figures(week: Week): Figures {
  const kinds = KINDS.map((kind) => [kind, share(week, (each) => each.answer.kind === kind)] as const);
  return {
    count: week.exercises.length,
    required: week.exercises.filter((each) => each.required).length,
    minutes: sum(week.exercises.map((each) => each.minutes)),
    kinds: Object.fromEntries(kinds.filter(([, part]) => part > 0)),
    private: share(week, (each) => each.visibility === 'private'),
  };
}

test('check finds nothing to mend in any programme, neither error nor warning', async () => {
  const lines: string[] = [];
  const output = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  const code = await runWorkbook(['check', '--json'], WORKBOOK, output);
  expect(JSON.parse(lines.join('\n'))).toMatchObject({ ok: true, problems: [], warnings: [] });
  expect(code).toBe(0);
});

test('twelve weeks, at least 109 exercises', () => {
  expect(programme.weeks).toHaveLength(12);
  expect(sum(programme.weeks.map((week) => figures(week).count))).toBeGreaterThanOrEqual(109);
  for (const week of programme.weeks) expect(figures(week).count).toBeGreaterThanOrEqual(9);
});

test('each week: three to five required, 3 to 5.5 hours', () => {
  for (const week of programme.weeks) {
    const { required, minutes } = figures(week);
    expect({ week: week.number, fits: required >= 3 && required <= 5 }).toEqual({
      week: week.number,
      fits: true,
    });
    expect({ week: week.number, fits: minutes >= 180 && minutes <= 330 }).toEqual({
      week: week.number,
      fits: true,
    });
  }
});

test('each week is varied: three kinds of answers at least, none in more than two thirds', () => {
  for (const week of programme.weeks) {
    const { kinds } = figures(week);
    expect(sum(Object.values(kinds))).toBeCloseTo(1);
    expect(Object.keys(kinds).length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...Object.values(kinds))).toBeLessThanOrEqual(2 / 3);
  }
  const all = new Set(programme.weeks.flatMap((week) => Object.keys(figures(week).kinds)));
  // Scales stand within the questionnaires.
  expect([...all].sort()).toEqual(KINDS.filter((kind) => kind !== 'scale').sort());
});

test('each week can be talked about: at most half of it is private, and what is private says why', () => {
  for (const week of programme.weeks) {
    expect(figures(week).private).toBeLessThanOrEqual(0.5);
    for (const each of week.exercises) {
      if (each.visibility === 'private') expect(each.visibilityReason ?? '').not.toBe('');
    }
  }
});

test('all thirteen sections of the concept are fed, each by two exercises at least, and say how it reads there', () => {
  expect(programme.sections.map((each) => each.number)).toEqual(
    Array.from({ length: 13 }, (_, index) => index + 1),
  );
  for (const section of programme.sections) {
    const feeding = programme.weeks
      .flatMap((week) => week.exercises)
      .filter((each) => each.section === section.number);
    expect({ section: section.number, enough: feeding.length >= 2 }).toEqual({
      section: section.number,
      enough: true,
    });
    for (const each of feeding) expect(each.conceptText ?? '').toContain('{antwort}');
  }
});

test('each week has what the group needs beside its exercises', () => {
  for (const week of programme.weeks) {
    expect(week.goals).toHaveLength(3);
    expect(week.tools.length + week.templates.length).toBeGreaterThanOrEqual(2);
    for (const text of [week.tip, week.podcast, week.discussion, week.closing, week.video?.script]) {
      expect((text ?? '').length).toBeGreaterThan(30);
    }
    expect(week.checklist?.items.length).toBeGreaterThanOrEqual(3);
    // Spoken at about 130 words a minute, 60 to 90 seconds; a trainer may breathe.
    const words = (week.video?.script ?? '').split(/\s+/).length;
    expect({ week: week.number, spoken: words >= 110 && words <= 240 }).toEqual({
      week: week.number,
      spoken: true,
    });
  }
});

test('every quiz explains every answer, every exercise says what comes out and what comes next', () => {
  for (const each of programme.weeks.flatMap((week) => week.exercises)) {
    expect(each.deliverable).not.toBe('');
    expect(each.afterReply ?? '').not.toBe('');
    if (each.answer.kind !== 'questionnaire') expect(each.example ?? '').not.toBe('');
    if (each.visibility === 'cohort') expect(each.peerQuestion ?? '').not.toBe('');
    if (each.answer.kind !== 'choices' && each.answer.kind !== 'choice') continue;
    if (!each.answer.options.some((option) => option.correct)) continue;
    for (const option of each.answer.options) expect(option.explanation ?? '').not.toBe('');
  }
});

/** Topics of the programme, each with exercises that work on it and a word that must be in them. */
const TOPICS: Readonly<Record<string, readonly [titles: readonly string[], word: RegExp]>> = {
  Redaktionsplanung: [
    ['Themenspeicher', 'Vier-Wochen-Plan', 'Jahresanker', 'Produktionstag'],
    /plan|themen|termin/i,
  ],
  Freigabe: [
    ['Freigabeampel', 'Freigabemodell', 'Durchlaufzeit', 'Testlauf'],
    /freigabe|freigegeben|ampel|briefing/i,
  ],
  Video: [['Reel', '30-Sekunden-Skript', 'Storyboard', 'Hook-Test'], /video|kamera|sekunde/i],
  Behördenleitung: [
    ['Rollenmodell', 'Leitungsinterview', 'O-Ton-Video', 'Kommentarzeit'],
    /leitung|bürgermeister/i,
  ],
  Konflikt: [
    ['Konfliktkarte', 'Drei wütende Kommentare', 'Shitstorm-Planspiel'],
    /streit|konflikt|wut|wütend|empör/i,
  ],
  'Community Management': [
    ['Servicezeiten', 'Netiquette', 'Antwortbausteine', 'Entscheidungsbaum'],
    /kommentar|antwort/i,
  ],
  Dialog: [['Fragepost', 'Rückkanal', 'Antwortquote', 'Zehn-Post-Audit'], /frag/i],
  'junges Publikum': [['Persona jung', 'Azubi-Post'], /jung|azubi|auszubild/i],
  'skeptisches Publikum': [['Skeptikerprofil'], /skep|misstrau|vertrau|glaub|ärger/i],
  Krise: [['Erste Stunde', 'Erstmeldungen', 'Krisenübung', 'Ausfallplan'], /stunde|meldung|krise|ausf/i],
  Unfall: [['Unfallfall'], /unfall/i],
  Hass: [['Löschfälle', 'Beweissicherung', 'Meldeweg'], /hass|beleidig|droh|straf|lösch/i],
  Rückendeckung: [
    ['Rückendeckungserklärung', 'Feierabendregel'],
    /leitung|rückendeckung|schutz|entlast|abschalt|feierabend/i,
  ],
  'Datenschutz und Informationspflicht': [
    ['Abwägungsvermerk', 'Rechtsquiz', 'Ratsbericht-Check', 'DSB-Gespräch', 'Datenschutzhinweis'],
    /datenschutz|öffentlich/i,
  ],
  Recruiting: [['Stellen-Umbau', 'Arbeitgeberversprechen', 'Bewerbungsquelle'], /stelle|bewerb/i],
  LinkedIn: [['Seitencheck', 'Profil-Update', 'Fachpost', 'Netzwerk 20'], /linkedin|netzwerk|fach/i],
  'interne Zusammenarbeit': [
    ['Themenscouts', 'Fachamt-Briefing', 'Mandatsgespräch', 'Krisenstab-Schnittstelle'],
    /kolleg|fachamt|fachämter|leitung|feuerwehr/i,
  ],
  Wirkung: [['Nullmessung', 'Endmessung', 'Wirkungsgeschichte', 'Top/Flop'], /wirk|reichweite|zahl|beitr/i],
  Konzept: [['Konzeptabschluss', 'Peer-Review', 'Leitungsvorlage'], /konzept/i],
  Netzwerk: [['Netzwerkvertrag', 'Steckbrief', 'Vorbildkanal'], /treffen|gruppe|kommune/i],
};

test.each(Object.keys(TOPICS))('the topic %s is worked on', (topic) => {
  const [titles, word] = TOPICS[topic] ?? [[], /^$/];
  for (const title of titles) {
    const exercise = answerables(programme).find((each) => each.title === title);
    // Everything that is read, not only the task: choices, what is said afterwards, the place in the concept.
    expect({ title, worked: word.test(JSON.stringify(exercise ?? '')) }).toEqual({ title, worked: true });
  }
});

test('no two exercises read like the same form filled with other nouns', () => {
  const words = (each: Exercise) => new Set(each.task.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const all = answerables(programme).filter((each) => each.answer.kind !== 'questionnaire');
  const alike: string[] = [];
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) {
      const [a, b] = [words(one), words(other)];
      const common = [...a].filter((word) => b.has(word)).length;
      if (common / Math.min(a.size, b.size) > 0.5)
        alike.push(`${one.number} ${one.title} / ${other.number} ${other.title}`);
    }
  }
  // The measurement of week 12 is that of week 1 on purpose.
  expect(alike).toEqual(['1.5 Nullmessung / 12.2 Endmessung']);
});

test('what is said of law has its day, and the day is the one on which it was looked up', () => {
  const legal = answerables(programme).filter((each) => each.lawAsOf !== undefined);
  expect(legal.length).toBeGreaterThanOrEqual(20);
  expect([...new Set(legal.map((each) => each.lawAsOf))]).toEqual(['2026-10-01']);
});
