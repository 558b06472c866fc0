import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgramme, type LoadResult } from '../../src/workbook/load-programme';
import { decode, type Source } from '../../src/workbook/source';

const README = readFileSync(join(__dirname, '../../workbook/README.md'), 'utf8');

/** The complete example of the trainers' handbook: it must load, and every test breaks a piece of it. */
export function exampleFile(name: 'programm.yaml' | 'woche-01.yaml'): string {
  const found = new RegExp(`<!-- beispiel: ${name} -->\\n\`\`\`yaml\\n([\\s\\S]*?)\`\`\``).exec(README);
  if (!found?.[1]) throw new Error(`README has no example ${name}`);
  return found[1];
}

export function build(files: Readonly<Record<string, string | Uint8Array>>): LoadResult {
  const sources = new Map<string, Source>(
    Object.entries(files).map(([name, text]) => [name, decode(`p/${name}`, Buffer.from(text as string))]),
  );
  return buildProgramme('p', sources);
}

export function buildExample(changed: Readonly<Record<string, string | Uint8Array>> = {}): LoadResult {
  return build({
    'programm.yaml': exampleFile('programm.yaml'),
    'woche-01.yaml': exampleFile('woche-01.yaml'),
    ...changed,
  });
}
