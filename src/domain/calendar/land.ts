import { fold, trimEdges, withoutTrailingPunctuation, wordsOf } from '../fold';
import { LAENDER, type Land } from './laender';

/** What people write beside the official name and the two letters. */
const OTHER_NAMES: Readonly<Record<string, Land>> = {
  bawue: 'BW',
  freistaatbayern: 'BY',
  landberlin: 'BE',
  freiehansestadtbremen: 'HB',
  hansestadtbremen: 'HB',
  freieundhansestadthamburg: 'HH',
  hansestadthamburg: 'HH',
  meckpomm: 'MV',
  meckpom: 'MV',
  nds: 'NI',
  nrw: 'NW',
  rlp: 'RP',
  freistaatsachsen: 'SN',
  lsa: 'ST',
  freistaatthueringen: 'TH',
};

const BY_NAME: ReadonlyMap<string, Land> = new Map<string, Land>([
  ...(Object.entries(LAENDER) as [Land, string][]).flatMap(([land, name]): [string, Land][] => [
    [key(land), land],
    [key(name), land],
  ]),
  ...Object.entries(OTHER_NAMES),
]);

function key(text: string): string {
  return fold(text).replace(/[^a-z]/g, '');
}

/** A Bundesland by its German name or abbreviation (`BY`, `NRW`), whatever the case, hyphens and umlauts. */
export function parseLand(text: string): Land | undefined {
  const folded = fold(text);
  // Digits and words in between would vanish in the key: `B1Y` is no Land.
  if (!/^[a-z][a-z .'-]*$/.test(folded)) return undefined;
  return BY_NAME.get(key(folded));
}

export interface MunicipalityAndLand {
  readonly municipality: string;
  readonly land: Land;
}

/** These Länder are a municipality themselves: naming one says both. */
const CITY_STATES: readonly Land[] = ['BE', 'HB', 'HH'];

/**
 * `Musterstadt, Bayern`, `Musterstadt Bayern`, `Musterstadt (Bayern)`: the Land is the last part, all before
 * it is the municipality, which may hold commas and blanks itself.
 */
export function parseMunicipalityAndLand(
  text: string,
): MunicipalityAndLand | { readonly problem: 'missing-argument' | 'wrong-land'; readonly given: string } {
  const given = withoutTrailingPunctuation(trimEdges(text));
  const open = given.endsWith(')') ? given.lastIndexOf('(') : -1;
  const comma = open > 0 ? open : given.lastIndexOf(',');
  if (comma >= 0) {
    const last = trimEdges(given.slice(comma + 1, open > 0 ? -1 : undefined));
    const land = parseLand(last);
    // »Musterstadt, Ortsteil Bayern« ends with a Land as well; then the comma belongs to the municipality.
    if (land === undefined) return splitLastWords(given) ?? { problem: 'wrong-land', given: last };
    return pair(given.slice(0, comma), land);
  }
  const land = parseLand(given);
  if (land !== undefined) {
    return CITY_STATES.includes(land)
      ? { municipality: LAENDER[land], land }
      : { problem: 'missing-argument', given };
  }
  return splitLastWords(given) ?? { problem: 'missing-argument', given };
}

function splitLastWords(text: string): ReturnType<typeof parseMunicipalityAndLand> | undefined {
  const words = wordsOf(text);
  for (const count of [4, 3, 2, 1]) {
    const first = words.at(-count);
    if (words.length <= count || !first) continue;
    const land = parseLand(text.slice(first.start));
    if (land !== undefined) return pair(text.slice(0, first.start), land);
  }
  return undefined;
}

function pair(before: string, land: Land): ReturnType<typeof parseMunicipalityAndLand> {
  const municipality = trimEdges(withoutTrailingPunctuation(trimEdges(before)))
    .replace(/\s+/g, ' ')
    .replace(/ in$/i, '');
  if (municipality === '') return { problem: 'missing-argument', given: trimEdges(before) };
  return { municipality, land };
}
