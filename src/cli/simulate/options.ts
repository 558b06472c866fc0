import { parseDate } from '../../domain/calendar/calendar';
import type { Land } from '../../domain/calendar/laender';
import { parseLand } from '../../domain/calendar/land';
import type { Pause } from '../../domain/cohort/cohort';
import type { LocalDate } from '../../domain/ids';

export const USAGE = `Aufruf:
  npm run simulate -- --start 2027-04-12 [--programm ID] [--laender BY,NW,SN,HH,MV]
                      [--pause 2027-05-17:1] [--json]
      --start     Tag, ab dem das Programm beginnt; Woche 1 ist die Woche des nächsten Montags
      --programm  welches Programm, wenn es mehrere gibt
      --laender   Bundesländer der Kommunen, mit Komma getrennt
      --pause     Tag in der ersten freien Woche und Zahl der Wochen; darf mehrmals stehen
      --json      maschinenlesbar`;

export interface SimulateOptions {
  readonly startOn: LocalDate;
  readonly programmeId?: string;
  /** Länder of the participants, in turn. */
  readonly laender: readonly Land[];
  readonly pauses: readonly Pause[];
  readonly json: boolean;
}

export type ParsedOptions =
  | { readonly ok: true; readonly options: SimulateOptions }
  /** One German sentence that says what is wrong. */
  | { readonly ok: false; readonly problem: string };

/** Five Länder that differ in their holidays. */
const LAENDER: readonly Land[] = ['BY', 'NW', 'SN', 'HH', 'MV'];
const NAMES = ['--start', '--programm', '--laender', '--pause'] as const;
type Name = (typeof NAMES)[number];
/** Holidays are known for these years, and a typing mistake in a year is noticed. */
const YEARS = { first: 2000, last: 2100 };
const MAX_PAUSE_WEEKS = 52;

class Wrong extends Error {}

/** Both `--start 2027-04-12` and `--start=2027-04-12` are understood. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  try {
    return { ok: true, options: read(args) };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, problem: error.message };
    throw error;
  }
}

function read(args: readonly string[]): SimulateOptions {
  const given = new Map<Name, string[]>();
  let json = false;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--json') {
      json = true;
      continue;
    }
    const [name = '', ...inline] = arg.split('=');
    if (!isName(name)) throw new Wrong(`»${arg}« kenne ich nicht.`);
    const value = inline.length > 0 ? inline.join('=') : rest.shift();
    if (value === undefined || value === '' || value.startsWith('--')) {
      throw new Wrong(`Nach ${name} fehlt die Angabe.`);
    }
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  const single = (name: Name): string | undefined => {
    const values = given.get(name) ?? [];
    if (values.length > 1) throw new Wrong(`${name} darf nur einmal stehen.`);
    return values[0];
  };
  const start = single('--start');
  if (start === undefined) throw new Wrong('Es fehlt, wann das Programm beginnt: --start 2027-04-12.');
  const programmeId = single('--programm');
  const laender = single('--laender');
  return {
    startOn: readDate(start),
    ...(programmeId === undefined ? {} : { programmeId }),
    laender: laender === undefined ? LAENDER : laender.split(',').map(readLand),
    pauses: (given.get('--pause') ?? []).map(readPause),
    json,
  };
}

function isName(text: string): text is Name {
  return (NAMES as readonly string[]).includes(text);
}

function readDate(text: string): LocalDate {
  const on = parseDate(text);
  if (on === undefined) {
    throw new Wrong(`»${text}« ist kein Datum. Richtig ist zum Beispiel 2027-04-12 oder 12.04.2027.`);
  }
  const year = Number(on.slice(0, 4));
  if (year < YEARS.first || year > YEARS.last) {
    throw new Wrong(`Das Jahr in »${text}« muss zwischen ${YEARS.first} und ${YEARS.last} liegen.`);
  }
  return on;
}

function readLand(text: string): Land {
  const land = parseLand(text.trim());
  if (land === undefined) {
    throw new Wrong(`»${text.trim()}« ist kein Bundesland. Richtig ist zum Beispiel BY oder Bayern.`);
  }
  return land;
}

function readPause(text: string): Pause {
  const [day = '', weeks = '1', ...more] = text.split(':');
  const from = readDate(day);
  const count = /^\d{1,3}$/.test(weeks) ? Number(weeks) : 0;
  if (more.length > 0 || count < 1 || count > MAX_PAUSE_WEEKS) {
    throw new Wrong(
      `»${text}« ist keine Pause. Richtig ist zum Beispiel 2027-05-17:1, mit 1 bis ${MAX_PAUSE_WEEKS} Wochen.`,
    );
  }
  return { from, weeks: count };
}
