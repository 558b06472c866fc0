import type { Json } from '../../src/cards/kit/json';
import { type Rendered, renderNotice } from '../../src/cards/render';
import type { LocalDate } from '../../src/domain/ids';
import type { Notice, NoticeKind } from '../../src/domain/notice/notice';
import { cardFaults } from './card-rules';
import { samples } from './samples';

/** A sample in one of the languages, as it is shown. */
interface Shown extends Rendered {
  readonly name: string;
  readonly notice: Notice;
  readonly language: 'de' | 'en';
}
type Rule = (shown: Shown) => readonly string[];

const LIMIT_BYTES = 28_000;
/** Begins a binding of the templating language; one that is left found nothing to bind. */
const PLACEHOLDER = '$' + '{';
const refreshFor = Array.from({ length: 60 }, (_, index) => `29:${String(index).padStart(70, 'x')}`);

/** Notices that one sentence says; everything else has a card. */
const SENTENCES: readonly NoticeKind[] = [
  'done',
  'refusal',
  'joined',
  'reply-withdrawn',
  'reply-saved',
  'time',
];
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

function show(name: string, notice: Notice): Shown[] {
  return (['de', 'en'] as const).map((language) => {
    // Named here, because an error that a builder throws names no sample.
    try {
      const { card, text, summary } = renderNotice(notice, { language, refreshFor });
      return { name: `${name} (${language})`, notice, language, ...(card ? { card } : {}), text, summary };
    } catch (cause) {
      throw new Error(`${name} (${language}) does not render`, { cause });
    }
  });
}

let usual: readonly Shown[] = [];
let late: readonly Shown[] = [];
beforeAll(() => {
  // The library is written for browsers; only its rendering needs one.
  Object.assign(globalThis, { self: globalThis });
  const since = { on: '2027-04-27' as LocalDate, time: '09:00' };
  usual = samples.flatMap(({ name, notice }) => show(name, notice));
  late = samples
    .filter(({ notice }) => DELIVERED.includes(notice.kind))
    .flatMap(({ name, notice }) => show(name, { ...notice, late: { since } }));
});

const faults = (shown: readonly Shown[], rule: Rule) =>
  shown.flatMap((each) => rule(each).map((fault) => `${each.name}: ${fault}`));
const unless = (fine: boolean, fault: string) => (fine ? [] : [fault]);
const ofCard =
  (rule: (card: object) => readonly string[]): Rule =>
  ({ card }) =>
    card ? rule(card) : [];
const tooLarge = ofCard((card) => {
  const bytes = Buffer.byteLength(JSON.stringify(card), 'utf8');
  return unless(bytes < LIMIT_BYTES, `${bytes} bytes`);
});

const RULES: Readonly<Record<string, Rule>> = {
  'has a line for notifications': ({ summary }) => unless(/^\S.{3,199}$/u.test(summary), summary),
  'says something without its card': ({ text }) => unless(text.trim().length > 3, text),
  'says nothing that is only a programmer’s': ({ summary, text }) =>
    [summary, text].filter((said) => /undefined|null|NaN|\[object/.test(said)),
  'has nothing left to bind': ({ card, text, summary }) =>
    unless(!JSON.stringify({ card, text, summary }).includes(PLACEHOLDER), 'a binding'),
  'has a card unless a sentence says it all': ({ card, notice }) =>
    unless(card !== undefined || SENTENCES.includes(notice.kind), 'no card'),
  'is made of what cards may consist of': ofCard(cardFaults),
  'fits into a message of Teams': tooLarge,
  'is read by the library of Adaptive Cards': ofCard(parseFaults),
};

describe('every sample', () => {
  test.each(Object.entries(RULES))('%s', (_name, rule) => {
    expect(usual.length).toBeGreaterThan(500);
    expect(faults(usual, rule)).toEqual([]);
  });

  test('says before all else that it comes too late', () => {
    expect(late.length).toBeGreaterThan(100);
    const rule: Rule = ({ card, text, language }) => {
      const [first] = (card as { readonly body: readonly Json[] }).body;
      const said = first?.text === LATE[language] && text.includes(LATE[language].slice(0, 20));
      return [...unless(said, 'does not say so'), ...tooLarge({ card } as Shown)];
    };
    expect(faults(late, rule)).toEqual([]);
  });
});

test('every notice says its gist where cards are not shown', () => {
  const rule: Rule = ({ card, summary }) => {
    const { fallbackText } = (card ?? { fallbackText: summary }) as { readonly fallbackText: string };
    // Escaped for clients that read it as Markdown.
    return unless(fallbackText.replaceAll('\\', '') === summary.replaceAll('\\', ''), fallbackText);
  };
  expect(faults(usual, rule)).toEqual([]);
});

function parseFaults(card: object): string[] {
  const library = require('adaptivecards/dist/adaptivecards.js') as typeof import('adaptivecards');
  const context = new library.SerializationContext(library.Versions.v1_5);
  // Its check of `lang` keeps state between cards and refuses every second one.
  new library.AdaptiveCard().parse({ ...card, lang: undefined }, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}
