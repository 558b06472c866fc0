import type { Texts } from '../de';

export const report: Texts['effect']['report'] = {
  title: (cohort) => `Report · ${cohort}`,
  none: 'Nobody is in yet.',
  download: 'Report as an Excel file',
};
