import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** See `pin-for-process.ts`: a statement that becomes garbage may end the process on Node 24. */
test('no statement is made for a single use, and whoever prepares one keeps it', () => {
  const careless = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => {
      const source = readFileSync(join('src', file), 'utf8');
      if (!source.includes('better-sqlite3')) return false;
      return /\.pragma\(/.test(source) || (/\bdb\s*\.prepare/.test(source) && !isKept(file, source));
    });
  expect(careless).toEqual([]);
});

/** The statements of `sqlite-commit.ts` live in the function that it gives back, which `sqlite.ts` keeps. */
function isKept(file: string, source: string): boolean {
  return source.includes('pinForProcess(') || file.endsWith('sqlite-commit.ts');
}
