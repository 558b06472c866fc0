import { renderNotice } from '../../src/cards/render';
import type { LocalDate } from '../../src/domain/ids';
import type { NoticeKind } from '../../src/domain/notice/notice';
import { cardFaults } from './card-rules';
import { samples } from './samples';

const LIMIT_BYTES = 28_000;
/** Begins a binding of the templating language; one that is left found nothing to bind. */
const PLACEHOLDER = '$' + '{';
const refreshFor = Array.from({ length: 60 }, (_, index) => `29:${String(index).padStart(70, 'x')}`);
const cases = samples.flatMap(({ name, notice }) =>
  (['de', 'en'] as const).map((language) => ({ name: `${name} (${language})`, notice, language })),
);

/** Notices that one sentence says; everything else has a card. */
const SENTENCES: readonly NoticeKind[] = [
  'done',
  'refusal',
  'joined',
  'reply-withdrawn',
  'reply-saved',
  'time',
];

beforeAll(() => {
  // The library is written for browsers; only its rendering needs one.
  Object.assign(globalThis, { self: globalThis });
});

test.each(cases)('$name', ({ notice, language }) => {
  const { card, text, summary } = renderNotice(notice, { language, refreshFor });

  expect(summary).toMatch(/^\S.{3,199}$/u);
  expect(text.trim().length).toBeGreaterThan(3);
  for (const said of [summary, text]) expect(said).not.toMatch(/undefined|null|NaN|\[object/);
  expect(JSON.stringify({ card, text, summary })).not.toContain(PLACEHOLDER);

  if (!SENTENCES.includes(notice.kind)) expect(card).toBeDefined();
  if (!card) return;
  expect(cardFaults(card)).toEqual([]);
  expect(Buffer.byteLength(JSON.stringify(card), 'utf8')).toBeLessThan(LIMIT_BYTES);
  expect(parseFaults(card)).toEqual([]);
});

const DELIVERED: readonly NoticeKind[] = [
  'week-overview',
  'exercise-card',
  'closing',
  'reminder',
  'digest',
  'schulterblick-invite',
  'schulterblick-brief',
  'agreement-check',
  'delivery-question',
];

const LATE = {
  de: 'Diese Nachricht kommt verspätet. Geplant war Dienstag, 27. April 2027, 9:00 Uhr.',
  en: 'This message is late. It was planned for Tuesday, 27 April 2027, 9:00.',
};
const delivered = cases.filter(({ notice }) => DELIVERED.includes(notice.kind));

test.each(delivered)('$name, late', ({ notice, language }) => {
  const late = { since: { on: '2027-04-27' as LocalDate, time: '09:00' } };
  const { card, text } = renderNotice({ ...notice, late }, { language, refreshFor });
  expect((card as { body: readonly object[] }).body[0]).toMatchObject({ text: LATE[language] });
  expect(text).toContain(LATE[language].slice(0, 20));
  expect(Buffer.byteLength(JSON.stringify(card), 'utf8')).toBeLessThan(LIMIT_BYTES);
});

function parseFaults(card: object): string[] {
  const library = require('adaptivecards/dist/adaptivecards.js') as typeof import('adaptivecards');
  const context = new library.SerializationContext(library.Versions.v1_5);
  // Its check of `lang` keeps state between cards and refuses every second one.
  new library.AdaptiveCard().parse({ ...card, lang: undefined }, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}
