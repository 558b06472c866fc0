import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { ZipFile } from 'yazl';
import { commandLists, translatedCommands } from './app-package/command-menus';

/** What an installation fills into the manifest. */
export interface PackageSettings {
  /** Application (client) id of the registration, a GUID. */
  readonly appId: string;
  /** Where Teams and people reach the companion, https, without a slash at its end. */
  readonly publicUrl: string;
}

/** For a look at the package without a registration. */
export const SAMPLE: PackageSettings = {
  appId: '11111111-2222-4333-8444-555555555555',
  publicUrl: 'https://companion.musterstadt.example',
};

const SCHEMAS = join(
  dirname(require.resolve('@microsoft/app-manifest/package.json')),
  'build',
  'json-schemas',
  'teams',
);
/** Zip files carry a local time; a fixed one makes the same content the same bytes everywhere. */
const ZIP_DATE = new Date(2020, 0, 1);

/** Settings from the environment, or every problem with them, in German. */
export function readPackageSettings(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly settings: PackageSettings }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const appId = env.MicrosoftAppId?.trim().toLowerCase() ?? '';
  const publicUrl = env.COMPANION_PUBLIC_URL?.trim().replace(/\/+$/, '') ?? '';
  const problems: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(appId)) {
    problems.push(
      appId === ''
        ? 'MicrosoftAppId fehlt. Tragen Sie die Anwendungs-ID (Client) der App-Registrierung ein.'
        : `MicrosoftAppId ist keine gültige ID. Sie sieht etwa so aus: ${SAMPLE.appId}`,
    );
  }
  if (!isPublicUrl(publicUrl)) {
    problems.push(
      publicUrl === ''
        ? `COMPANION_PUBLIC_URL fehlt. Schreiben Sie eine Adresse wie ${SAMPLE.publicUrl}`
        : `COMPANION_PUBLIC_URL muss mit https:// beginnen und darf keine Parameter haben, etwa ${SAMPLE.publicUrl}`,
    );
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: { appId, publicUrl } };
}

function isPublicUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, search, hash, username, password } = new URL(value);
  return protocol === 'https:' && `${search}${hash}${username}${password}` === '';
}

/**
 * The files of the package by their name in the zip. The folder's manifest and translation hold everything but
 * the commands that Teams offers, which come from the record of commands.
 */
export function packageFiles(folder: string, settings: PackageSettings): ReadonlyMap<string, Buffer> {
  const read = (name: string) => readFileSync(join(folder, name));
  const manifest: ManifestFile = JSON.parse(fill(read('manifest.json').toString(), settings));
  const bots = manifest.bots.map((bot) => ({ ...bot, commandLists: commandLists() }));
  const english: object = JSON.parse(read('en.json').toString());
  return new Map([
    ['manifest.json', jsonFile({ ...manifest, bots })],
    ['color.png', read('color.png')],
    ['outline.png', read('outline.png')],
    ['en.json', jsonFile({ ...english, ...translatedCommands() })],
  ]);
}

/** What is added to; the rest of the manifest goes through as it is. */
interface ManifestFile {
  readonly bots: readonly object[];
}

function jsonFile(content: object): Buffer {
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}

function fill(template: string, { appId, publicUrl }: PackageSettings): string {
  const values: Readonly<Record<string, string>> = {
    MICROSOFT_APP_ID: appId,
    PUBLIC_URL: publicUrl,
    PUBLIC_HOST: new URL(publicUrl).host,
  };
  return template.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** Violations of Microsoft's schemas for the manifest and its translations; empty when Teams takes them. */
export function packageProblems(files: ReadonlyMap<string, Buffer>): readonly string[] {
  const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? 'null');
  const version = `v${manifest?.manifestVersion}`;
  return [
    ...violations('manifest.json', manifest, `${version}/MicrosoftTeams.schema.json`),
    ...violations(
      'en.json',
      JSON.parse(files.get('en.json')?.toString() ?? 'null'),
      `${version}/MicrosoftTeams.Localization.schema.json`,
    ),
  ];
}

function violations(file: string, content: unknown, schemaFile: string): readonly string[] {
  // The schemas name draft 4, which ajv does not bring along, but use nothing that a later draft changed.
  const { $schema: _, ...schema } = JSON.parse(readFileSync(join(SCHEMAS, schemaFile), 'utf8'));
  // Their patterns are of the older kind too, without the u flag.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const valid = ajv.compile(schema);
  if (valid(content)) return [];
  return (valid.errors ?? []).map((error) => `${file}${error.instancePath}: ${error.message}`);
}

/** The zip that Teams takes: all files at its root; the same content gives the same bytes. */
export async function zipPackage(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of files) {
    zip.addBuffer(content, name, { mtime: ZIP_DATE, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
