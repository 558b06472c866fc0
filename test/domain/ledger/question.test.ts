import type { DeliveryKey } from '../../../src/domain/ids';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { planQuestions } from '../../../src/domain/ledger/question';
import { aCohort, aPerson, date, instant } from '../../support/builders';

const entry: LedgerEntry = {
  key: 'w01/week' as DeliveryKey,
  kind: 'week',
  audience: { kind: 'channel' },
  week: 1,
  state: 'unknown',
  dueAt: instant('2027-04-12T07:00:00Z'),
  at: instant('2027-04-12T07:00:10Z'),
  attempts: 1,
};
const today = date('2027-04-12');
const cohort = aCohort({ trainers: [aPerson('Toni Trainer'), aPerson('Tara Trainer')] });

test('each trainer is asked, half a minute after the fault, about the delivery', () => {
  const questions = planQuestions(cohort, [entry], today);
  expect(questions.map((question) => question.audience)).toEqual([
    { kind: 'person', personId: 'toni-trainer' },
    { kind: 'person', personId: 'tara-trainer' },
  ]);
  for (const question of questions) {
    expect(question.dueAt).toBe('2027-04-12T07:00:40.000Z');
    expect(question.delivery).toBe('w01/week');
    expect(question.key.startsWith('w01/')).toBe(true);
  }
});

test('nobody is asked about what is known, settled, or a question itself', () => {
  const settled = { ...entry, settledBy: cohort.trainers[0]?.id } as LedgerEntry;
  for (const other of [
    { ...entry, state: 'sent' } as const,
    settled,
    { ...entry, kind: 'question' } as const,
  ]) {
    expect(planQuestions(cohort, [other], today)).toEqual([]);
  }
});
