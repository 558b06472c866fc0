import {
  answerables,
  findExerciseByNumber,
  isPersonal,
  type Programme,
} from '../../src/domain/programme/programme';
import { buildExample, exampleFile } from './example';

function load(changed: Readonly<Record<string, string | Uint8Array>> = {}): Programme {
  const result = buildExample(changed);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.programme;
}

test('the example of the handbook loads, every field of it', () => {
  const programme = load();
  expect(programme).toMatchObject({
    id: 'beispielprogramm',
    version: '1.0.0',
    seats: 5,
    alumni: 'Der Kanal bleibt offen.',
  });
  expect(programme.weeks[0]?.exercises[1]).toEqual({
    id: 'w01-warum-satz',
    number: '1.2',
    week: 1,
    title: 'Warum-Satz',
    why: 'Ein Satz mit dem öffentlichen Auftrag hilft in jedem Gespräch über Zeit und Geld.',
    task: '1. Fragen Sie sich, was ohne Ihre Kanäle schlechter ginge.\n2. Füllen Sie den Satz: **Wir sind auf …, damit …**',
    example:
      'Wir sind auf Instagram, damit alle in Musterstadt (erfunden) rechtzeitig von Sperrungen erfahren.',
    deliverable: 'Ein Satz, der Ihren Auftrag begründet',
    minutes: 15,
    weekday: 2,
    dueAfterDays: 6,
    answer: { kind: 'text', maxLength: 250, placeholder: 'Wir sind auf …, damit …' },
    visibility: 'cohort',
    visibilityReason: 'Fremde Sätze zu lesen schärft den eigenen.',
    required: true,
    section: 1,
    conceptText: '**Unser Auftrag:** {antwort}',
    peerQuestion: 'Würde der Satz auch Ihre Kämmerei überzeugen?',
    afterReply: 'Ihr Satz steht. Prüfen Sie daran den nächsten Beitrag.',
    checklist: ['Der Satz nennt, wem er nützt.'],
    video: {
      title: 'Ein Satz genügt',
      url: 'https://video.example.org/ein-satz',
      script: 'Wozu sind wir da? Ein Satz genügt.',
      minutes: 2,
    },
    picture: {
      url: 'https://bilder.example.org/haftnotiz.png',
      alt: 'Eine Haftnotiz mit einem einzigen Satz an einem Bildschirm',
    },
    links: [{ title: 'Mehr zum öffentlichen Auftrag', url: 'https://www.example.org/auftrag' }],
    lawAsOf: '2026-10-01',
  });
  const { exercises: _, ...week } = programme.weeks[0] ?? { exercises: [] };
  expect(week).toMatchObject({
    number: 1,
    theme: 'Standort und Ziele',
    goals: ['Sie kennen Ihren Auftrag.'],
    opening: 'Willkommen! Diese Woche klären Sie, **wozu** es Ihre Kanäle gibt.',
    video: { minutes: 1.5 },
    checklist: { title: 'Standort bestimmt?', items: ['Der Warum-Satz passt auf eine Haftnotiz.'] },
    tools: [{ url: 'https://www.bsi.bund.de/' }],
    templates: [{ id: 'zielblatt', title: 'Zielblatt' }],
    closing: 'Die erste Woche ist geschafft.',
  });
  expect(programme.schulterblick).toMatchObject({
    week: 1,
    slotMinutes: 30,
    followUpAfterDays: [14],
    followUpInWeeks: [],
  });
});

test('a survey in a week keeps its place, is the survey, and is answerable once', () => {
  const programme = load();
  const [before, end] = programme.surveys;
  expect(before?.moment).toBe('before');
  expect(before?.exercise).toBe(programme.weeks[0]?.exercises[0]);
  expect(before?.exercise.number).toBe('1.1');
  expect(end).toMatchObject({ moment: 'end', exercise: { number: 'U3', visibility: 'private', week: 1 } });
  expect(answerables(programme).map((each) => each.number)).toEqual(['1.1', '1.2', 'U3', 'S']);
  expect(
    answerables(programme)
      .filter((each) => isPersonal(programme, each.id))
      .map((each) => each.number),
  ).toEqual(['1.1', 'U3', 'S']);
  expect(findExerciseByNumber(programme, 'S')?.id).toBe('schulterblick-fragebogen');
});

test('the Schulterblick questionnaire may be an exercise of its week', () => {
  const head = exampleFile('programm.yaml').replace(/ {2}fragebogen:\n[\s\S]*?(?=kennzahlen:)/, '');
  const week = exampleFile('woche-01.yaml').replace('umfrage: start', 'schulterblick: fragebogen');
  const programme = load({ 'programm.yaml': head, 'woche-01.yaml': week });
  expect(programme.schulterblick?.questionnaire).toBe(programme.weeks[0]?.exercises[0]);
  expect(answerables(programme).map((each) => each.number)).toEqual(['1.1', '1.2', 'U3']);
});

const FORMS: readonly (readonly [string, unknown])[] = [
  ['{art: langtext}', { kind: 'long', maxLength: 2000 }],
  ['{art: kurztext}', { kind: 'text', maxLength: 300 }],
  ['{art: link}', { kind: 'link' }],
  ['{art: zahl, einheit: Stunden, bis: 60}', { kind: 'number', unit: 'Stunden', min: 0, max: 60 }],
  [
    '{art: auswahl, optionen: [Ja, {id: spaeter, text: Später}]}',
    {
      kind: 'choice',
      options: [
        { id: '1', text: 'Ja' },
        { id: 'spaeter', text: 'Später' },
      ],
    },
  ],
  [
    '{art: mehrfachauswahl, optionen: [{text: A, richtig: ja, erklaerung: Weil.}, {text: B, erklaerung: Weil nicht.}]}',
    {
      kind: 'choices',
      options: [
        { id: '1', text: 'A', correct: true, explanation: 'Weil.' },
        { id: '2', text: 'B', correct: false, explanation: 'Weil nicht.' },
      ],
      min: 1,
      max: 2,
    },
  ],
  [
    '{art: skala, von: 0, bis: 10, von_text: nie, bis_text: immer, punkte: [Eins]}',
    {
      kind: 'scale',
      min: 0,
      max: 10,
      minLabel: 'nie',
      maxLabel: 'immer',
      items: [{ id: '1', text: 'Eins' }],
    },
  ],
  ['{art: checkliste, punkte: [Eins]}', { kind: 'checklist', items: [{ id: '1', text: 'Eins' }] }],
];
const ANSWER = / {4}antwort:\n {6}art: kurztext\n {6}hoechstens: 250\n {6}platzhalter: .*\n/;
test.each(FORMS)('the answer %s', (yaml, expected) => {
  const week = exampleFile('woche-01.yaml').replace(ANSWER, `    antwort: ${yaml}\n`);
  expect(load({ 'woche-01.yaml': week }).weeks[0]?.exercises[1]?.answer).toEqual(expected);
});

test('ja, nein, true and false are one thing', () => {
  const week = exampleFile('woche-01.yaml').replace(
    'pflicht: ja\n    abschnitt',
    'pflicht: false\n    abschnitt',
  );
  expect(load({ 'woche-01.yaml': week }).weeks[0]?.exercises.map((each) => each.required)).toEqual([
    true,
    false,
  ]);
});

test('Windows line ends, a byte order mark and decomposed umlauts change nothing', () => {
  const windows = `\ufeff${exampleFile('woche-01.yaml').normalize('NFD').replace(/\n/g, '\r\n')}`;
  expect(load({ 'woche-01.yaml': windows })).toEqual(load());
});

test('what is loaded cannot be changed', () => {
  const programme = load();
  const frozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(frozen));
  expect(frozen(programme)).toBe(true);
});
