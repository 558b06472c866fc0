import type { CommandTexts } from '../complete';
import type { Texts } from '../de';

export const report: Texts['effect']['report'] = {
  title: (cohort) => `Report · ${cohort}`,
  none: 'Nobody is in yet.',
  download: 'Report as an Excel file',
};

export const effectCommands = {
  metric: {
    usage: 'metric CHANNEL NUMBER [DATE]',
    example: 'metric instagram 1250 2027-04-12',
    does: 'note the followers of a channel',
  },
  report: { usage: 'report', example: 'report', does: 'report as an Excel file' },
} satisfies CommandTexts;
