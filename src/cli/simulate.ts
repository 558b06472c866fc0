import type { Holidays } from '../domain/calendar/calendar';
import { LAENDER } from '../domain/calendar/laender';
import { DEFAULT_PROGRAMME, type Programme } from '../domain/programme/programme';
import { createHolidays } from '../runtime/holidays';
import { dateNumeric } from '../texts/de/format';
import { loadProgrammes } from '../workbook/load-programmes';
import { formatProblem } from '../workbook/problem';
import { parseOptions, type SimulateOptions, USAGE } from './simulate/options';
import { CHANNEL, type Row, simulate } from './simulate/simulation';

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Returns the exit code: 0 done, 1 the workbook has faults, 2 called wrongly. */
export async function runSimulate(
  args: readonly string[],
  root: string,
  holidays: Holidays,
  output: Output,
): Promise<number> {
  const parsed = parseOptions(args);
  if (!parsed.ok) {
    output.err(`${parsed.problem}\n\n${USAGE}`);
    return 2;
  }
  const { options } = parsed;
  const loaded = await loadProgrammes(root);
  if (!loaded.ok) {
    output.err(['Das Workbook hat Fehler:', ...loaded.problems.map(formatProblem)].join('\n'));
    return 1;
  }
  const all = loaded.programmes.list();
  const { programmeId } = options;
  const only = all.length === 1 ? all[0] : undefined;
  const programme = programmeId
    ? loaded.programmes.get(programmeId)
    : (loaded.programmes.get(DEFAULT_PROGRAMME) ?? only);
  if (!programme) {
    const known = all.map(({ id }) => id).join(', ');
    const problem = programmeId
      ? `Das Programm »${programmeId}« gibt es nicht. Vorhanden: ${known}.`
      : `Es gibt mehrere Programme. Bitte wählen Sie eines mit --programm: ${known}.`;
    output.err(`${problem}\n\n${USAGE}`);
    return 2;
  }
  const rows = simulate(options, programme, holidays);
  output.out(
    options.json
      ? JSON.stringify(
          { programme: programme.id, version: programme.version, startOn: options.startOn, rows },
          null,
          2,
        )
      : asText(options, programme, rows),
  );
  return 0;
}

function asText(options: SimulateOptions, programme: Programme, rows: readonly Row[]): string {
  const laender = [...new Set(options.laender)].map((land) => LAENDER[land]).join(', ');
  const head = [
    `${programme.title} (${programme.id} ${programme.version}), Beginn ab ${dateNumeric(options.startOn)}`,
    `${programme.seats} erfundene Kommunen in: ${laender}`,
    'Angenommen: Niemand antwortet, alle bekommen zwei Erinnerungen je Woche und sprechen am Donnerstag der',
    'Schulterblick-Woche mit der Trainerin oder dem Trainer.',
    '',
  ];
  const lines = table([
    ['Datum', 'Tag', 'Zeit', 'Woche', 'Was', 'Übung', 'An', 'Verschoben'],
    ...grouped(rows).map((row) => [
      dateNumeric(row.on),
      row.weekday.slice(0, 2),
      row.time,
      String(row.week),
      row.what,
      row.exercise ?? '',
      row.to,
      why(row),
    ]),
  ]);
  const inChannel = rows.filter((row) => row.to === CHANNEL).length;
  const foot = [
    '',
    `${rows.length} Zustellungen, davon ${inChannel} im Kanal und ${rows.length - inChannel} persönlich.`,
  ];
  return [...head, ...lines, ...foot].join('\n');
}

function why(row: Row): string {
  if (row.moved.length === 0) return '';
  const from = row.plannedOn === undefined ? '' : `von ${dateNumeric(row.plannedOn)}: `;
  return from + row.moved.join('; ');
}

/** What several people get at the same time, or one about several, becomes one line. */
function grouped(rows: readonly Row[]): readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const same = JSON.stringify([row.on, row.time, row.week, row.kind, row.exercise, row.moved]);
    groups.set(same, [...(groups.get(same) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, to: recipients(group) }] : [];
  });
}

function recipients(group: readonly Row[]): string {
  const named = (names: ReadonlySet<string>): string =>
    names.size === 1 ? [...names].join('') : `${names.size} Personen`;
  const to = new Set(group.map((row) => row.to));
  const about = new Set(group.flatMap((row) => (row.about === undefined ? [] : [row.about])));
  return `${named(to)}${to.size > 1 ? ', je einzeln' : ''}${about.size > 0 ? ` (zu ${named(about)})` : ''}`;
}

function table(cells: readonly (readonly string[])[]): readonly string[] {
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - [...text].length))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}

if (require.main === module) {
  const output: Output = {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  };
  // `… | head` closes the pipe early; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const root = process.env.COMPANION_WORKBOOK ?? 'workbook';
  runSimulate(process.argv.slice(2), root, createHolidays(), output).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      output.err(`Unerwarteter Fehler: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    },
  );
}
