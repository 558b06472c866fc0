export type ErrorCode =
  | 'store-unavailable'
  | 'store-conflict'
  | 'programme-missing'
  | 'cohort-missing'
  | 'connector-failed'
  | 'invariant';

/** A broken invariant or a failed dependency; `code` is stable and may be logged and documented. */
export class CompanionError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CompanionError';
    this.code = code;
  }
}
