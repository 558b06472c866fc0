import type { CommandTexts } from '../complete';
import { number } from './format';

export const concept = {
  title: (name: string) => `Konzept von ${name}`,
  empty: 'Hier steht noch nichts.',
  open: (list: string) => `Es fehlt noch: ${list}`,
  section: (number_: number, title: string) => `${number_} · ${title}`,
  filled: (filled: number, of: number) => `${number(filled)} von ${number(of)} Abschnitten haben Inhalt.`,
  full: 'Alles im Wortlaut steht in der Datei.',
  download: 'Konzept als Word-Datei',
};

export const conceptCommands = {
  concept: { usage: 'konzept', example: 'konzept', does: 'Ihr Konzept, so weit es schon steht' },
} satisfies CommandTexts;
