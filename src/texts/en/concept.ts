import type { CommandTexts } from '../complete';
import type { Texts } from '../de';
import { number } from './format';

export const concept: Texts['concept'] = {
  title: (name) => `Concept of ${name}`,
  empty: 'Nothing here yet.',
  open: (list) => `Still missing: ${list}`,
  section: (number_, title) => `${number_} · ${title}`,
  filled: (filled, of) => `${number(filled)} of ${number(of)} sections have content.`,
  full: 'The full wording is in the file.',
  download: 'Concept as a Word file',
};

export const conceptCommands = {
  concept: { usage: 'concept', example: 'concept', does: 'your concept as far as it has grown' },
} satisfies CommandTexts;
