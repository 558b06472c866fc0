import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Which rooms a room may name. A room's own files are always allowed; `npm` holds its own drivers. */
const ROOMS: Record<string, { rooms: string; npm: string; node: boolean }> = {
  domain: { rooms: '', npm: 'temporal-polyfill', node: false },
  ports: { rooms: 'domain', npm: '', node: false },
  records: { rooms: 'domain ports', npm: '', node: false },
  usecases: { rooms: 'domain ports records', npm: '', node: false },
  scheduler: { rooms: 'domain ports records', npm: 'node-cron', node: false },
  texts: { rooms: 'domain', npm: '', node: false },
  cards: { rooms: 'domain texts', npm: 'adaptivecards-templating adaptive-expressions', node: true },
  documents: { rooms: 'domain texts', npm: 'docx write-excel-file', node: true },
  teams: {
    rooms: 'domain ports records usecases cards texts',
    npm: 'botbuilder botbuilder-core botframework-connector @microsoft/teams-ai zod',
    node: true,
  },
  store: { rooms: 'domain ports', npm: 'better-sqlite3 @azure/cosmos @azure/identity', node: true },
  workbook: { rooms: 'domain ports', npm: 'yaml zod', node: true },
  web: { rooms: 'domain ports records', npm: 'restify', node: true },
  runtime: { rooms: 'domain ports records', npm: 'feiertagejs', node: true },
};

/**
 * Inside the large rooms: one folder for each capability, with the same names in every room, and which of its
 * neighbours a capability may name. Files beside the folders (`domain/ids.ts`) may be named by all of the room.
 */
const SHELVES: Record<string, Record<string, string>> = {
  domain: {
    calendar: '',
    form: '',
    programme: 'form',
    cohort: 'calendar',
    delivery: 'calendar',
    ledger: 'calendar cohort delivery programme',
    reminder: 'calendar cohort delivery',
    reply: 'calendar cohort form programme',
    feedback: '',
    effect: '',
    concept: 'cohort form programme reply',
    schulterblick: 'calendar cohort effect form programme reply',
    plan: 'calendar cohort delivery programme reminder schulterblick',
    command: 'calendar cohort',
    turn: 'cohort',
    notice: 'calendar cohort command concept delivery form ledger programme reply schulterblick',
  },
  usecases: {
    shared: '',
    programme: 'shared',
    schulterblick: 'shared',
    cohort: 'shared schulterblick',
    reply: 'shared programme',
    feedback: 'shared programme',
    reminder: 'shared',
    concept: 'shared',
    delivery: 'shared programme reply schulterblick',
    plan: 'shared programme reply',
    effect: 'shared delivery reply',
    privacy: 'shared cohort reply schulterblick',
    turn: 'shared programme schulterblick cohort reply feedback reminder concept delivery plan effect privacy',
  },
  cards: {
    kit: '',
    programme: 'kit',
    reply: 'kit',
    cohort: 'kit',
    command: 'kit',
    notice: 'kit',
    plan: 'kit',
    privacy: 'kit',
    schulterblick: 'kit',
    feedback: 'kit',
    delivery: 'kit reply',
    reminder: 'kit reply',
    concept: 'kit reply',
    effect: 'kit reply',
  },
  teams: { outbound: '', inbound: '', turn: 'inbound outbound' },
};
/** The capabilities themselves; the others are what a room is built of. */
const CAPABILITIES =
  'calendar form programme cohort plan delivery ledger reply reminder feedback schulterblick concept effect privacy command notice turn'.split(
    ' ',
  );
const BUILT_OF = ['usecases/shared', 'cards/kit', 'teams/outbound', 'teams/inbound'];

/** `cli` and the files beside the rooms wire them and may name anything; `config` is only read by them. */
const SHELL = /^(cli\/|[a-z-]+\.ts$)/;
const REAL_CLOCK = /^(cli\/|runtime\/|(app|main|index)\.ts$|teams\/outbound\/connector\.ts$)/;

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
/** The folder within a room; undefined for a file beside the folders. */
const shelfOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1] : undefined);

function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(
    /(?:(?<=[\s}*])from\s+|\bimport\s+|\b(?:import|require|require\.resolve)\(\s*)['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => {
    const name = match[1] ?? '';
    if (!name.startsWith('.')) return name;
    const path = relative(SRC, join(SRC, dirname(file), name));
    return files.find((other) => other === `${path}.ts`) ?? `./${path}`;
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

function mayNameShelf(file: string, target: string): boolean {
  const room = roomOf(file);
  const shelves = SHELVES[room];
  const [from, to] = [shelfOf(file), shelfOf(target)];
  if (!shelves || room !== roomOf(target) || from === undefined || to === undefined || from === to)
    return true;
  return (shelves[from] ?? '').split(' ').includes(to);
}

test('every capability names only what it may name of its room', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => files.includes(target) && !mayNameShelf(file, target))
      .map((target) => `${file} names ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the large rooms have a shelf for each capability, by the same names, and no circle among them', () => {
  for (const [room, shelves] of Object.entries(SHELVES)) {
    const there = new Set(files.filter((file) => roomOf(file) === room).map(shelfOf));
    there.delete(undefined);
    expect([...there].sort()).toEqual(Object.keys(shelves).sort());
    const unknown = Object.keys(shelves).filter(
      (shelf) => !CAPABILITIES.includes(shelf) && !BUILT_OF.includes(`${room}/${shelf}`),
    );
    expect(unknown.map((shelf) => `${room}/${shelf}`)).toEqual([]);
    // A list in which each names only those before it has no circle.
    const before: string[] = [];
    const open = new Map(Object.entries(shelves).map(([shelf, names]) => [shelf, names.split(' ')]));
    while (open.size > 0) {
      const next = [...open].find(([, names]) => names.every((name) => name === '' || before.includes(name)));
      if (!next) throw new Error(`a circle among the shelves of ${room}: ${[...open.keys()].join(', ')}`);
      before.push(next[0]);
      open.delete(next[0]);
    }
  }
});

test('no folder is a drawer: at most twenty files in each', () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 20)).toEqual([]);
});

/** Tests of several rooms at once, named by what they look at. */
const CROSSING =
  /^(appPackage|behaviour|bench|browser|content|docs|fire|infra|recorded|scenario|support)\/|^architecture\.test\.ts$/;

test('test/ mirrors src: a test stands where its file stands, `<file>.test.ts` or `<file>.<aspect>.test.ts`', () => {
  const tests = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && !CROSSING.test(file));
  const stray = tests.filter((test) => !files.includes(`${test.replace(/(\.[a-z-]+)?\.test\.ts$/, '')}.ts`));
  expect(tests.length).toBeGreaterThan(50);
  expect(stray).toEqual([]);
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
  expect(mayName('domain/plan/plan.ts', 'ports/store.ts')).toBe(false);
  expect(mayName('domain/plan/plan.ts', 'node:fs')).toBe(false);
  expect(mayName('usecases/shared/deps.ts', 'texts/de.ts')).toBe(false);
  expect(mayName('web/server.ts', 'store/sqlite.ts')).toBe(false);
  expect(mayName('store/sqlite.ts', 'restify')).toBe(false);
  expect(mayNameShelf('domain/calendar/calendar.ts', 'domain/plan/plan.ts')).toBe(false);
  expect(mayNameShelf('domain/plan/plan.ts', 'domain/ids.ts')).toBe(true);
});
