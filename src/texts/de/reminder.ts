import { number } from './format';

export const reminder = {
  title: (name: string) => `Hallo ${name}, eine kurze Erinnerung`,
  text: (value: number, cohort: string) =>
    value === 1
      ? `In der Kohorte »${cohort}« ist noch eine Übung für Sie offen.`
      : `In der Kohorte »${cohort}« sind noch ${number(value)} Übungen für Sie offen.`,
  off: 'Zu viel oder zu wenig? »erinnerungen aus«, »leicht«, »normal« oder »eng«.',
  snooze: 'Später erinnern',
};
