import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warning } from './finding';

/** Files in a programme's folder that nothing reads: pictures and videos are linked, not put there. */
export async function findStrayFiles(folder: string): Promise<readonly Warning[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const stray = names.filter((name) => !name.startsWith('.') && !/\.ya?ml$/i.test(name)).sort();
  return Promise.all(
    stray.map(async (name): Promise<Warning> => {
      const file = join(folder, name);
      const size = await stat(file).then(
        (found) => (found.size >= 1_000_000 ? ` (${Math.round(found.size / 1_000_000)} MB)` : ''),
        () => '',
      );
      const message = `Diese Datei${size} liest niemand: Legen Sie Bilder und Videos ins Internet, und tragen Sie die Adresse bei der Übung ein; Entwürfe gehören in einen Ordner, der mit _ beginnt.`;
      return { rule: 'datei', file, line: 1, column: 1, message };
    }),
  );
}
