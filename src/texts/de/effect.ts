import type { CommandTexts } from '../complete';
export const report = {
  title: (cohort: string) => `Bericht · ${cohort}`,
  none: 'Noch ist niemand dabei.',
  download: 'Bericht als Excel-Datei',
};

export const effectCommands = {
  metric: {
    usage: 'kennzahl KANAL ZAHL [DATUM]',
    example: 'kennzahl instagram 1250 2027-04-12',
    does: 'Follower eines Kanals notieren',
  },
  report: { usage: 'bericht', example: 'bericht', does: 'Bericht als Excel-Datei' },
} satisfies CommandTexts;
