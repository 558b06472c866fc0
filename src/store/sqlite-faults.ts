import { CompanionError } from '../domain/errors';

/**
 * By its code: the driver's class of errors belongs to whoever loaded the driver first in this process.
 * `undefined` for an error that is not SQLite's.
 */
function codeOf(error: unknown): string | undefined {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}

/** After these the connection may stay unusable although the disk is well again. */
export function isBroken(error: unknown): boolean {
  return /^SQLITE_(IOERR|CANTOPEN|CORRUPT|NOTADB|READONLY|PROTOCOL)/.test(codeOf(error) ?? '');
}

/**
 * The fault of one write, of a value that the driver or the table does not take. All else is about the
 * file, so about everybody's writes.
 */
export function isItsOwn(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(code);
}

/** What the driver threw, as the port promises it. */
export function storeFailed(error: unknown): CompanionError {
  if (error instanceof CompanionError) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  return new CompanionError('store-unavailable', `the store failed (${String(code)}): ${String(message)}`, {
    cause: error,
  });
}

/** @throws CompanionError only. */
export function translated<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    throw storeFailed(error);
  }
}
