import { cohort, cohortName, item, long, longName, many, variants } from './basics';

export const reminderSamples = {
  reminder: variants<'reminder'>({
    usual: {
      kind: 'reminder',
      name: 'Anna Beispiel',
      cohort,
      cohortName,
      items: [item('3.2', 'Themensäulen'), item('3.4', 'Vier-Wochen-Plan', { overdue: true })],
    },
    longest: {
      kind: 'reminder',
      name: longName(0),
      cohort,
      cohortName: long(80),
      items: many(109, (index) => item(`3.${index}`, long(120))),
    },
    one: {
      kind: 'reminder',
      name: 'Anna Beispiel',
      cohort,
      cohortName,
      items: [item('3.2', 'Themensäulen')],
    },
  }),
};
