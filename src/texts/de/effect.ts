export const report = {
  title: (cohort: string) => `Bericht · ${cohort}`,
  none: 'Noch ist niemand dabei.',
  download: 'Bericht als Excel-Datei',
};
