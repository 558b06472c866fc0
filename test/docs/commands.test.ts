import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withCommandTable } from '../../src/cli/tables/command-table';
import { COMMAND_NAMES, entryOf } from '../../src/domain/command/command';
import { parseCommand } from '../../src/domain/command/parse';
import { CATCH_UP_MS } from '../../src/domain/delivery/kinds';
import { aProgramme } from '../support/builders';
import { PEOPLE, TONI } from '../support/people';
import { openStage } from '../support/stage';

const ROOT = join(__dirname, '..', '..');
const README = 'README.md';
const TRAINERS = 'docs/handbuch-trainer.md';
const PARTICIPANTS = 'docs/handbuch-teilnehmende.md';
const ALL = [README, TRAINERS, PARTICIPANTS, 'docs/architecture.md'];

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Code that is not said to the bot: shell commands, names of files and settings, parts of a command. */
const OTHER_CODE =
  /^(npm |docker |PORT=|x4$|--ja$|version$|workbook$|programm\.yaml$|@\w+$|ChannelMessage|COMPANION_|az |https:|GET |build\/|Microsoft)/;
/** In the README only these sections talk to the bot. */
const README_SECTIONS = ['## Five minutes in the demo', '## Setting it up in a real tenant'];

function spoken(file: string): readonly string[] {
  const whole = read(file);
  const text = file === README ? README_SECTIONS.map((title) => section(whole, title)).join('\n') : whole;
  const blocks = [...text.matchAll(/^ *```text\n([\s\S]*?)^ *```/gm)].flatMap(([, body = '']) =>
    body.split('\n').map((line) => line.trim()),
  );
  const inline = text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g);
  return [...blocks, ...[...inline].map(([, code = '']) => code)]
    .map((code) => code.replace(/^@Amtshelden Companion /, ''))
    .filter((code) => code !== '' && !OTHER_CODE.test(code));
}

function section(text: string, title: string): string {
  const [, after = ''] = text.split(`${title}\n`);
  return after.split(/^## /m)[0] ?? '';
}

/** As GitHub makes them from headings. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each([README, TRAINERS, PARTICIPANTS])('%s', (file) => {
  test.each([...new Set(spoken(file))])('the bot understands »%s«', (line) => {
    expect(parseCommand(line)).toMatchObject({ kind: 'command' });
  });
});

test.each([
  ['trainer', TRAINERS],
  ['everyone', PARTICIPANTS],
  ['demo', README],
] as const)('every command for %s is explained in %s', (audience, file) => {
  const names = new Set<string>(
    spoken(file).flatMap((line) => {
      const parsed = parseCommand(line);
      return parsed.kind === 'command' ? [parsed.command.name] : [];
    }),
  );
  expect(COMMAND_NAMES.filter((name) => entryOf(name).audience === audience && !names.has(name))).toEqual([]);
});

test.each([
  ['participants', PARTICIPANTS],
  ['trainers', TRAINERS],
] as const)('the table of commands for %s in %s is what the record says', (handbook, file) => {
  const written = withCommandTable(read(file), handbook);
  if (read(file) !== written) throw new Error(`The table of commands in ${file} is old: npm run tables`);
});

test('every line of the handbooks gets an answer that makes sense', async () => {
  const stage = await openStage(aProgramme(), '2027-04-12', '2027-04-09T08:00:00.000Z');
  const lost: string[] = [];
  try {
    await stage.until('2027-04-30');
    const lines = [
      ...spoken(PARTICIPANTS).map((line) => [PEOPLE.anna, line] as const),
      ...spoken(TRAINERS).map((line) => [TONI, line] as const),
    ];
    for (const [person, line] of lines) {
      const said = (await stage.chat(person, line)).join('\n');
      if (said === '' || /schiefgegangen|nicht verstanden|Meinten Sie|nicht speichern/.test(said)) {
        lost.push(`${line}: ${said.slice(0, 100)}`);
      }
    }
  } finally {
    await stage.stop();
  }
  expect(lost).toEqual([]);
}, 60_000);

test('every setting that the code reads is in the README', () => {
  const named = [
    ...read('src/config.ts').matchAll(/'(COMPANION_\w+|COSMOS_\w+|MicrosoftApp\w+|PORT|LOG_LEVEL)'/g),
  ];
  const settings = [...new Set(named.map(([, name = '']) => name))];
  expect(settings.length).toBeGreaterThan(12);
  expect(settings.filter((name) => !read(README).includes(`\`${name}\``))).toEqual([]);
});

test.each(ALL)('the npm commands in %s exist', (file) => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = [...read(file).matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name);
  const planned = read(file).includes('are planned and not there yet') ? ['bench'] : [];
  expect(named.filter((name) => !(name in scripts) && !planned.includes(name))).toEqual([]);
});

test.each(ALL)('links and pictures in %s lead somewhere', (file) => {
  const text = read(file);
  const targets = [
    ...[...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
    ...[...text.matchAll(/src="([^"]+)"/g)].map(([, target = '']) => target),
  ].filter((target) => !/^https:/.test(target));
  const broken = targets.filter((target) => {
    const [path = '', anchor] = target.split('#');
    if (path !== '' && !existsSync(join(ROOT, dirname(file), path))) return true;
    return (
      anchor !== undefined &&
      !anchorsOf(path === '' ? text : read(join(dirname(file), path))).includes(anchor)
    );
  });
  expect(broken).toEqual([]);
});

test('the limits for making up after downtime are those of the code', () => {
  const hours = (kind: keyof typeof CATCH_UP_MS) => CATCH_UP_MS[kind] / 3_600_000;
  const { week, exercise, reminder, digest, ...rest } = CATCH_UP_MS;
  expect(new Set(Object.values(rest))).toEqual(new Set([7 * 24 * 3_600_000]));
  expect([hours('week'), hours('exercise'), hours('reminder'), hours('digest')]).toEqual([72, 72, 12, 12]);
  expect(read(README)).toMatch(
    /overviews and exercises 72 hours;.* 7 days; reminders and weekly digests 12 hours/,
  );
  expect(read(TRAINERS)).toMatch(/drei Tage lang, .* zwölf Stunden, alles andere bis zu sieben Tage/);
});

test('the picture of the demo is small enough to be shown on a page', () => {
  expect(statSync(join(ROOT, 'docs/images/demo.png')).size).toBeLessThan(400_000);
});

test('these checks see what they are to see', () => {
  expect(spoken(TRAINERS).length).toBeGreaterThan(50);
  expect(spoken(PARTICIPANTS).length).toBeGreaterThan(25);
  expect(spoken(README)).toContain('kohorte anlegen Frühjahr 2027 ab 2027-04-12');
  expect(parseCommand('teilnehmende weg')).not.toMatchObject({ kind: 'command' });
});
