import { editDistance } from '../domain/edit-distance';

function plain(word: string): string {
  return word
    .slice(0, 60)
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '_');
}

/** The known word that was probably meant, if one is near enough. */
function suggest(given: string, known: readonly string[]): string | undefined {
  const wanted = plain(given);
  const limit = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3;
  let best: { word: string; far: number } | undefined;
  for (const word of known) {
    const candidate = plain(word);
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const far = editDistance(wanted, candidate, { swaps: false });
    if (far <= limit && (!best || far < best.far)) best = { word, far };
  }
  return best?.word;
}

/** ` Meinten Sie »…«?`, or what is possible. */
export function hint(given: string, known: readonly string[]): string {
  const near = suggest(given, known);
  return near === undefined ? `Möglich sind: ${known.join(', ')}.` : `Meinten Sie »${near}«?`;
}
