import type { Outcome, RefusedReason } from '../../domain/delivery/delivery';
import { isRecord, textField } from '../json';

/** What became of one HTTP request to the Bot Connector. */
export type RequestResult =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly retryAfter?: string | undefined;
      /** The parsed JSON body; undefined when it could not be read to its end or is no JSON. */
      readonly body?: unknown;
    }
  /** The request was never written to a connection. */
  | { readonly kind: 'not-sent'; readonly detail: string }
  /** Given up or cut off after the request may have been written. */
  | { readonly kind: 'no-answer'; readonly detail: string };

const THROTTLE_DEFAULT_MS = 30_000;
const RETRY_DEFAULT_MS = 10_000;
const RETRY_AFTER_MAX_MS = 3_600_000;

/**
 * What an attempt to create a message came to. `now` is the wall clock in epoch milliseconds, for a
 * Retry-After given as a date.
 *
 * 412, 502, 503 and 504 are the statuses that Microsoft tells bots to send again with backoff ("Optimize
 * your bot with rate limiting in Teams"); 500 is not among them, so it stays unknown.
 */
export function classify(answer: RequestResult, now: number): Outcome {
  if (answer.kind === 'not-sent') {
    return { kind: 'retry', retryAfterMs: RETRY_DEFAULT_MS, detail: answer.detail };
  }
  if (answer.kind === 'no-answer') return { kind: 'unknown', detail: answer.detail };

  const { status } = answer;
  const detail = describe(answer);
  const wait = parseRetryAfter(answer.retryAfter, now);
  if (status >= 200 && status < 300) {
    const activityId = textField(answer.body, 'id');
    return activityId ? { kind: 'sent', activityId } : { kind: 'unknown', detail: `${detail} without id` };
  }
  if (status === 429) return { kind: 'throttled', retryAfterMs: wait ?? THROTTLE_DEFAULT_MS };
  if (isRetryable(status)) return { kind: 'retry', retryAfterMs: wait ?? RETRY_DEFAULT_MS, detail };
  if (status >= 500) return { kind: 'unknown', detail };
  return { kind: 'refused', reason: refusal(status, answer.body), detail };
}

/** 408 says that the service did not get the whole request (RFC 9110, 15.5.9). */
function isRetryable(status: number): boolean {
  return status === 408 || status === 412 || (status >= 502 && status <= 504);
}

function refusal(status: number, body: unknown): RefusedReason {
  const code = errorCode(body) ?? '';
  if (status === 401) return 'unauthorized';
  if (status === 403)
    return /roster|ForbiddenOperation|NotInstalled/i.test(code) ? 'not-in-roster' : 'blocked';
  if (status === 404 || status === 410) return 'gone';
  if (status === 413 || /TooBig|TooLarge/i.test(code)) return 'too-large';
  return 'bad-request';
}

/** Status and error code; never the message, which may quote what was sent. */
export function describe(answer: { readonly status: number; readonly body?: unknown }): string {
  const code = errorCode(answer.body);
  return code ? `HTTP ${answer.status} ${code}` : `HTTP ${answer.status}`;
}

/** Milliseconds to wait, from seconds or an HTTP date; undefined when there is none to be read. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now;
  if (!Number.isFinite(ms)) return undefined;
  return Math.min(Math.max(Math.ceil(ms), 0), RETRY_AFTER_MAX_MS);
}

function errorCode(body: unknown): string | undefined {
  const error = isRecord(body) && isRecord(body.error) ? body.error : body;
  const code = textField(error, 'code');
  return code?.slice(0, 60).replace(/[^\w.-]/g, '');
}
