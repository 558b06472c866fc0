/** A number from 0 (included) to 1 (excluded) that depends on the words alone: the same demo every time. */
export function chance(...words: readonly string[]): number {
  // FNV-1a, 32 bit, with a final mix so that neighbouring words do not give neighbouring numbers.
  let hash = 0x811c9dc5;
  for (const char of words.join('\u0000')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of the items; which one depends on the words alone. `items` must not be empty. */
export function pick<Item>(items: readonly Item[], ...words: readonly string[]): Item {
  return items[Math.floor(chance(...words) * items.length)] as Item;
}
