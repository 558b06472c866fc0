import { cohortName, long, longName, many, names, progressOf, towns, variants } from './basics';

const rows = names.map((name, index) => progressOf(name, towns[index] ?? '', 24 - 5 * index));
const longRows = many(25, (index) => progressOf(longName(index), long(80), index));

export const effectSamples = {
  report: variants<'report'>({
    usual: { kind: 'report', cohortName, rows, downloadUrl: 'https://companion.musterstadt.example/d/abc' },
    longest: { kind: 'report', cohortName: long(80), rows: longRows },
    none: { kind: 'report', cohortName, rows: [] },
  }),
};
