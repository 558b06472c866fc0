import { LAENDER, type Land } from '../../../src/domain/calendar/laender';
import { parseLand, parseMunicipalityAndLand } from '../../../src/domain/calendar/land';

test('each Land by name and abbreviation, whatever the case and umlauts', () => {
  for (const [land, name] of Object.entries(LAENDER) as [Land, string][]) {
    const plain = name.replaceAll('ü', 'ue');
    for (const text of [
      land,
      land.toLowerCase(),
      name,
      name.toUpperCase(),
      plain,
      plain.replace('-', ' '),
      ` ${name} `,
    ]) {
      expect([text, parseLand(text)]).toEqual([text, land]);
    }
  }
});

test.each<[string, Land]>([
  ['NRW', 'NW'],
  ['nrw', 'NW'],
  ['BaWü', 'BW'],
  ['Meck-Pomm', 'MV'],
  ['Freistaat Bayern', 'BY'],
  ['RLP', 'RP'],
  ['M-V', 'MV'],
])('%s', (text, land) => {
  expect(parseLand(text)).toBe(land);
});

test.each(['', 'Bayer', 'B1Y', 'XX', 'Musterland', 'by!', 'constructor', 'Bavaria'])(
  '%j is no Land',
  (text) => {
    expect(parseLand(text)).toBeUndefined();
  },
);

test.each<[string, unknown]>([
  ['Musterstadt, Bayern', { municipality: 'Musterstadt', land: 'BY' }],
  ['Musterstadt  Nordrhein Westfalen', { municipality: 'Musterstadt', land: 'NW' }],
  ['Amt A, B und C, Brandenburg.', { municipality: 'Amt A, B und C', land: 'BB' }],
  ['Musterstadt (Sachsen-Anhalt)', { municipality: 'Musterstadt', land: 'ST' }],
  ['Musterstadt in Hessen', { municipality: 'Musterstadt', land: 'HE' }],
  ['Musterstadt Freistaat Bayern', { municipality: 'Musterstadt', land: 'BY' }],
  ['Berlin, Berlin', { municipality: 'Berlin', land: 'BE' }],
  ['Bremen', { municipality: 'Bremen', land: 'HB' }],
  ['Musterstadt, Ortsteil Sachsen Anhalt', { municipality: 'Musterstadt, Ortsteil', land: 'ST' }],
  ['Hessen', { problem: 'missing-argument', given: 'Hessen' }],
  [', Hessen', { problem: 'missing-argument', given: '' }],
  ['Musterstadt, Hesse', { problem: 'wrong-land', given: 'Hesse' }],
  ['', { problem: 'missing-argument', given: '' }],
])('%j', (text, expected) => {
  expect(parseMunicipalityAndLand(text)).toEqual(expected);
});
