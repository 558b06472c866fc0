/**
 * The names by rendezvous hashing: always the same order for one owner, and unlike that of every other. Instances
 * that find the same cohorts due begin at different ones instead of racing for the first.
 */
export function rendezvousOrder(names: readonly string[], owner: string): readonly string[] {
  return names
    .map((name) => ({ name, rank: hash(`${owner} ${name}`) }))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** FNV-1a with a final mix, 32 bits: names that differ in their last letter must not stay neighbours. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
