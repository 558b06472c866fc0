import fc from 'fast-check';
import type { Answer, AnswerForm } from '../../../src/domain/form/forms';
import { answerFromInputs, inputIds, inputsFromAnswer, sameAnswer } from '../../../src/domain/form/forms';
import { parseLink } from '../../../src/domain/form/link';
import { parseNumber } from '../../../src/domain/form/number';
import type { QuestionnaireForm } from '../../../src/domain/form/questionnaire';
import type { SimpleAnswer, SimpleForm } from '../../../src/domain/form/simple-forms';
import { NOTE_MAX, tidy } from '../../../src/domain/form/value';
import { answers } from '../../cards/samples/exercises';

const options = [
  { id: 'a1', text: 'Instagram' },
  { id: 'b2', text: 'Facebook' },
  { id: 'c3', text: 'Keins' },
];
const forms = {
  text: { kind: 'text', maxLength: 20 },
  long: { kind: 'long', maxLength: 4000 },
  choice: { kind: 'choice', options },
  choices: { kind: 'choices', options, min: 1, max: 2 },
  scale: { kind: 'scale', min: 0, max: 10, minLabel: 'gar nicht', maxLabel: 'ganz', items: options },
  checklist: { kind: 'checklist', items: options },
  number: { kind: 'number', unit: 'Stunden', min: 0, max: 100_000 },
  link: { kind: 'link' },
} as const satisfies Record<string, SimpleForm>;
const survey: QuestionnaireForm = {
  kind: 'questionnaire',
  questions: [
    { id: 'hurdle', text: 'Hürde?', required: true, answer: forms.choice },
    { id: 'trust', text: 'Zutrauen?', required: true, answer: forms.scale },
    { id: 'more', text: 'Noch etwas?', required: false, answer: forms.long },
    { id: 'hours', text: 'Stunden?', required: false, answer: forms.number },
  ],
};
const read = (form: AnswerForm, inputs: Record<string, string>) => answerFromInputs(form, inputs);
const problem = (form: AnswerForm, inputs: Record<string, string>) => {
  const parsed = read(form, inputs);
  return parsed.ok ? parsed.answer : parsed.problem;
};

test('input ids', () => {
  expect(inputIds(forms.text)).toEqual(['answer']);
  expect(inputIds(forms.choices)).toEqual(['answer']);
  expect(inputIds(forms.scale)).toEqual(['answer/a1', 'answer/b2', 'answer/c3']);
  for (const form of [forms.checklist, forms.number, forms.link])
    expect(inputIds(form)).toEqual(['answer', 'note']);
  expect(inputIds(survey)).toEqual([
    'q/hurdle',
    'q/trust/a1',
    'q/trust/b2',
    'q/trust/c3',
    'q/more',
    'q/hours',
  ]);
});

describe('reading inputs', () => {
  test('texts are trimmed, have one kind of line end and are refused when too long, never cut', () => {
    expect(problem(forms.long, { answer: ' Zeile 1\r\nZeile 2\r \u0000' })).toEqual({
      kind: 'long',
      text: 'Zeile 1\nZeile 2',
    });
    expect(problem(forms.text, { answer: 'x'.repeat(20) })).toMatchObject({ kind: 'text' });
    expect(problem(forms.text, { answer: 'x'.repeat(21) })).toEqual({
      code: 'too-long',
      max: 20,
      length: 21,
    });
    expect(problem(forms.text, { answer: ' \n' })).toEqual({ code: 'empty' });
    expect(problem(forms.text, {})).toEqual({ code: 'empty' });
    expect(problem(forms.text, { answer: 5 as unknown as string })).toEqual({ kind: 'text', text: '5' });
    expect(problem(forms.text, { answer: { x: 1 } as unknown as string })).toEqual({ code: 'empty' });
  });

  test('choices must be known', () => {
    expect(problem(forms.choice, { answer: 'b2' })).toEqual({ kind: 'choice', option: 'b2' });
    expect(problem(forms.choice, { answer: 'toString' })).toEqual({
      code: 'no-such-option',
      options: ['Instagram', 'Facebook', 'Keins'],
    });
    expect(problem(forms.choices, { answer: 'c3, a1,a1' })).toEqual({
      kind: 'choices',
      options: ['a1', 'c3'],
    });
    expect(problem(forms.choices, { answer: 'a1,zz' })).toMatchObject({ code: 'no-such-option' });
    expect(problem(forms.choices, { answer: 'a1,b2,c3' })).toEqual({ code: 'too-many', max: 2 });
    expect(problem({ ...forms.choices, min: 2 }, { answer: 'a1' })).toEqual({ code: 'too-few', min: 2 });
    expect(problem(forms.choices, { answer: ',' })).toEqual({ code: 'empty' });
  });

  test('a scale wants every item, whole and within its ends', () => {
    const all = { 'answer/a1': '0', 'answer/b2': '10', 'answer/c3': '7' };
    expect(problem(forms.scale, all)).toEqual({ kind: 'scale', values: { a1: 0, b2: 10, c3: 7 } });
    expect(problem(forms.scale, { ...all, 'answer/b2': '' })).toEqual({
      code: 'missing',
      questions: ['Facebook'],
    });
    expect(problem(forms.scale, { ...all, 'answer/b2': '11' })).toEqual({
      code: 'out-of-range',
      min: 0,
      max: 10,
      unit: '',
    });
    expect(problem(forms.scale, { ...all, 'answer/b2': '5.5' })).toMatchObject({ code: 'not-a-number' });
    expect(problem(forms.scale, {})).toEqual({ code: 'empty' });
  });

  test('a checklist without a tick counts only with a note', () => {
    expect(problem(forms.checklist, { answer: 'b2', note: ' offen ' })).toEqual({
      kind: 'checklist',
      done: ['b2'],
      note: 'offen',
    });
    expect(problem(forms.checklist, { answer: '', note: 'noch nichts' })).toEqual({
      kind: 'checklist',
      done: [],
      note: 'noch nichts',
    });
    expect(problem(forms.checklist, { answer: '' })).toEqual({ code: 'empty' });
    expect(problem(forms.checklist, { answer: 'b2', note: 'x'.repeat(NOTE_MAX + 1) })).toMatchObject({
      code: 'too-long',
    });
  });

  test('numbers', () => {
    expect(problem(forms.number, { answer: '12,5 Std.', note: 'grob' })).toEqual({
      kind: 'number',
      value: 12.5,
      note: 'grob',
    });
    expect(problem(forms.number, { answer: 'viel' })).toEqual({
      code: 'not-a-number',
      min: 0,
      max: 100_000,
      unit: 'Stunden',
    });
    expect(problem(forms.number, { answer: '-1' })).toMatchObject({ code: 'out-of-range' });
  });

  test('a questionnaire names the required questions that are missing and leaves out the others', () => {
    const trust = { 'q/trust/a1': '1', 'q/trust/b2': '2', 'q/trust/c3': '3' };
    expect(problem(survey, { 'q/hurdle': 'a1', ...trust, 'q/more': ' ' })).toEqual({
      kind: 'questionnaire',
      answers: {
        hurdle: { kind: 'choice', option: 'a1' },
        trust: { kind: 'scale', values: { a1: 1, b2: 2, c3: 3 } },
      },
    });
    expect(problem(survey, { 'q/more': 'x' })).toEqual({
      code: 'missing',
      questions: ['Hürde?', 'Zutrauen?'],
    });
    expect(problem(survey, { 'q/hurdle': 'a1', 'q/trust/a1': '1' })).toEqual({
      code: 'missing',
      questions: ['Zutrauen?'],
    });
    expect(problem(survey, { 'q/hurdle': 'zz', ...trust })).toMatchObject({ code: 'no-such-option' });
    const voluntary = {
      ...survey,
      questions: survey.questions.map((question) => ({ ...question, required: false })),
    };
    expect(problem(voluntary, {})).toEqual({ code: 'empty' });
  });
});

test.each<[string, number, number | undefined]>([
  ['12,5', 1e6, 12.5],
  ['12.5', 1e6, 12.5],
  ['1.250', 1e6, 1250],
  ['1.250', 24, 1.25],
  ['1,250', 1e6, 1.25],
  ['1.250,5', 1e6, 1250.5],
  ['1,250.5', 1e6, 1250.5],
  ['1 250', 1e6, 1250],
  ['1\u202f250,75', 1e6, 1250.75],
  ['0.125', 1e6, 0.125],
  ["1'250", 1e6, 1250],
  ['1.250.000', 1e7, 1_250_000],
  ['1,250,000', 1e7, 1_250_000],
  ['12.50', 1e6, 12.5],
  ['12.1250', 1e6, 12.125],
  ['+7', 10, 7],
  ['-3', 10, -3],
  ['−3', 10, -3],
  ['007', 10, 7],
  ['1.2.3', 10, undefined],
  ['12.04.2027', 1e9, undefined],
  ['1e3', 1e6, undefined],
  ['', 10, undefined],
  ['5,', 10, undefined],
  [',5', 10, undefined],
  ['0x10', 100, undefined],
  ['1250.5', 1e6, 1250.5],
])('%j up to %d is %p', (text, max, value) => {
  expect(parseNumber(text, { min: -10, max })).toBe(value);
});

test.each<[string, string | undefined]>([
  ['https://www.musterstadt.de/p/1?x=1#y', 'https://www.musterstadt.de/p/1?x=1#y'],
  ['HTTP://Musterstadt.de', 'http://Musterstadt.de'],
  [' instagram.com/musterstadt ', 'https://instagram.com/musterstadt'],
  ['müsterstadt.de', 'https://müsterstadt.de'],
  ['musterstadt.de:8080/x', 'https://musterstadt.de:8080/x'],
  ['https://www.tiktok.com/@musterstadt', 'https://www.tiktok.com/@musterstadt'],
  ['javascript:alert(1)', undefined],
  ['JavaScript://x.de/%0aalert(1)', undefined],
  ['data:text/html,x', undefined],
  ['mailto:a@musterstadt.de', undefined],
  ['file:///etc/passwd', undefined],
  ['ftp://x.de', undefined],
  ['https://bank.de@boese.example/', undefined],
  ['https://', undefined],
  ['https://localhost', undefined],
  ['12.5', undefined],
  ['kein Link', undefined],
  ['https://x.de/a b', undefined],
  ['https://x.de/"onload', undefined],
  ['//x.de', undefined],
  [`https://x.de/${'a'.repeat(2000)}`, undefined],
])('link %j is %p', (text, url) => {
  expect(parseLink(text)).toBe(url);
});

describe('properties', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 15 })
    .map(tidy)
    .filter((one) => one !== '' && one.length <= 20);
  const subset = fc.subarray(
    options.map((option) => option.id),
    { minLength: 1, maxLength: 2 },
  );
  const noted = { requiredKeys: ['kind', 'value'] as ['kind', 'value'] };
  const simple: Record<keyof typeof forms, fc.Arbitrary<SimpleAnswer>> = {
    text: fc.record({ kind: fc.constant('text' as const), text }),
    long: fc.record({ kind: fc.constant('long' as const), text }),
    choice: fc.record({ kind: fc.constant('choice' as const), option: fc.constantFrom('a1', 'b2', 'c3') }),
    choices: fc.record({ kind: fc.constant('choices' as const), options: subset }),
    scale: fc
      .tuple(fc.nat(10), fc.nat(10), fc.nat(10))
      .map(([a1, b2, c3]) => ({ kind: 'scale' as const, values: { a1, b2, c3 } })),
    checklist: fc.record(
      { kind: fc.constant('checklist' as const), done: subset, note: text },
      { requiredKeys: ['kind', 'done'] },
    ),
    number: fc.record(
      {
        kind: fc.constant('number' as const),
        value: fc.integer({ min: 0, max: 100_000_000 }).map((n) => n / 1000),
        note: text,
      },
      noted,
    ),
    link: fc.record(
      {
        kind: fc.constant('link' as const),
        url: fc.webUrl().filter((url) => parseLink(url) === url),
        note: text,
      },
      { requiredKeys: ['kind', 'url'] },
    ),
  };

  test.each(Object.keys(forms) as (keyof typeof forms)[])(
    '%s: an answer shown for change and sent back is the same',
    (kind) => {
      fc.assert(
        fc.property(simple[kind], (answer) => {
          expect(answerFromInputs(forms[kind], inputsFromAnswer(forms[kind], answer))).toEqual({
            ok: true,
            answer,
          });
        }),
      );
    },
  );

  test('so it is for a questionnaire', () => {
    const answers = fc.record(
      { hurdle: simple.choice, trust: simple.scale, more: simple.long },
      { requiredKeys: ['hurdle', 'trust'] },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const answer = { kind: 'questionnaire', answers: given } as Answer;
        const inputs = inputsFromAnswer(survey, answer);
        expect(Object.keys(inputs).every((id) => inputIds(survey).includes(id))).toBe(true);
        expect(answerFromInputs(survey, inputs)).toEqual({ ok: true, answer });
      }),
    );
  });

  test('whatever a card sends, it is an answer or a problem', () => {
    const any = fc.dictionary(
      fc.constantFrom('answer', 'note', 'answer/a1', 'q/more', '__proto__'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.constantFrom<AnswerForm>(...Object.values(forms), survey), any, (form, inputs) => {
        expect(typeof answerFromInputs(form, inputs).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

test('three decimals are not taken for thousands on their way back', () => {
  const answer = { kind: 'number', value: 12.125 } as const;
  expect(inputsFromAnswer(forms.number, answer)).toEqual({ answer: '12.1250' });
  expect(answerFromInputs(forms.number, { answer: '12.1250' })).toEqual({ ok: true, answer });
});

test('an answer that does not fit a changed form fills what still fits', () => {
  expect(inputsFromAnswer(forms.text, { kind: 'choice', option: 'a1' })).toEqual({});
  expect(inputsFromAnswer(forms.choice, { kind: 'choice', option: 'gone' })).toEqual({});
  expect(inputsFromAnswer(forms.choices, { kind: 'choices', options: ['gone', 'b2'] })).toEqual({
    answer: 'b2',
  });
  expect(inputsFromAnswer(forms.text, { kind: 'questionnaire', answers: {} })).toEqual({});
});

test('answers are the same whatever the order of what was chosen', () => {
  const choices = (...options: string[]): Answer => ({ kind: 'choices', options });
  expect(sameAnswer(choices('a', 'b'), choices('b', 'a'))).toBe(true);
  expect(sameAnswer(choices('a', 'b'), choices('a'))).toBe(false);
  expect(
    sameAnswer({ kind: 'scale', values: { x: 1, y: 2 } }, { kind: 'scale', values: { y: 2, x: 1 } }),
  ).toBe(true);
  expect(sameAnswer({ kind: 'checklist', done: ['a'] }, { kind: 'checklist', done: ['a'], note: 'n' })).toBe(
    false,
  );
  expect(sameAnswer({ kind: 'number', value: 1 }, { kind: 'number', value: 2 })).toBe(false);
  const sheet = (...entries: [string, number][]): Answer => ({
    kind: 'questionnaire',
    answers: Object.fromEntries(entries.map(([id, value]) => [id, { kind: 'number', value }])),
  });
  expect(sameAnswer(sheet(['a', 1], ['b', 2]), sheet(['b', 2], ['a', 1]))).toBe(true);
  expect(sameAnswer(sheet(['a', 1]), sheet(['a', 2]))).toBe(false);
});

/** Whatever is like `value` but for one text or number in it. */
function nearly(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [`${value}x`];
  if (typeof value === 'number') return [value + 1];
  return Object.entries(value as object).flatMap(([key, part]) =>
    key === 'kind'
      ? []
      : nearly(part).map((other) =>
          Array.isArray(value)
            ? value.map((each, index) => (String(index) === key ? other : each))
            : { ...(value as object), [key]: other },
        ),
  );
}

test.each(Object.entries(answers))('%s: what says something else is another answer', (_kind, answer) => {
  expect(sameAnswer(answer, structuredClone(answer))).toBe(true);
  const others = nearly(answer) as readonly Answer[];
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((other) => sameAnswer(answer, other))).toEqual([]);
});
