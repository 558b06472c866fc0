import type { PlannedDelivery } from '../../../src/domain/delivery/delivery';
import { planDeliveries } from '../../../src/domain/plan/plan';
import type { Agreement } from '../../../src/domain/schulterblick/schulterblick';
import {
  aCalendar,
  aCohort,
  aParticipant,
  aProgramme,
  aQuestionnaire,
  aSchulterblick,
  aSurvey,
  instant,
  personId,
} from '../../support/programme';

const agreement: Agreement = {
  id: 'a1',
  personId: personId('anna-beispiel'),
  by: personId('toni-trainer'),
  text: 'Ein Redaktionsplan',
  at: instant('2027-05-20T09:00:00Z'),
  checks: [],
};
const plan = planDeliveries(
  aCohort({
    participants: [
      aParticipant('Anna Beispiel', { land: 'BY', snoozedUntil: instant('2027-04-20T08:00:00Z') }),
    ],
  }),
  aProgramme({ schulterblick: aSchulterblick(), surveys: [aSurvey('before', aQuestionnaire('vorher', 1))] }),
  aCalendar(),
  { agreements: [agreement], slots: [] },
);

/** The key that a delivery has by what it carries. */
function keyOf(planned: PlannedDelivery): string {
  const week = `w${String(planned.week).padStart(2, '0')}`;
  const person = planned.audience.kind === 'person' ? planned.audience.personId : '';
  switch (planned.kind) {
    case 'week':
    case 'closing':
      return `${week}/${planned.kind}`;
    case 'exercise':
      return `${week}/post/${planned.exerciseId}`;
    case 'survey':
      return `${week}/survey/${planned.exerciseId}/${person}`;
    case 'schulterblick-invite':
      return `${week}/invite/${person}`;
    case 'schulterblick-brief':
      return `${week}/brief/${planned.aboutId}/${person}`;
    case 'agreement-check':
      return `agree/${planned.agreementId}/`;
    case 'digest':
      return `${week}/digest/${person}`;
    case 'reminder':
      return `${week}/${planned.requested ? 'later' : 'remind'}/${person}/`;
    case 'question':
      return `${planned.delivery}/ask/${person}`;
  }
}

test('every kind of delivery carries what its key was made of', () => {
  expect(new Set(plan.map(({ kind }) => kind)).size).toBe(9);
  for (const planned of plan) expect(planned.key).toMatch(new RegExp(`^${keyOf(planned)}`));
});

test('each question about an agreement names it, and whoever made it', () => {
  const checks = plan.filter((planned) => planned.kind === 'agreement-check');
  expect(checks.map(({ aboutId, agreementId }) => [aboutId, agreementId])).toEqual(
    Array(checks.length).fill(['anna-beispiel', 'a1']),
  );
  expect(checks.length).toBeGreaterThan(1);
});
