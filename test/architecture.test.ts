import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Who may name whom. A room's own files are always allowed; `npm` holds its own drivers. */
const ROOMS: Record<string, { rooms: string; npm: string; node: boolean }> = {
  domain: { rooms: '', npm: 'temporal-polyfill', node: false },
  ports: { rooms: 'domain', npm: '', node: false },
  usecases: { rooms: 'domain ports', npm: '', node: false },
  scheduler: { rooms: 'domain ports', npm: 'node-cron', node: false },
  texts: { rooms: 'domain', npm: '', node: false },
  cards: { rooms: 'domain texts', npm: 'adaptivecards-templating adaptive-expressions', node: true },
  documents: { rooms: 'domain texts', npm: 'docx write-excel-file', node: true },
  teams: {
    rooms: 'domain ports usecases cards texts',
    npm: 'botbuilder botframework-connector @microsoft/teams-ai zod',
    node: true,
  },
  store: { rooms: 'domain ports', npm: 'better-sqlite3 @azure/cosmos @azure/identity', node: true },
  workbook: { rooms: 'domain ports', npm: 'yaml zod exceljs', node: true },
  web: { rooms: 'domain ports', npm: 'restify', node: true },
  runtime: { rooms: 'domain ports', npm: 'feiertagejs', node: true },
};
/** `cli` and the files beside the rooms wire them and may name anything; `config` is only read by them. */
const SHELL = /^(cli\/|[a-z-]+\.ts$)/;
const REAL_CLOCK = /^(cli\/|runtime\/|(app|main|index)\.ts$|teams\/connector\.ts$)/;

const SRC = join(__dirname, '..', 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const code = new Map(
  files.map((file) => [
    file,
    // Without comments: they may speak of what the code must not do.
    readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ''),
  ]),
);
const textOf = (file: string) => code.get(file) ?? '';
const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(
    /(?:(?<=[\s}*])from\s+|\bimport\s+|\b(?:import|require|require\.resolve)\(\s*)['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => {
    const name = match[1] ?? '';
    if (!name.startsWith('.')) return name;
    const path = relative(SRC, join(SRC, dirname(file), name));
    return files.find((one) => one === `${path}.ts`) ?? `./${path}`;
  });
}

function mayName(file: string, target: string): boolean {
  if (SHELL.test(file)) return true;
  const room = ROOMS[roomOf(file)];
  if (!room) return false;
  if (target.startsWith('node:')) return room.node;
  if (files.includes(target)) return [roomOf(file), ...room.rooms.split(' ')].includes(roomOf(target));
  // JSON beside the code: card templates.
  if (target.startsWith('./')) return target.startsWith(`./${roomOf(file)}/`);
  return room.npm
    .split(' ')
    .some((name) => name !== '' && (target === name || target.startsWith(`${name}/`)));
}

const named = (pattern: RegExp, except: RegExp) =>
  files.filter((file) => !except.test(file) && pattern.test(textOf(file)));

test('every file names only what its room may name', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !mayName(file, target))
      .map((target) => `${file} names ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no circles', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const target of importsOf(file)) if (code.has(target)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('no barrels: no index file in a room, no file that only passes on', () => {
  const passesOn = (file: string) =>
    /\bexport\b/.test(textOf(file)) &&
    textOf(file)
      .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g, '')
      .trim() === '';
  expect(files.filter((file) => file.endsWith('/index.ts') || passesOn(file))).toEqual([]);
});

test('no default exports', () => {
  expect(named(/\bexport\s+default\b/, /^$/)).toEqual([]);
});

test('environment, real time, network and chance stay where they belong', () => {
  expect(named(/\bprocess\.|['"]node:process['"]/, /^(cli\/|runtime\/|(app|main|index)\.ts$)/)).toEqual([]);
  expect(named(/\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/, REAL_CLOCK)).toEqual([]);
  expect(named(/(?<![.\w])fetch\(/, REAL_CLOCK)).toEqual([]);
  expect(named(/\bMath\.random\b|\brandomUUID\b/, /^(?!domain\/|usecases\/|scheduler\/|ports\/)/)).toEqual(
    [],
  );
});

test('these checks see what they are to see', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(importsOf('store/sqlite.ts')).toEqual(
    expect.arrayContaining(['better-sqlite3', 'node:fs', 'store/schema.ts', 'ports/store.ts']),
  );
  expect(mayName('domain/plan.ts', 'ports/store.ts')).toBe(false);
  expect(mayName('domain/plan.ts', 'node:fs')).toBe(false);
  expect(mayName('usecases/deps.ts', 'texts/de.ts')).toBe(false);
  expect(mayName('web/server.ts', 'store/sqlite.ts')).toBe(false);
  expect(mayName('store/sqlite.ts', 'restify')).toBe(false);
});
