/** Something in a programme file that must be mended before the programme can run. */
export interface Problem {
  readonly file: string;
  /** Both count from 1; a problem of the whole file is at 1:1. */
  readonly line: number;
  readonly column: number;
  /** German, for trainers: what is wrong and what to write instead. */
  readonly message: string;
}

export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}

export function byPlace(a: Problem, b: Problem): number {
  return (
    a.file.localeCompare(b.file, 'de', { numeric: true }) ||
    a.line - b.line ||
    a.column - b.column ||
    a.message.localeCompare(b.message, 'de')
  );
}
