/**
 * Request units as Microsoft documents them (learn.microsoft.com, "Understand request units consumption in Azure
 * Cosmos DB", April 2026): what reading and writing documents of some sizes costs, in between a straight line;
 * 0.2 for each indexed term that is added or removed; an update is a deletion and an insertion of the document
 * and of the terms that changed. What is not documented as a figure is assumed, and said so here.
 */
const KB = 1024;
/** KB, point read, write. */
const SIZES = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
  [512, 40.95, 184.57],
  [1024, 145.9, 625],
  [2048, 291.8, 1250],
] as const;
const TERM = 0.2;
/** Of every document: `id` and the partition. */
const OWN_TERMS = 2;

export function readUnits(bytes: number): number {
  return bySize(bytes, 1);
}

/** `due`: it has a due time, which is indexed. */
export function createUnits(bytes: number, due: boolean): number {
  return bySize(bytes, 2) + TERM * (OWN_TERMS + (due ? 1 : 0));
}

/** Assumed: a due time is another one after each update, and the document as long before as after. */
export function replaceUnits(bytes: number, due: boolean): number {
  return 2 * (bySize(bytes, 2) + (due ? TERM : 0));
}

/** Assumed: a deleted document had 1 KB at most and no due time. */
export function deleteUnits(): number {
  return createUnits(KB, false);
}

/**
 * Assumed: 2.5 for each partition range that is asked, and 0.09 for each KB that is loaded. Microsoft's own
 * example, one document of 9,963 bytes, cost 3.19 (learn.microsoft.com, "Optimize request cost in Azure Cosmos DB").
 */
export function queryUnits(bytes: number): number {
  return 2.5 + (bytes / KB) * 0.09;
}

/** Assumed: a batch that fails costs its failed check only, and a plan is made by the gateway for nothing. */
export const FAILED_BATCH_UNITS = 1;

function bySize(bytes: number, column: 1 | 2): number {
  const kb = bytes / KB;
  const above = SIZES.findIndex(([size]) => kb <= size);
  if (above === 0) return SIZES[0][column];
  const [low, high] = [SIZES[above - 1], SIZES[above]];
  if (!low || !high) throw new Error(`Cosmos DB takes no document of ${kb} KB`);
  return low[column] + ((kb - low[0]) / (high[0] - low[0])) * (high[column] - low[column]);
}
