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
} from '../../support/builders';

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

/** What its key must be made of, by what it carries. */
function partsOf(planned: PlannedDelivery): readonly unknown[] {
  const { audience } = planned;
  if ('agreementId' in planned) return ['agree', planned.agreementId];
  return [
    ...(audience.kind === 'person' ? [audience.personId] : []),
    ...('exerciseId' in planned ? [planned.exerciseId] : []),
    ...('aboutId' in planned ? [planned.aboutId] : []),
    ...('requested' in planned ? [planned.requested ? 'later' : 'remind'] : []),
  ];
}

test('every delivery carries what its key was made of', () => {
  expect(new Set(plan.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(9);
  for (const planned of plan)
    expect(planned.key.split('/')).toEqual(expect.arrayContaining([...partsOf(planned)]));
  const carrying = (field: string) =>
    new Set(plan.filter((planned) => field in planned).map(({ kind }) => kind));
  expect(carrying('exerciseId')).toEqual(new Set(['exercise', 'survey']));
  expect(carrying('aboutId')).toEqual(new Set(['schulterblick-brief', 'agreement-check']));
  expect(carrying('requested')).toEqual(new Set(['reminder']));
});

test('each question about an agreement names it, and whoever made it', () => {
  const checks = plan.filter((planned) => planned.kind === 'agreement-check');
  expect(checks.map(({ aboutId, agreementId }) => [aboutId, agreementId])).toEqual(
    Array(checks.length).fill(['anna-beispiel', 'a1']),
  );
  expect(checks.length).toBeGreaterThan(1);
});
