import { renderNotice } from '../../../src/cards/render';
import type { AnswerForm } from '../../../src/domain/form/forms';
import { answerFromInputs, inputIds } from '../../../src/domain/form/forms';
import type { ExerciseCard } from '../../../src/domain/notice/reply';
import { nodesOf } from '../card-rules';
import { at, cohort, long, on } from '../samples/basics';
import { exerciseCards, perForm } from '../samples/exercise-cards';
import { answers, exercise, forms, privateExercise } from '../samples/exercises';

const render = (notice: ExerciseCard, refreshFor: readonly string[] = []) =>
  renderNotice(notice, { language: 'de', refreshFor });
const nodes = (notice: ExerciseCard) => nodesOf(render(notice).card ?? {});
const inputs = (notice: ExerciseCard) =>
  nodes(notice).filter((node) => String(node.type).startsWith('Input.'));
const verbs = (notice: ExerciseCard) =>
  nodes(notice)
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => node.verb);
const wire = (notice: ExerciseCard) => JSON.stringify(render(notice).card);
const kinds = Object.keys(forms) as AnswerForm['kind'][];

describe.each(kinds)('form %s', (kind) => {
  const form = forms[kind];

  test('has exactly the inputs that the domain reads', () => {
    const shown = inputs({ ...exerciseCards.usual, exercise: exercise({ answer: form }) });
    expect(shown.map((input) => input.id)).toEqual(inputIds(form));
  });

  test('gives a stored answer back, ready to be changed', () => {
    const editing: ExerciseCard = {
      ...exerciseCards.usual,
      exercise: exercise({ answer: form }),
      viewer: {
        role: 'participant',
        editing: true,
        reply: { answer: answers[kind], revision: 1, state: 'handed-in', at: at('2027-04-28') },
      },
    };
    const values = Object.fromEntries(
      inputs(editing).flatMap((input) =>
        input.value === undefined ? [] : [[String(input.id), String(input.value)]],
      ),
    );
    expect(answerFromInputs(form, values)).toEqual({ ok: true, answer: answers[kind] });
  });

  test('gives back what was typed when it could not be stored', () => {
    const typed = Object.fromEntries(inputIds(form).map((id) => [id, 'o1']));
    const failed: ExerciseCard = {
      ...exerciseCards.usual,
      exercise: exercise({ answer: form }),
      result: { kind: 'not-stored', typed },
    };
    const texts = inputs(failed).filter((input) => input.type === 'Input.Text');
    expect(texts.map((input) => input.value)).toEqual(texts.map(() => 'o1'));
    expect(verbs(failed)).toContain('answer');
  });
});

test('many ratings become numbers to type, with the same ids', () => {
  const form: AnswerForm = {
    kind: 'scale',
    min: 0,
    max: 10,
    minLabel: 'gar nicht',
    maxLabel: 'sehr',
    items: Array.from({ length: 20 }, (_, index) => ({ id: `i${index}`, text: `Punkt ${index}` })),
  };
  const shown = inputs({ ...exerciseCards.usual, exercise: exercise({ answer: form }) });
  expect(shown.map((input) => input.id)).toEqual(inputIds(form));
  expect(shown[0]).toMatchObject({ type: 'Input.Number', min: 0, max: 10 });
});

describe('who sees what', () => {
  test('says who will see the answer before the first input', () => {
    for (const [notice, sentence] of [
      [exerciseCards.usual, 'Ihre Antwort sehen alle in der Kohorte.'],
      [exerciseCards['private-in-chat'], 'Nur Sie und Ihr Trainerteam sehen die Antwort.'],
    ] as const) {
      const all = nodes(notice);
      const said = all.findIndex((node) => node.text === sentence);
      const first = all.findIndex((node) => String(node.type).startsWith('Input.'));
      expect(said).toBeGreaterThan(-1);
      expect(said).toBeLessThan(first);
    }
  });

  test('a private exercise has no field in the channel and never shows an answer there', () => {
    for (const viewer of [
      undefined,
      exerciseCards['private-in-channel-answered'].viewer,
      { ...exerciseCards['private-in-channel-answered'].viewer, role: 'participant', editing: true },
    ]) {
      const notice = {
        ...exerciseCards['private-in-channel'],
        ...(viewer ? { viewer } : {}),
        result: { kind: 'problem', problem: { code: 'empty' }, typed: { answer: 'geheim getippt' } },
      } as ExerciseCard;
      expect(inputs(notice)).toEqual([]);
      expect(wire(notice)).not.toMatch(/Schwimmbad|geheim/);
      expect(verbs(notice)).toEqual(['privately']);
    }
  });

  test('the post for everyone counts answers and names nobody', () => {
    expect(render(exerciseCards.usual).text).toContain('3 von 5 haben geantwortet.');
    expect(verbs(exerciseCards.usual)).toEqual(['answer']);
  });

  test('only posts in the channel ask to be refreshed, and not a preview', () => {
    const refreshOf = (notice: ExerciseCard) =>
      (render(notice, ['29:a']).card as { refresh?: object }).refresh;
    expect(refreshOf(exerciseCards.usual)).toEqual({
      action: {
        type: 'Action.Execute',
        verb: 'refresh',
        data: { action: { verb: 'refresh', cohort, exercise: 'w03-02' } },
      },
      userIds: ['29:a'],
    });
    expect(refreshOf(exerciseCards['private-in-chat'])).toBeUndefined();
    expect(refreshOf(exerciseCards.preview)).toBeUndefined();
    expect(render(exerciseCards.usual).card).not.toHaveProperty('refresh');
  });

  test('the solution of a quiz is shown only after the answer', () => {
    const quiz = exercise({ answer: forms.choices });
    expect(wire({ ...exerciseCards.usual, exercise: quiz })).not.toContain('Lizenz');
    expect(wire(perForm['editing-choices'] as ExerciseCard)).not.toContain('Lizenz');
    expect(wire(perForm['answered-choices'] as ExerciseCard)).toContain('Die Lizenz gilt nur privat.');
  });

  test('each viewer has their own buttons', () => {
    expect(verbs(exerciseCards['as-participant'])).toEqual(['answer']);
    expect(verbs(exerciseCards.saved)).toEqual(['edit', 'withdraw']);
    expect(verbs(exerciseCards.withdrawn)).toEqual(['answer']);
    expect(verbs(exerciseCards['as-trainer'])).toEqual(['command']);
    expect(wire(exerciseCards['as-trainer'])).toContain('antworten 3.2');
    expect(verbs(exerciseCards['as-guest'])).toEqual([]);
    expect(verbs(exerciseCards.preview)).toEqual([]);
    expect(verbs(exerciseCards['private-in-chat'])).toEqual(['answer', 'snooze']);
  });
});

describe('what just happened', () => {
  test('an answer is confirmed with what comes after it', () => {
    expect(render(exerciseCards.saved).text).toMatch(/gespeichert\.\*\*\s+Sehr gut\. Hängen Sie die Säulen/);
    expect(render(exerciseCards.updated).text).toContain('Die frühere Fassung bleibt gespeichert.');
  });

  test('a text that is too long is not cut, neither by the card nor by the field', () => {
    const [input] = inputs(exerciseCards.problem);
    expect(input).toMatchObject({ id: 'answer', value: long(412) });
    expect(input).not.toHaveProperty('maxLength');
    expect(render(exerciseCards.problem).text).toContain('412 Zeichen, möglich sind 300');
  });

  test('the longest allowed text comes back whole', () => {
    const [input] = inputs(exerciseCards['longest-editing']);
    expect(input).toMatchObject({ value: long(4000) });
  });

  test('what cannot come back whole says so', () => {
    const notice = exerciseCards['longest-questionnaire-editing'];
    const values = inputs(notice).map((input) => String(input.value ?? ''));
    expect(values.some((value) => value.length > 500 && value.length < 4000)).toBe(true);
    expect(render(notice).text).toContain('im Feld steht nur sein Anfang');
  });

  test('an answer with links and formatting reads as typed', () => {
    const text = `**fett** [klick](https://böse.example)\n# laut ${'$'}{title}`;
    const notice: ExerciseCard = {
      ...exerciseCards.saved,
      viewer: {
        role: 'participant',
        editing: false,
        reply: { answer: { kind: 'text', text }, revision: 1, state: 'handed-in', at: at('2027-04-28') },
      },
    };
    const shown = nodes(notice).map((node) => node.text);
    expect(shown).toContain(`\\*\\*fett\\*\\* \\[klick\\](https://böse.example)\n\n\\# laut ${'$'}{title}`);
  });

  test('legal exercises say from when they are', () => {
    expect(
      render({ ...exerciseCards.usual, exercise: privateExercise, dueOn: on('2027-04-16') }).text,
    ).toContain('Stand: Donnerstag, 1. Oktober 2026 · keine Rechtsberatung');
  });
});
