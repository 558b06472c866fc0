/**
 * Request units as Microsoft documents them (learn.microsoft.com, "Optimize request cost in Azure Cosmos DB"):
 * a point read costs 1 at 1 KB and 10 at 100 KB, a write 5 and 50, a replace twice the write of the same
 * item. In between a straight line. What is not documented as a figure is assumed, and said so here.
 */
const KB = 1024;

export function readUnits(bytes: number): number {
  return line(bytes, 1, 10);
}

export function createUnits(bytes: number): number {
  return line(bytes, 5, 50);
}

export function replaceUnits(bytes: number): number {
  return 2 * createUnits(bytes);
}

/** Assumed: as much as creating the smallest document, for Cosmos never sees its body again. */
export function deleteUnits(): number {
  return createUnits(0);
}

/** Assumed: 2.5 for each partition range that is asked, and what is loaded at the price of point reads. */
export function queryUnits(bytes: number): number {
  return 2.5 + (bytes / KB) * (9 / 99);
}

/** Assumed: a batch that fails costs its failed check only, and a plan is made by the gateway for nothing. */
export const FAILED_BATCH_UNITS = 1;

function line(bytes: number, atOne: number, atHundred: number): number {
  return atOne + (Math.max(0, bytes / KB - 1) * (atHundred - atOne)) / 99;
}
