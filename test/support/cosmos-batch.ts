import { createUnits, deleteUnits, FAILED_BATCH_UNITS, replaceUnits } from './cosmos-prices';

/** One operation of a transactional batch, as the driver sends it. */
export interface BatchOperation {
  readonly operationType: 'Create' | 'Replace' | 'Delete';
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: { readonly id: string; readonly dueAt?: string };
  partitionKey?: string;
}
interface OperationResult {
  readonly statusCode: number;
  readonly eTag?: string;
  readonly requestCharge?: number;
  resourceBody?: unknown;
}

const MAX_BYTES = 2 * 1024 * 1024;

/**
 * What the server leaves out of a transactional batch: it writes what comes before a failing operation. So
 * each batch is judged here first, by the etags of everything that was written through here, and only a
 * batch that will succeed as a whole goes on.
 */
export class BatchJudge {
  private readonly etags = new Map<string, string>();

  /** The answer to a batch that fails; `undefined` for one that may go on. */
  judge(
    partition: string,
    operations: readonly BatchOperation[],
    bytes: number,
  ): { status: number; body: unknown } | undefined {
    if (bytes > MAX_BYTES) return { status: 413, body: { message: 'Request size is too large' } };
    if (operations.length > 100)
      return { status: 400, body: { message: 'Batch request has more operations' } };
    const at = operations.findIndex((operation) => this.statusOf(partition, operation) !== undefined);
    const failed = operations[at];
    if (!failed) return undefined;
    return failedBatch(operations.length, at, this.statusOf(partition, failed) ?? 500);
  }

  /** Remembers what the server wrote. */
  written(
    partition: string,
    operations: readonly BatchOperation[],
    results: readonly OperationResult[],
  ): void {
    operations.forEach((operation, n) => {
      const key = keyOf(partition, operation);
      const { statusCode, eTag } = results[n] ?? { statusCode: 500 };
      if (statusCode >= 400) throw new Error(`the server wrote half a batch: ${JSON.stringify(results)}`);
      if (eTag === undefined) this.etags.delete(key);
      else this.etags.set(key, eTag);
    });
  }

  private statusOf(partition: string, operation: BatchOperation): number | undefined {
    const etag = this.etags.get(keyOf(partition, operation));
    if (operation.operationType === 'Create') return etag === undefined ? undefined : 409;
    if (etag === undefined) return 404;
    return operation.ifMatch === undefined || operation.ifMatch === etag ? undefined : 412;
  }
}

/** A failed batch as Cosmos answers it: 207, the reason at its operation, 424 at every other. */
export function failedBatch(length: number, at: number, statusCode: number, more: object = {}) {
  const body = Array.from({ length }, (_, n) =>
    n === at ? { statusCode, requestCharge: 0, ...more } : { statusCode: 424, requestCharge: 0 },
  );
  return { status: 207, body };
}

export function batchUnits(operations: readonly BatchOperation[], status: number): number {
  if (status !== 200) return FAILED_BATCH_UNITS;
  return operations.reduce((sum, { operationType, resourceBody }) => {
    const bytes = Buffer.byteLength(JSON.stringify(resourceBody ?? ''));
    if (operationType === 'Delete') return sum + deleteUnits();
    const due = resourceBody?.dueAt !== undefined;
    return sum + (operationType === 'Create' ? createUnits(bytes, due) : replaceUnits(bytes, due));
  }, 0);
}

function keyOf(partition: string, { id, resourceBody }: BatchOperation): string {
  return JSON.stringify([partition, id ?? resourceBody?.id]);
}
