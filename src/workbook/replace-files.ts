import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED_FILE } from './load-programme';

const draftOf = (name: string) => `.neu-${name}`;

/**
 * Replaces several files of a folder so that never a half of them stays: all new texts are on disk before
 * the first old one goes, and a note says what is under way. Interrupted before the note, nothing has changed;
 * after it, `finishReplacing` completes the work, and until then the folder does not load.
 */
export async function replaceFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  if (files.size === 0) return;
  try {
    for (const [name, text] of files) await writeThrough(join(folder, draftOf(name)), text);
    await writeThrough(join(folder, `${UNFINISHED_FILE}.neu`), JSON.stringify([...files.keys()]));
    await rename(join(folder, `${UNFINISHED_FILE}.neu`), join(folder, UNFINISHED_FILE));
  } catch (error) {
    for (const name of [...[...files.keys()].map(draftOf), `${UNFINISHED_FILE}.neu`]) {
      await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
    throw error;
  }
  await finishReplacing(folder);
}

/** Completes what was interrupted; whether there was something to complete. */
export async function finishReplacing(folder: string): Promise<boolean> {
  const note = await readFile(join(folder, UNFINISHED_FILE), 'utf8').catch(() => undefined);
  if (note === undefined) return false;
  const names: unknown = JSON.parse(note);
  for (const name of Array.isArray(names) ? names : []) {
    if (typeof name !== 'string' || /[\\/]/.test(name)) continue;
    await rename(join(folder, draftOf(name)), join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      // Renamed already before the interruption.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await rm(join(folder, UNFINISHED_FILE));
  return true;
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
