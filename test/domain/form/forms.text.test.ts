import fc from 'fast-check';
import type { AnswerForm } from '../../../src/domain/form/forms';
import { answerFromText, formatAnswer, formatInline, looksLikeAnswer } from '../../../src/domain/form/forms';
import { quizResult } from '../../../src/domain/form/quiz';

const channels = ['Instagram', 'Facebook', 'Faxgerät', 'Amtsblatt und Aushang', 'Keins, wir warten'];
const options = channels.map((text, index) => ({ id: `o${index}`, text }));
const choice: AnswerForm = { kind: 'choice', options };
const choices: AnswerForm = { kind: 'choices', options, min: 1, max: 5 };
const checklist: AnswerForm = { kind: 'checklist', items: options };
const number: AnswerForm = { kind: 'number', unit: 'Stunden', min: 0, max: 200 };
const items = [
  { id: 'x', text: 'Ziele begründen' },
  { id: 'y', text: 'Video allein' },
  { id: 'z', text: 'Kritik' },
];
const scale: AnswerForm = { kind: 'scale', min: 0, max: 10, minLabel: '', maxLabel: '', items };
const one: AnswerForm = {
  kind: 'scale',
  min: 0,
  max: 10,
  minLabel: '',
  maxLabel: '',
  items: items.slice(0, 1),
};
const link: AnswerForm = { kind: 'link' };
const long: AnswerForm = { kind: 'long', maxLength: 50 };

const read = (form: AnswerForm, text: string) => {
  const parsed = answerFromText(form, text);
  return parsed.ok ? parsed.answer : parsed.problem.code;
};

test.each<[string, string]>([
  ['Instagram', 'o0'],
  ['instagram!', 'o0'],
  ['insta', 'o0'],
  ['b', 'o1'],
  ['B)', 'o1'],
  ['2.', 'o1'],
  ['Option 3', 'o2'],
  ['FAXGERAET', 'o2'],
  ['Keins, wir warten', 'o4'],
  ['**Facebook**', 'o1'],
  ['Antwort: e', 'o4'],
])('choice %j is %s', (text, option) => {
  expect(read(choice, text)).toEqual({ kind: 'choice', option });
});

test.each(['fa', 'z', '6', '0', 'Instagram oder Facebook', 'x', 'B, weil es schneller geht'])(
  'choice %j is none',
  (text) => {
    expect(read(choice, text)).toBe('no-such-option');
  },
);

test('a number that could be a position or the beginning of another option is not guessed', () => {
  const hours: AnswerForm = {
    kind: 'choice',
    options: ['2 Stunden', '3 Stunden', '10 Stunden'].map((text, index) => ({ id: `h${index}`, text })),
  };
  expect(read(hours, '2')).toBe('no-such-option');
  expect(read(hours, '2 Stunden')).toEqual({ kind: 'choice', option: 'h0' });
  expect(read(hours, '1')).toEqual({ kind: 'choice', option: 'h0' });
  expect(read(hours, 'b')).toEqual({ kind: 'choice', option: 'h1' });
});

test.each<[string, string[]]>([
  ['1,3', ['o0', 'o2']],
  ['a und c', ['o0', 'o2']],
  ['1 3', ['o0', 'o2']],
  ['Instagram, Amtsblatt und Aushang', ['o0', 'o3']],
  ['Keins, wir warten\nFacebook', ['o1', 'o4']],
  ['- Facebook\n- Instagram', ['o0', 'o1']],
  ['2-4', ['o1', 'o2', 'o3']],
  ['2 bis 3 & e', ['o1', 'o2', 'o4']],
  ['alle', ['o0', 'o1', 'o2', 'o3', 'o4']],
  ['insta + face', ['o0', 'o1']],
  ['3, 3', ['o2']],
])('choices %j are %j', (text, ids) => {
  expect(read(choices, text)).toEqual({ kind: 'choices', options: ids });
});

test.each(['1,9', 'Instagram und Brieftauben', 'alles Mögliche', '4-2', ','])(
  'choices %j are not understood in part',
  (text) => {
    expect(read(choices, text)).toBe('no-such-option');
  },
);

test('choices keep to their bounds', () => {
  expect(read({ ...choices, max: 2 } as AnswerForm, '1,2,3')).toBe('too-many');
  expect(read({ ...choices, min: 2 } as AnswerForm, '1')).toBe('too-few');
});

test.each<[string, string[]]>([
  ['1,3,4', ['o0', 'o2', 'o3']],
  ['alle', ['o0', 'o1', 'o2', 'o3', 'o4']],
  ['Keine!', []],
  ['nichts', []],
  ['Alles erledigt.', ['o0', 'o1', 'o2', 'o3', 'o4']],
])('checklist %j', (text, done) => expect(read(checklist, text)).toEqual({ kind: 'checklist', done }));

test.each<[AnswerForm, string, unknown]>([
  [one, '7', { x: 7 }],
  [one, '7/10', { x: 7 }],
  [one, '7 von 10 Punkten', { x: 7 }],
  [one, '7 von 10', { x: 7 }],
  [one, 'Ich gebe eine 7.', { x: 7 }],
  [one, '10', { x: 10 }],
  [scale, '7 5 6', { x: 7, y: 5, z: 6 }],
  [scale, '7, 5, 6', { x: 7, y: 5, z: 6 }],
  [scale, '7\n5\n6', { x: 7, y: 5, z: 6 }],
  [scale, 'Ziele begründen: 7\nvideo allein: 5\nKritik: 6', { x: 7, y: 5, z: 6 }],
  [scale, '7/10 5/10 6/10', { x: 7, y: 5, z: 6 }],
  [scale, '7 5', 'too-few'],
  [scale, '7 5 6 7', 'too-many'],
  [scale, '7 5 11', 'out-of-range'],
  [one, '-1', 'out-of-range'],
  [one, 'sieben', 'not-a-number'],
  [one, '7,5', 'too-many'],
  [one, 'Wir haben 3 Posts gemacht', 'not-a-number'],
])('scale %#: %j', (form, text, expected) => {
  expect(read(form, text)).toEqual(
    typeof expected === 'string' ? expected : { kind: 'scale', values: expected },
  );
});

test.each<[string, unknown]>([
  ['12', { value: 12 }],
  ['12 Stunden', { value: 12 }],
  ['12,5 Std.', { value: 12.5 }],
  ['ca. 12h', { value: 12 }],
  ['etwa 12 Arbeitsstunden', { value: 12 }],
  ['12 Stunden in 2 Wochen', { value: 12, note: '12 Stunden in 2 Wochen' }],
  ['Es waren 3 Stunden, weil viel los war', { value: 3, note: 'Es waren 3 Stunden, weil viel los war' }],
  ['12 bis 15', 'not-a-number'],
  ['viele', 'not-a-number'],
  ['12.04.2027', 'not-a-number'],
  ['500', 'out-of-range'],
  ['0', { value: 0 }],
])('number %j', (text, expected) => {
  expect(read(number, text)).toEqual(
    typeof expected === 'string' ? expected : { kind: 'number', ...(expected as object) },
  );
});

test.each<[string, unknown]>([
  ['https://musterstadt.de/p/1', { url: 'https://musterstadt.de/p/1' }],
  [
    'Unser Post: https://musterstadt.de/p/1. Lief gut!',
    { url: 'https://musterstadt.de/p/1', note: 'Unser Post: Lief gut!' },
  ],
  ['(siehe www.musterstadt.de)', { url: 'https://www.musterstadt.de', note: '(siehe' }],
  ['instagram.com/musterstadt', { url: 'https://instagram.com/musterstadt' }],
  ['musterstadt.de', { url: 'https://musterstadt.de' }],
  ['fertig.Morgen mehr', 'not-a-link'],
  ['javascript:alert(1)', 'not-a-link'],
  ['noch keiner', 'not-a-link'],
])('link %j', (text, expected) => {
  const parsed = read(link, text);
  if (typeof expected === 'string') expect(parsed).toBe(expected);
  else expect(parsed).toMatchObject({ kind: 'link', url: (expected as { url: string }).url });
});

test('nothing beside a link is lost', () => {
  expect(read(link, 'Unser Post:\nhttps://musterstadt.de/p/1\nLief gut!')).toEqual({
    kind: 'link',
    url: 'https://musterstadt.de/p/1',
    note: 'Unser Post: Lief gut!',
  });
});

test('texts, questionnaires and nothing', () => {
  expect(read(long, ' Zeile 1\r\nZeile 2 ')).toEqual({ kind: 'long', text: 'Zeile 1\nZeile 2' });
  expect(read(long, 'x'.repeat(51))).toBe('too-long');
  expect(read(choice, ' ')).toBe('empty');
  expect(read({ kind: 'questionnaire', questions: [] }, 'x')).toBe('use-card');
});

test('which thread messages are answers', () => {
  expect(looksLikeAnswer(long, 'Unsere Ziele')).toBe(true);
  expect(looksLikeAnswer(long, 'Bürgerdialog')).toBe(true);
  expect(looksLikeAnswer(long, 'Super!')).toBe(false);
  expect(looksLikeAnswer(long, '👍')).toBe(false);
  expect(looksLikeAnswer(choice, 'b')).toBe(true);
  expect(looksLikeAnswer(choice, 'Gute Frage!')).toBe(false);
  expect(looksLikeAnswer({ kind: 'questionnaire', questions: [] }, 'ein Text')).toBe(false);
});

test('never throws, and what is taken fits the form', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...channels, 'und', ',', '1', '3', '7/10', 'alle', 'https://', 'x.de', '\n', 'Kritik'),
      fc.string({ unit: 'grapheme' }),
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(choice, choices, checklist, number, scale, one, link, long),
      pieces,
      (form, parts) => {
        const parsed = answerFromText(form, parts.join(' '));
        if (parsed.ok) expect(parsed.answer.kind).toBe(form.kind);
      },
    ),
    { numRuns: 1000 },
  );
});

describe('an answer as plain text', () => {
  test.each<[AnswerForm, Parameters<typeof formatAnswer>[1], string]>([
    [long, { kind: 'long', text: 'A\nB' }, 'A\nB'],
    [choice, { kind: 'choice', option: 'o1' }, 'Facebook'],
    [choice, { kind: 'choice', option: 'gone' }, 'gone'],
    [choices, { kind: 'choices', options: ['o0', 'o1'] }, 'Instagram\nFacebook'],
    [
      { kind: 'checklist', items: options.slice(0, 2) },
      { kind: 'checklist', done: ['o1'], note: 'bald' },
      '☐ Instagram\n☑ Facebook\nbald',
    ],
    [scale, { kind: 'scale', values: { x: 7, y: 5 } }, 'Ziele begründen: 7/10\nVideo allein: 5/10'],
    [number, { kind: 'number', value: 12.5, note: 'grob' }, '12,5 Stunden\ngrob'],
    [link, { kind: 'link', url: 'https://x.de' }, 'https://x.de'],
  ])('%#', (form, answer, text) => {
    expect(formatAnswer(form, answer)).toBe(text);
  });

  test('a questionnaire', () => {
    const form: AnswerForm = {
      kind: 'questionnaire',
      questions: [
        { id: 'a', text: 'Hürde?', required: true, answer: choice },
        { id: 'b', text: 'Mehr?', required: false, answer: long },
      ],
    };
    const answer = {
      kind: 'questionnaire',
      answers: { a: { kind: 'choice', option: 'o0' }, b: { kind: 'long', text: '1\n2' } },
    } as const;
    expect(formatAnswer(form, answer)).toBe('Hürde? Instagram\nMehr?\n1\n2');
  });

  test('within a sentence', () => {
    expect(formatInline(choices, { kind: 'choices', options: ['o0', 'o1'] })).toBe('Instagram, Facebook');
    expect(formatInline(checklist, { kind: 'checklist', done: ['o0'], note: 'bald' })).toBe(
      'Instagram (bald)',
    );
    expect(formatInline(checklist, { kind: 'checklist', done: [], note: 'noch nichts' })).toBe('noch nichts');
  });
});

describe('quiz', () => {
  const quiz = [
    { id: 'a', text: 'A', correct: true, explanation: 'darum' },
    { id: 'b', text: 'B', correct: false },
    { id: 'c', text: 'C' },
  ];
  test('one choice', () => {
    expect(quizResult({ kind: 'choice', options: quiz }, { kind: 'choice', option: 'a' })).toMatchObject({
      right: 1,
      of: 1,
    });
    expect(quizResult({ kind: 'choice', options: quiz }, { kind: 'choice', option: 'c' })).toMatchObject({
      right: 0,
      of: 1,
    });
  });
  test('several: each statement counts', () => {
    const result = quizResult(
      { kind: 'choices', options: quiz, min: 0, max: 3 },
      { kind: 'choices', options: ['a', 'b'] },
    );
    expect(result).toMatchObject({ right: 2, of: 3 });
    const onlyA = quizResult(
      { kind: 'choices', options: quiz, min: 0, max: 3 },
      { kind: 'choices', options: ['a'] },
    );
    expect(onlyA).toMatchObject({ right: 3, of: 3 });
    expect(result?.lines[0]).toEqual({ text: 'A', chosen: true, correct: true, explanation: 'darum' });
  });
  test('a form without right and wrong is no quiz', () => {
    expect(quizResult(choice, { kind: 'choice', option: 'o0' })).toBeUndefined();
    expect(quizResult(long, { kind: 'long', text: 'x' })).toBeUndefined();
  });
});
