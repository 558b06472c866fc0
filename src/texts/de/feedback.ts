import type { CommandTexts } from '../complete';
export const feedback = {
  title: (number_: string, title: string) => `Rückmeldung zu Übung ${number_} · ${title}`,
  by: (name: string) => `Von ${name}`,
  hint: 'Diese Rückmeldung lesen Sie und Ihre Trainer:innen.',
};

export const feedbackCommands = {
  feedback: {
    usage: 'rückmeldung NUMMER @PERSON TEXT',
    example: 'rückmeldung 3.2 @Anna Beispiel Sehr klar formuliert!',
    does: 'eine Rückmeldung geben',
  },
} satisfies CommandTexts;
