import type { Problem } from '../problem';

/** What a reader would notice. The names are part of the machine-readable output. */
export type Rule =
  | 'abschnitt-leer'
  | 'pflicht-je-woche'
  | 'stunden-je-woche'
  | 'verweis'
  | 'wort'
  | 'sonderzeichen'
  | 'linktext'
  | 'textersatz'
  | 'rechtsstand'
  | 'sichtbar-grund'
  | 'id'
  | 'lesbarkeit'
  | 'datei';

/** Nothing that keeps a programme from running, but something to mend before people see it. */
export interface Warning extends Problem {
  readonly rule: Rule;
}
