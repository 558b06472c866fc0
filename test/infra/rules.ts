import {
  all,
  type BicepFile,
  declarationsOf,
  literal,
  modulesOf,
  objectsOf,
  type Property,
  propertiesOf,
} from './bicep';

/** The settings of the contract that a production deployment without keys sets. */
export const SETTINGS = [
  'PORT',
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'COMPANION_MODE',
  'COMPANION_STORE',
  'COSMOS_ENDPOINT',
  'COSMOS_DATABASE',
  'COMPANION_WORKBOOK',
  'COMPANION_TRAINERS',
  'COMPANION_TENANTS',
  'COMPANION_PUBLIC_URL',
  'COMPANION_TIME_ZONE',
  'LOG_LEVEL',
] as const;
/** Only where there is no managed identity. */
export const KEY_SETTING = 'COSMOS_KEY';
/** Production refuses to start with them. */
export const DEMO_SETTINGS = ['COMPANION_CLOCK_START', 'COMPANION_SEED'] as const;

const SECRET_NAME = /password|secret|token|key$|connectionstring/i;
/** Properties whose names sound like a secret and hold none. */
const HARMLESS = new Set(['partitionKey', 'secretRef', 'secrets', 'disableKeyBasedMetadataWriteAccess']);
/** Where a secret is, not what it is. */
const PLACE_OF_SECRET = /(Uri|Name)$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface Setting {
  readonly name: string;
  readonly by: 'value' | 'secretRef';
  /** Its text where it stands in the file. */
  readonly literal?: string;
}

/** The environment that a file gives to a container. */
export function settingsOf(file: BicepFile): Setting[] {
  return objectsOf(file).flatMap((object) => {
    const own = propertiesOf(object);
    const name = literal(own.find((property) => property.name === 'name')?.value);
    const given = own.find((property) => property.name === 'value' || property.name === 'secretRef');
    if (own.length !== 2 || name === undefined || !given) return [];
    const text = literal(given.value);
    return [
      {
        name,
        by: given.name as Setting['by'],
        ...(text === undefined ? {} : { literal: text }),
      },
    ];
  });
}

/** What of the contract is missing, given twice, or must not be given. */
export function settingProblems(file: BicepFile): string[] {
  const given = settingsOf(file).map(({ name }) => name);
  return [
    ...SETTINGS.filter((name) => !given.includes(name)).map((name) => `${name} is not set`),
    ...given.filter((name, index) => given.indexOf(name) !== index).map((name) => `${name} is set twice`),
    ...[KEY_SETTING, ...DEMO_SETTINGS].filter((name) => given.includes(name)).map((name) => `${name} is set`),
  ];
}

/** Secrets that stand in the file, or leave it other than by a reference. */
export function secretProblems(file: BicepFile): string[] {
  const problems: string[] = [];
  const secure = new Set(
    declarationsOf(file)
      .filter((declaration) => declaration.secure)
      .map((declaration) => declaration.name),
  );
  for (const { name, kind, node, hasDefault } of declarationsOf(file)) {
    if (kind === 'param' && SECRET_NAME.test(name) && !PLACE_OF_SECRET.test(name) && !secure.has(name))
      problems.push(`${name} is not secure`);
    if (secure.has(name) && hasDefault && !/=\s*''\s*$/.test(node.text))
      problems.push(`${name} has a default`);
    if (kind === 'output' && all(node).some((other) => other.type === 'identifier' && secure.has(other.text)))
      problems.push(`output ${name} shows a secret`);
  }
  for (const { name, by } of settingsOf(file))
    if (SECRET_NAME.test(name) && by !== 'secretRef') problems.push(`${name} is no secret reference`);
  for (const property of objectsOf(file).flatMap(propertiesOf)) problems.push(...literalSecret(property));
  for (const node of all(file.root)) {
    const text = literal(node);
    if (text !== undefined && looksRandom(text)) problems.push(`looks like a secret: ${text.slice(0, 8)}…`);
    if (node.type === 'call_expression' && /^[\w.]*\blist\w*\(/.test(node.text))
      problems.push(`reads keys: ${node.text.slice(0, 30)}`);
  }
  return problems;
}

function literalSecret({ name, value }: Property): string[] {
  const text = literal(value);
  return text !== undefined && text !== '' && SECRET_NAME.test(name) && !HARMLESS.has(name)
    ? [`${name} is a literal`]
    : [];
}

/** Long, with digits and both cases or Base64's signs: no name, path or id that people choose looks so. */
function looksRandom(text: string): boolean {
  if (GUID.test(text) || /[\s@:]/.test(text)) return false;
  return text.length >= 24 && /\d/.test(text) && /[A-Z+=]/.test(text) && /[a-z]/.test(text);
}

/** Modules that are given too little, too much, or are not there. */
export function moduleProblems(file: BicepFile, files: readonly BicepFile[]): string[] {
  return modulesOf(file).flatMap(({ name, path, params }) => {
    const target = files.find((other) => other.path === path);
    if (!target) return [`${name}: no file ${path}`];
    const declared = declarationsOf(target);
    const known = declared.filter((declaration) => declaration.kind === 'param');
    const outputs = declared
      .filter((declaration) => declaration.kind === 'output')
      .map((declaration) => declaration.name);
    const used = [...file.text.matchAll(new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'g'))].map(
      (match) => match[1] ?? '',
    );
    return [
      ...known
        .filter((declaration) => !declaration.hasDefault && !params.includes(declaration.name))
        .map((declaration) => `${name}: ${declaration.name} is not given`),
      ...params
        .filter((other) => !known.some((param) => param.name === other))
        .map((param) => `${name}: has no ${param}`),
      ...used.filter((one) => !outputs.includes(one)).map((one) => `${name}: puts out no ${one}`),
    ];
  });
}
