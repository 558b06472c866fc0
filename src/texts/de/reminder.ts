import type { CommandTexts } from '../complete';
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

export const reminderCommands = {
  reminders: {
    usage: 'erinnerungen aus|leicht|normal|eng',
    example: 'erinnerungen leicht',
    does: 'einstellen, wie oft Sie erinnert werden',
  },
  absence: {
    usage: 'urlaub DATUM bis DATUM',
    example: 'urlaub 2027-05-03 bis 2027-05-07',
    does: 'in dieser Zeit keine Erinnerungen',
  },
} satisfies CommandTexts;
