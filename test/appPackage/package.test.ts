import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import {
  packageFiles,
  packageProblems,
  readPackageSettings,
  SAMPLE,
  zipPackage,
} from '../../src/cli/app-package';
import { COMMAND_NAMES, entryOf } from '../../src/domain/command/command';
import { parseCommand } from '../../src/domain/command/parse';

const FOLDER = join(__dirname, '..', '..', 'appPackage');
const files = packageFiles(FOLDER, SAMPLE);

interface Manifest {
  readonly id: string;
  readonly bots: readonly {
    readonly scopes: readonly string[];
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly commands: readonly { readonly title: string; readonly description: string }[];
    }[];
  }[];
  readonly developer: { readonly privacyUrl: string; readonly termsOfUseUrl: string };
  readonly validDomains: readonly string[];
  readonly authorization: {
    readonly permissions: { readonly resourceSpecific: readonly { readonly name: string }[] };
  };
}
const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;
const english = JSON.parse(files.get('en.json')?.toString() ?? '') as Record<string, string>;
const menus = manifest.bots.flatMap((bot) =>
  bot.commandLists.flatMap((list, l) =>
    list.commands.map((command, c) => ({ ...command, key: `bots[0].commandLists[${l}].commands[${c}]` })),
  ),
);

test('manifest and translation follow the official schema', () => {
  expect(packageProblems(files)).toEqual([]);
});

test('the schema check finds what Teams would refuse', () => {
  const broken = new Map(files);
  const short = { ...manifest, name: { short: 'x'.repeat(31) }, invented: true };
  broken.set('manifest.json', Buffer.from(JSON.stringify(short)));
  broken.set('en.json', Buffer.from(JSON.stringify({ ...english, 'name.shortt': 'x' })));
  const problems = packageProblems(broken).join('\n');
  expect(problems).toMatch(/manifest\.json\/name\/short: must NOT have more than 30 characters/);
  expect(problems).toMatch(/manifest\.json: must NOT have additional properties/);
  expect(problems).toMatch(/en\.json: must NOT have additional properties/);
});

test('no placeholder is left and the addresses are the installation’s own', () => {
  expect(files.get('manifest.json')?.toString()).not.toContain('${{');
  expect(manifest.id).toBe(SAMPLE.appId);
  expect(manifest.developer).toMatchObject({
    privacyUrl: `${SAMPLE.publicUrl}/datenschutz`,
    termsOfUseUrl: `${SAMPLE.publicUrl}/nutzung`,
  });
  expect(manifest.validDomains).toEqual([new URL(SAMPLE.publicUrl).host]);
});

test('the bot works in personal chats, teams and group chats and may read its channel', () => {
  expect([...(manifest.bots[0]?.scopes ?? [])].sort()).toEqual(['groupChat', 'personal', 'team']);
  expect(manifest.authorization.permissions.resourceSpecific.map(({ name }) => name)).toEqual([
    'ChannelMessage.Read.Group',
  ]);
});

/** The command with these German words. */
function nameOf(title: string) {
  return COMMAND_NAMES.find((name) => entryOf(name).words?.german === title);
}

test.each(menus)('the menu entry »$title« is a command in both languages', ({ title, description, key }) => {
  const name = nameOf(title);
  expect(name).toBeDefined();
  expect(english[`${key}.title`]).toBe(name && entryOf(name).words?.english);
  expect(english[`${key}.description`]).toBeTruthy();
  const example = /, etwa: (.+)$/.exec(description)?.[1];
  if (example !== undefined) {
    expect(parseCommand(example)).toMatchObject({ kind: 'command', command: { name } });
  }
});

test('both roles find their commands, at most ten in a menu', () => {
  const audiences = menus.map(({ title }) => entryOf(nameOf(title) ?? 'answer').audience);
  expect(new Set(audiences)).toEqual(new Set(['everyone', 'trainer']));
  for (const list of manifest.bots[0]?.commandLists ?? [])
    expect(list.commands.length).toBeLessThanOrEqual(10);
});

test('every translated key has its German original, and the other way round', () => {
  const keys = menus.flatMap(({ key }) => [`${key}.title`, `${key}.description`]);
  const texts = ['name.short', 'name.full', 'description.short', 'description.full'];
  expect(
    Object.keys(english)
      .filter((key) => key !== '$schema')
      .sort(),
  ).toEqual([...keys, ...texts].sort());
});

test('the icons have the sizes that Teams asks for; the outline is white on nothing', () => {
  expect(pngOf('color.png')).toMatchObject({ width: 192, height: 192 });
  const outline = pngOf('outline.png');
  expect(outline).toMatchObject({ width: 32, height: 32, colorType: 6 });
});

/** Size and colour type (6: with transparency) from a PNG's header. */
function pngOf(name: string) {
  const png = files.get(name) ?? Buffer.alloc(33);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), colorType: png[25] };
}

test('the zip holds exactly the files at its root, and the same bytes each time', async () => {
  const zip = await zipPackage(files);
  expect(await zipPackage(packageFiles(FOLDER, SAMPLE))).toEqual(zip);
  // 1 January 2020, midnight, as zip files write it: no entry carries the time of its making.
  expect(zip.readUInt16LE(10)).toBe(0);
  expect(zip.readUInt16LE(12)).toBe(((2020 - 1980) << 9) | (1 << 5) | 1);
  const entries = entriesOf(zip);
  expect([...entries.keys()].sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  for (const [name, content] of entries) expect(content).toEqual(files.get(name));
});

/** Reads a zip by its central directory. */
function entriesOf(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString();
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const raw = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    entries.set(name, zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : Buffer.from(raw));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

test.each([
  [{}, ['MicrosoftAppId fehlt', 'COMPANION_PUBLIC_URL fehlt']],
  [
    { MicrosoftAppId: 'abc', COMPANION_PUBLIC_URL: 'http://companion.musterstadt.example' },
    ['MicrosoftAppId ist keine', 'COMPANION_PUBLIC_URL muss'],
  ],
  [
    { MicrosoftAppId: SAMPLE.appId, COMPANION_PUBLIC_URL: 'https://a:b@x.example' },
    ['COMPANION_PUBLIC_URL muss'],
  ],
])('settings %j are refused with all that is wrong', (env, expected) => {
  const read = readPackageSettings(env);
  expect(read.ok ? [] : read.problems).toEqual(expected.map((one) => expect.stringContaining(one)));
});

test('good settings are taken, whatever slashes and capitals they come with', () => {
  expect(
    readPackageSettings({
      MicrosoftAppId: SAMPLE.appId.toUpperCase(),
      COMPANION_PUBLIC_URL: `${SAMPLE.publicUrl}/`,
    }),
  ).toEqual({ ok: true, settings: SAMPLE });
});

test('the drawings that the icons come from are kept', () => {
  for (const name of ['color.svg', 'outline.svg']) {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toContain('<svg');
  }
});
