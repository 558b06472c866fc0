import { planDeliveries } from '../../../src/domain/plan/plan';
import { aCalendar, aCohort, aParticipant, aProgramme, instant } from '../../support/builders';

const snoozedTo = (at: string, reminders: 'aus' | 'normal' = 'normal') =>
  planDeliveries(
    aCohort({
      participants: [aParticipant('Anna Beispiel', { land: 'BY', reminders, snoozedUntil: instant(at) })],
    }),
    aProgramme(),
    aCalendar(),
  ).filter((delivery) => delivery.kind === 'reminder' && delivery.week === 2);

test('»Später erinnern« is one reminder at the promised time, beside those of the profile', () => {
  expect(snoozedTo('2027-04-20T08:00:00Z').map((delivery) => delivery.dueAt)).toEqual([
    '2027-04-20T08:00:00.000Z',
    '2027-04-21T08:00:00.000Z',
    '2027-04-23T08:00:00.000Z',
  ]);
});

test('on a day that has a reminder already it takes its place', () => {
  const keys = snoozedTo('2027-04-21T08:00:00Z').map((delivery) => delivery.key);
  expect(keys).toEqual(['w02/later/anna-beispiel/2027-04-21', 'w02/remind/anna-beispiel/fri']);
});

test('nothing comes to who switched reminders off', () => {
  expect(snoozedTo('2027-04-20T08:00:00Z', 'aus')).toEqual([]);
});
