export const feedback = {
  title: (number_: string, title: string) => `Rückmeldung zu Übung ${number_} · ${title}`,
  by: (name: string) => `Von ${name}`,
  hint: 'Diese Rückmeldung lesen Sie und Ihre Trainer:innen.',
};
