import type { DeliveryKey } from '../domain/ids';
import type { LedgerRecord } from '../domain/ledger/entry';
import type { Write } from '../ports/store';
import { ids } from '../records/documents';

/** The versions of a cohort's ledger records, as this process last read or wrote them. */
export type RecordVersions = Map<DeliveryKey, string>;

const LEDGER = ids.ledger('');

/** Creates the record, or replaces the version that is known. */
export function recordWrite(versions: RecordVersions, record: LedgerRecord): Write {
  const id = ids.ledger(record.key);
  const version = versions.get(record.key);
  return version === undefined
    ? { op: 'create', id, body: record }
    : { op: 'replace', id, body: record, version };
}

/** After a commit: `made` holds the new version of each write, in their order. */
export function rememberVersions(
  versions: RecordVersions,
  writes: readonly Write[],
  made: readonly (string | undefined)[],
): void {
  writes.forEach(({ id }, index) => {
    const version = made[index];
    if (id.startsWith(LEDGER) && version !== undefined) {
      versions.set(id.slice(LEDGER.length) as DeliveryKey, version);
    }
  });
}
