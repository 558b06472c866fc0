import { long, longName, ref, variants } from './basics';

export const feedbackSamples = {
  'feedback-received': variants<'feedback-received'>({
    usual: {
      kind: 'feedback-received',
      exercise: ref('3.2', 'Themensäulen'),
      byName: 'Tina Trainerin',
      text: 'Sehr klar! Prüfen Sie noch, ob *Ehrenamt* nicht zu groß ist.',
    },
    longest: {
      kind: 'feedback-received',
      exercise: ref('3.2', long(120)),
      byName: longName(1),
      text: long(4000),
    },
  }),
};
