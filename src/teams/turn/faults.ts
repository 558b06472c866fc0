import { CompanionError } from '../../domain/errors';
import type { Notice } from '../../domain/notice/notice';
import type { Runtime } from '../../ports/runtime';
import { textField } from '../json';

/**
 * What the person is told when a handler failed; the log gets the same reference. Messages of unknown
 * errors stay out of the log, for they may quote what somebody typed.
 */
export function noticeOfFault(error: unknown, what: string, runtime: Pick<Runtime, 'log' | 'newId'>): Notice {
  const reference = runtime.newId().slice(0, 8);
  const own = error instanceof CompanionError;
  runtime.log.error('turn.fault', {
    reference,
    what,
    error: textField(error, 'name') ?? typeof error,
    code: textField(error, 'code'),
    message: own ? error.message : undefined,
    at: error instanceof Error ? frameOf(error) : undefined,
  });
  return own && error.code === 'store-unavailable'
    ? { kind: 'refusal', code: 'not-stored' }
    : { kind: 'refusal', code: 'fault', reference };
}

function frameOf(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim();
}
