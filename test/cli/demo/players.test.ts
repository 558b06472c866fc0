import fc from 'fast-check';
import { OTHERS } from '../../../src/cli/demo/cast';
import { answerOf } from '../../../src/cli/demo/player-answers';
import { actsAt, createPlayers } from '../../../src/cli/demo/players';
import type { Task } from '../../../src/cli/demo/tasks';
import { localWhen, weekday } from '../../../src/domain/calendar/calendar';
import type { AnswerForm } from '../../../src/domain/form/forms';
import { answerFromInputs } from '../../../src/domain/form/forms';
import type { Option } from '../../../src/domain/form/option';
import type { ExerciseId, ExerciseNumber, Instant } from '../../../src/domain/ids';
import type { Exercise } from '../../../src/domain/programme/programme';

const noHolidays = () => new Map();
const options: readonly Option[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Punkt ${id}` }));
const simple: readonly Exclude<AnswerForm, { kind: 'questionnaire' }>[] = [
  { kind: 'text', maxLength: 80 },
  { kind: 'long', maxLength: 1200 },
  { kind: 'choice', options },
  { kind: 'choices', options, min: 2, max: 3 },
  { kind: 'scale', min: 0, max: 10, minLabel: 'gar nicht', maxLabel: 'voll', items: options },
  { kind: 'checklist', items: options },
  { kind: 'number', unit: 'Prozent', min: 0, max: 100 },
  { kind: 'number', unit: 'Konten', min: 5, max: 10_000_000 },
  { kind: 'link' },
];
const forms: readonly AnswerForm[] = [
  ...simple,
  {
    kind: 'questionnaire',
    questions: simple.map((answer, index) => ({
      id: `f${index}`,
      text: `Frage ${index}`,
      required: true,
      answer,
    })),
  },
];

function exercise(id: string, answer: AnswerForm, more: Partial<Exercise> = {}): Exercise {
  return {
    id: id as ExerciseId,
    number: '1.1' as ExerciseNumber,
    week: 1,
    title: 'Titel',
    why: 'Warum',
    task: 'Aufgabe',
    deliverable: 'Ergebnis',
    minutes: 10,
    weekday: 1,
    dueAfterDays: 4,
    answer,
    visibility: 'cohort',
    required: true,
    links: [],
    ...more,
  };
}
function exerciseTask(task: Exercise, askedAt: string, rootId?: string, player = OTHERS[0]): Task {
  if (!player) throw new Error('no players');
  return {
    kind: 'exercise',
    player,
    cohort: 'demo',
    askedAt: askedAt as Instant,
    timeZone: 'Europe/Berlin',
    exercise: task,
    ...(rootId === undefined ? {} : { rootId }),
  };
}

test('what a player enters is an answer to every form, whatever the exercise is called', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.constantFrom(...OTHERS),
      fc.string({ minLength: 1, maxLength: 20 }),
      fc.option(fc.string({ maxLength: 400 }), { nil: undefined }),
      (form, player, id, example) => {
        const answer = answerOf(player, exercise(id, form, example === undefined ? {} : { example }));
        expect(answerFromInputs(form, answer.inputs)).toMatchObject({ ok: true });
      },
    ),
  );
});

test('players speak for their own town and do not all say the same', () => {
  const task = exercise(
    'w01-warum',
    { kind: 'long', maxLength: 1200 },
    {
      example: 'In Musterstadt (erfunden) melden wir Sperrungen. Die Zahlen stimmen.',
    },
  );
  const texts = OTHERS.map((player) => answerOf(player, task).text ?? '');
  expect(new Set(texts).size).toBe(OTHERS.length);
  for (const text of texts) expect(text).not.toMatch(/Musterstadt|erfunden/);
});

test('players answer on a working day, by day, never before they were asked', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2027-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      fc.constantFrom(...OTHERS),
      fc.string({ minLength: 1, maxLength: 10 }),
      (asked, player, id) => {
        const task = exerciseTask(exercise(id, { kind: 'link' }), asked.toISOString(), undefined, player);
        const at = actsAt(task, noHolidays);
        if (at === undefined) return;
        const { on, time } = localWhen(at, 'Europe/Berlin');
        expect(at > task.askedAt).toBe(true);
        expect(weekday(on)).toBeLessThanOrEqual(5);
        expect(time >= '10:00' && time < '16:30').toBe(true);
      },
    ),
  );
});

function recorded() {
  const sent: Record<string, unknown>[] = [];
  const shown: string[] = [];
  let ids = 0;
  const players = createPlayers({
    stage: { serviceUrl: 'http://localhost:56150/_connector' },
    holidays: noHolidays,
    newId: () => `id-${++ids}`,
    send: async (activity) => {
      sent.push(activity as Record<string, unknown>);
    },
    personalChat: async (player) => `chat-${player.teamsId}`,
    show: async (_, text) => {
      shown.push(text);
    },
  });
  return { players, sent, shown };
}

const LATER = '2027-05-01T12:00:00.000Z' as Instant;
const ASKED = '2027-04-12T07:00:00.000Z';

test('a text goes into the thread once, where it can be read', async () => {
  const { players, sent, shown } = recorded();
  const task = exerciseTask(exercise('w01-a', { kind: 'text', maxLength: 300 }), ASKED, '17');
  expect(await players.turn(ASKED as Instant, [task])).toBe(0);
  expect(await players.turn(LATER, [task])).toBe(1);
  expect(await players.turn(LATER, [task])).toBe(0);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    type: 'message',
    from: { aadObjectId: OTHERS[0]?.id },
    conversation: { conversationType: 'channel', id: expect.stringMatching(/;messageid=17$/) },
  });
  expect(shown[0]).toContain(`**${OTHERS[0]?.name}** (${OTHERS[0]?.municipality}): ${sent[0]?.text}`);
});

test('what is private goes to the own chat by card and is shown to nobody', async () => {
  const { players, sent, shown } = recorded();
  const secret = exercise('w01-b', { kind: 'text', maxLength: 300 }, { visibility: 'private' });
  await players.turn(LATER, [exerciseTask(secret, ASKED)]);
  expect(sent[0]).toMatchObject({
    type: 'invoke',
    conversation: { id: `chat-${OTHERS[0]?.teamsId}`, conversationType: 'personal' },
    value: { action: { verb: 'answer', data: { action: { verb: 'answer', exercise: 'w01-b' } } } },
  });
  expect(shown).toEqual([]);
});

test('two players never take the same time in one turn', async () => {
  const { players, sent } = recorded();
  const asked = { cohort: 'demo', askedAt: ASKED as Instant, timeZone: 'Europe/Berlin' };
  const tasks = OTHERS.slice(0, 2).map(
    (player): Task => ({ kind: 'slot', player, ...asked, slots: ['s1', 's2'] }),
  );
  expect(await players.turn(LATER, tasks)).toBe(1);
  const rest = tasks.map((task): Task => ({ ...task, slots: ['s2'] }) as Task);
  expect(await players.turn(LATER, rest)).toBe(1);
  const slots = sent.map(
    (one) => (one.value as { action: { data: { action: { slot: string } } } }).action.data.action.slot,
  );
  expect(slots).toEqual(['s1', 's2']);
});
