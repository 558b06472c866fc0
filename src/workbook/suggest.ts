/** The number of letters to insert, delete or replace between two words; stops counting past `limit`. */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? limit + 1;
}

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
    const far = distance(wanted, plain(word), limit);
    if (far <= limit && (!best || far < best.far)) best = { word, far };
  }
  return best?.word;
}

/** ` Meinten Sie »…«?`, or what is possible. */
export function hint(given: string, known: readonly string[]): string {
  const near = suggest(given, known);
  return near === undefined ? `Möglich sind: ${known.join(', ')}.` : `Meinten Sie »${near}«?`;
}
