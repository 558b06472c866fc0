import type { NoticeOf } from '../../../src/cards/kit/notice-of';
import type { When } from '../../../src/domain/calendar/calendar';
import type { CohortId, ExerciseId, ExerciseNumber, LocalDate } from '../../../src/domain/ids';
import type { DeliveryLine } from '../../../src/domain/ledger/delivery-line';
import type { NoticeKind } from '../../../src/domain/notice/notice';
import type { ExerciseRef } from '../../../src/domain/programme/programme';
import type { OpenItem, PersonProgress } from '../../../src/domain/reply/progress';

export const on = (text: string) => text as LocalDate;
export const at = (day: string, time = '09:00'): When => ({ on: on(day), time });
export const cohort = 'k-fruehjahr' as CohortId;
export const cohortName = 'Frühjahr 2027';

/** A text of exactly `length` characters with umlauts, signs and blanks, as long ones are. */
export function long(length: number): string {
  const words =
    'Größe Übermäßig städtische Öffentlichkeitsarbeit, »hört zu« & erklärt – *immer* [neu](https://böse.example) ';
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}
export const longName = (index: number) =>
  `Dr. Ännchen-Überlinde Größmann-Späth von Beispielhausen_${index} `.padEnd(80, 'ü');

export const ref = (number: string, title: string): ExerciseRef => ({
  id: `w0${number.replace('.', '-0')}` as ExerciseId,
  number: number as ExerciseNumber,
  title,
});
export const item = (number: string, title: string, more: Partial<OpenItem> = {}): OpenItem => ({
  ...ref(number, title),
  cohort,
  minutes: 30,
  required: true,
  private: false,
  dueOn: on('2027-04-30'),
  overdue: false,
  ...more,
});
export const progressOf = (name: string, municipality: string, answered: number): PersonProgress => ({
  name,
  municipality,
  posted: 24,
  answered,
  requiredPosted: 16,
  requiredAnswered: Math.min(16, answered),
});
export const line = (more: Partial<DeliveryLine> = {}): DeliveryLine => ({
  kind: 'exercise',
  week: 3,
  exercise: ref('3.2', 'Themensäulen'),
  when: at('2027-04-27'),
  state: 'sent',
  ...more,
});

export const holiday = { kind: 'holiday' as const, name: 'Pfingstmontag', laender: ['BY', 'HE'] };

export const titles = [
  'Themenspeicher',
  'Themensäulen',
  'Jahresanker',
  'Vier-Wochen-Plan',
  'PM-Umbau',
  'Erste Zeile',
  'Serienformat',
  'Produktionstag',
  'Mehrfachnutzung',
];
export const names = ['Anna Beispiel', 'Ben Muster', 'Cem Probe', 'Dora Exempel', 'Emil Vorlage'];
export const towns = ['Musterstadt', 'Beispielhausen', 'Probedorf', 'Exempelfeld', 'Vorlagenau'];
export const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const download = `https://companion.musterstadt.example/d/${'a'.repeat(300)}`;

/** For every notice at least a usual one and one with the longest content there can be. */
export type Variants<Kind extends NoticeKind> = Readonly<
  Record<'usual' | 'longest', NoticeOf<Kind>> & Record<string, NoticeOf<Kind>>
>;
export const variants = <Kind extends NoticeKind>(of: Variants<Kind>): Variants<Kind> => of;
