/** Parsed bodies of documents whose version has not changed since. */
export interface Bodies {
  /**
   * The body in `text`, which is JSON. For a long one always the same object while the version is the same
   * and it is kept, frozen through and through: whoever reads it may keep by it what was made of it.
   * @throws SyntaxError for what is no JSON
   */
  parse<Body>(partition: string, id: string, version: string, text: string): Body;
  /** For a document that is gone: what somebody had deleted does not stay in memory. */
  forget(partition: string, id: string): void;
}

/**
 * In characters of JSON. Shorter ones are parsed about as fast as they are found; and there are so many
 * of them (entries of the ledger, answers) that they would drive out the cohorts.
 */
const WORTH_KEEPING = 1_000;
/** In characters of JSON: of all bodies that are kept. In memory it is about twice as much, in bytes. */
const MAX_TEXT = 4_000_000;

interface Kept {
  readonly version: string;
  readonly length: number;
  readonly body: unknown;
}

/**
 * Frozen and kept from the first reading on: freezing costs less than parsing did, and an object that was
 * handed out unfrozen could be changed before the next reader sees it.
 */
export function createBodies(maxText = MAX_TEXT): Bodies {
  /** In the order of their last use. */
  const kept = new Map<string, Kept>();
  let total = 0;

  function drop(key: string): void {
    total -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  }
  function makeRoom(): void {
    for (const key of kept.keys()) {
      if (total <= maxText) return;
      drop(key);
    }
  }

  return {
    parse<Body>(partition: string, id: string, version: string, text: string) {
      const { length } = text;
      if (length < WORTH_KEEPING) return JSON.parse(text) as Body;
      const key = keyOf(partition, id);
      const known = kept.get(key);
      const parsed = known?.version === version ? known : { version, length, body: frozen(JSON.parse(text)) };
      drop(key);
      kept.set(key, parsed);
      total += length;
      if (total > maxText) makeRoom();
      return parsed.body as Body;
    },
    forget(partition, id) {
      drop(keyOf(partition, id));
    },
  };
}

/** Neither has a NUL in it. */
function keyOf(partition: string, id: string): string {
  return `${partition}\0${id}`;
}

function frozen(value: unknown): unknown {
  if (!isObject(value)) return value;
  // Most values are no objects; a list of all of them would cost more than the freezing itself.
  for (const key in value) if (isObject(value[key])) frozen(value[key]);
  return Object.freeze(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
