import type { Instant } from '../domain/ids';
import type { Log, LogFields } from '../ports/runtime';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

export interface LogOptions {
  readonly level: Level;
  /** Receives one line without its end; what it throws is swallowed, a full disk must not stop the bot. */
  readonly write: (line: string) => void;
  /** Real time, also in demo mode: logs are compared with other programs' logs. */
  readonly now: () => Instant;
}

/** Names that suggest a secret or something a person wrote; a second safety net behind the callers' care. */
const FORBIDDEN = /pass|secret|token|authorization|cookie|^(text|body|answer|message|value|url|key)$|apikey/i;
const MAX_LENGTH = 1000;

/** A log of JSON lines: `time`, `level`, `event`, then the fields. */
export function createLog({ level, write, now }: LogOptions): Log {
  const least = LEVELS.indexOf(level);
  const logAt = (at: Level) => (event: string, fields?: LogFields) => {
    if (LEVELS.indexOf(at) < least) return;
    try {
      // The three own names come last, so that no field can pose as them.
      const line = { ...filter(fields), time: now(), level: at, event };
      write(JSON.stringify(line, ['time', 'level', 'event', ...Object.keys(line)]));
    } catch {
      // Nobody is left to be told.
    }
  };
  return { debug: logAt('debug'), info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
}

function filter(fields: LogFields = {}): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (FORBIDDEN.test(name)) kept[name] = '[removed]';
    else if (typeof value === 'string') kept[name] = value.slice(0, MAX_LENGTH);
    // Types are gone at run time: an object here would be a document that slipped through.
    else if (typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
  }
  return kept;
}
