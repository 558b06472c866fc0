import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../src/config';
import { CONTAINER } from '../../src/store/cosmos-container';
import {
  type BicepFile,
  declarationsOf,
  INFRA,
  literal,
  loadBicepFiles,
  objectsOf,
  parseBicep,
  plainValue,
  propertiesOf,
  syntaxProblems,
  unknownNames,
} from './bicep';
import {
  DEMO_SETTINGS,
  KEY_SETTING,
  moduleProblems,
  SETTINGS,
  secretProblems,
  settingProblems,
  settingsOf,
} from './rules';

let files: readonly BicepFile[];
beforeAll(async () => {
  files = await loadBicepFiles();
});
const file = (path: string): BicepFile => {
  const found = files.find((other) => other.path === path);
  if (!found) throw new Error(`no ${path}`);
  return found;
};
const app = () => file('modules/app.bicep');
/** The app's file with something else in the place of `from`. */
const changed = (from: string | RegExp, to: string) => {
  const text = app().text.replace(from, to);
  expect(text === app().text).toBe(false);
  return parseBicep('changed.bicep', text);
};

describe('Bicep files', () => {
  test('all are found', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'main.bicep',
      'modules/app.bicep',
      'modules/bot.bicep',
      'modules/cosmos-access.bicep',
      'modules/cosmos.bicep',
      'modules/key-vault.bicep',
      'registry.bicep',
    ]);
  });

  test('each can be read', () => {
    expect(files.flatMap(syntaxProblems)).toEqual([]);
  });

  test.each([
    ['a bracket that is not closed', /\}\n\noutput publicUrl/, '\n\noutput publicUrl'],
    ['a property without a colon', "type: 'Liveness'", "type 'Liveness'"],
    ['a string that does not end', "value: 'production'", "value: 'production"],
    ['a parameter without a type', 'param location string', 'param = string'],
  ])('the parser refuses %s', async (_, from, to) => {
    expect(syntaxProblems(await changed(from, to))).not.toEqual([]);
  });

  test('use only names that are declared', async () => {
    expect(files.flatMap(unknownNames)).toEqual([]);
    expect(unknownNames(await changed('targetPort: port', 'targetPort: prot'))).toEqual([
      expect.stringMatching(/: prot$/),
    ]);
    expect(unknownNames(await changed('json(cpu)', 'jsno(cpu)'))).toEqual([expect.stringMatching(/: jsno$/)]);
  });

  test('give each module what it declares', async () => {
    expect(files.flatMap((other) => moduleProblems(other, files))).toEqual([]);
    const main = file('main.bicep').text;
    const broken = await parseBicep(
      'main.bicep',
      main
        .replace('    cosmosEndpoint: cosmos.outputs.endpoint\n', '')
        .replace('    logsId: logs.id\n', '    logsIds: logs.id\n')
        .replace('output publicUrl string = app.outputs.publicUrl', 'output x string = app.outputs.url'),
    );
    expect(moduleProblems(broken, files)).toEqual([
      'app: logsId is not given',
      'app: cosmosEndpoint is not given',
      'app: has no logsIds',
      'app: puts out no url',
    ]);
  });
});

describe('settings', () => {
  test('the list here is what the program reads', () => {
    const source = readFileSync(join(INFRA, '..', 'src', 'config.ts'), 'utf8');
    const read = [
      ...source.matchAll(/reader\.(?:get|text|oneOf|guid|list|port|url|timeZone|instant)\(\s*'(\w+)'/g),
    ];
    const names = new Set(read.map((match) => match[1]));
    expect([...names].sort()).toEqual([...SETTINGS, KEY_SETTING, ...DEMO_SETTINGS].sort());
  });

  test('each is set, none of the demo, no key', () => {
    expect(settingProblems(app())).toEqual([]);
  });

  test.each(SETTINGS)('a missing %s is noticed', async (name) => {
    expect(settingProblems(await changed(`name: '${name}'`, "name: 'OTHER'"))).toEqual([
      `${name} is not set`,
    ]);
  });

  test.each([KEY_SETTING, ...DEMO_SETTINGS])('%s is noticed', async (name) => {
    expect(
      settingProblems(await changed('env: concat(\n            [', `$&\n{ name: '${name}', value: 'x' }`)),
    ).toEqual([`${name} is set`]);
  });

  test.each(['UserAssignedMSI', 'SingleTenant'])('the program takes them with %s', (appType) => {
    const guid = '11111111-2222-3333-4444-555555555555';
    const sample: Record<string, string> = {
      PORT: '3978',
      MicrosoftAppId: guid,
      MicrosoftAppTenantId: guid,
      COSMOS_ENDPOINT: 'https://companion.documents.azure.com:443/',
      COSMOS_DATABASE: 'companion',
      COMPANION_TRAINERS: `${guid},${guid.replace('1', '2')}`,
      COMPANION_TENANTS: guid,
      COMPANION_PUBLIC_URL: 'https://companion.musterstadt.example',
      COMPANION_TIME_ZONE: 'Europe/Berlin',
      LOG_LEVEL: 'info',
      MicrosoftAppPassword: 'invented',
    };
    const env: Record<string, string | undefined> = { MicrosoftAppType: appType };
    for (const { name, literal: text } of settingsOf(app())) env[name] ??= text ?? sample[name];
    if (appType === 'UserAssignedMSI') delete env.MicrosoftAppPassword;
    expect(parseConfig(env)).toMatchObject({
      mode: 'production',
      store: { kind: 'cosmos', database: 'companion' },
      workbook: 'workbook',
    });
  });

  test('the container asks for health and readiness', () => {
    const probes = objectsOf(app())
      .map(propertiesOf)
      .filter((own) => own.some((property) => property.name === 'httpGet'))
      .map((own) => {
        const get = own.find((property) => property.name === 'httpGet')?.value;
        const path = get && propertiesOf(get).find((property) => property.name === 'path')?.value;
        return [literal(own.find((property) => property.name === 'type')?.value), literal(path)];
      });
    expect(probes).toEqual([
      ['Startup', '/healthz'],
      ['Liveness', '/healthz'],
      ['Readiness', '/readyz'],
    ]);
  });
});

describe('database', () => {
  test('container, partition, expiry and index are those that the store counts on', () => {
    const root = objectsOf(file('modules/cosmos.bicep')).find((node) =>
      propertiesOf(node).some(({ name }) => name === 'partitionKey'),
    );
    expect(root && plainValue(root)).toEqual({
      ...CONTAINER,
      partitionKey: { ...CONTAINER.partitionKey, kind: 'Hash' },
    });
  });

  test('its name is the same for the account and for the program', () => {
    const names = declarationsOf(file('main.bicep')).filter(({ name }) => name === 'databaseName');
    expect(names).toHaveLength(1);
    expect(file('main.bicep').text).toContain('databaseName: databaseName');
    expect(file('main.bicep').text).toContain('cosmosDatabase: databaseName');
  });
});

describe('secrets', () => {
  test('none stands in a file', () => {
    expect(files.flatMap(secretProblems)).toEqual([]);
  });

  test.each([
    ['a password in the environment', 'secretRef: secretName', "value: 'geheim'", 'no secret reference'],
    ['a literal secret', 'keyVaultUrl: passwordSecretUri', "password: 'geheim'", 'password is a literal'],
    ['a random text', "'companion'", "'q3T~8xZ1vK0pR5sW7yB2nM4dF6gH9jL'", 'looks like a secret'],
    ['a parameter that is not secure', 'param cpu string', 'param adminPassword string', 'is not secure'],
    ['a secure one with a default', 'param cpu string', "@secure()\nparam cpu string = 'x'", 'has a default'],
  ])('%s is noticed', async (_, from, to, problem) => {
    expect(secretProblems(await changed(from, to)).join('\n')).toContain(problem);
  });

  test('a secret put out, or read from a resource, is noticed', async () => {
    const text = '@secure()\nparam pin string\noutput shown string = pin\nvar keys = store.listKeys().keys\n';
    expect(secretProblems(await parseBicep('x.bicep', text))).toEqual([
      'output shown shows a secret',
      expect.stringContaining('reads keys'),
    ]);
  });
});

describe('regions', () => {
  const EU = /^(germany|westeurope|northeurope|france|sweden|poland|italy|spain|austria)/;
  test.each(['main.bicep', 'registry.bicep'])('%s takes the EU only, Germany unless told', (path) => {
    const text = file(path).text;
    const [, allowed = '', standard] =
      /@allowed\(\[([^\]]*)\]\)\nparam location string = '(\w+)'/.exec(text) ?? [];
    const regions = [...allowed.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '');
    expect(regions.length).toBeGreaterThan(3);
    expect(regions.filter((region) => !EU.test(region))).toEqual([]);
    expect(standard).toBe('germanywestcentral');
  });
});

describe('parameter files', () => {
  const names = readdirSync(INFRA).filter((name) => name.endsWith('.parameters.json'));
  const valuesOf = (name: string): Record<string, unknown> => {
    const { parameters } = JSON.parse(readFileSync(join(INFRA, name), 'utf8')) as {
      parameters: Record<string, { value: unknown }>;
    };
    return Object.fromEntries(Object.entries(parameters).map(([key, { value }]) => [key, value]));
  };

  test('there are two', () => {
    expect(names).toEqual(['klein.parameters.json', 'mehrere-instanzen.parameters.json']);
  });

  test.each(names)('%s gives what main.bicep asks for, and no secret', (name) => {
    const params = declarationsOf(file('main.bicep')).filter(({ kind }) => kind === 'param');
    const given = Object.keys(valuesOf(name));
    expect(given.filter((one) => !params.some((param) => param.name === one))).toEqual([]);
    expect(params.filter((param) => !param.hasDefault && !given.includes(param.name))).toEqual([]);
    expect(params.filter((param) => param.secure && given.includes(param.name))).toEqual([]);
  });

  test.each(names)('%s never lets the last instance go, and asks for sizes that Azure has', (name) => {
    const { minReplicas, maxReplicas, cpu, memory } = valuesOf(name);
    expect(minReplicas).toBeGreaterThanOrEqual(name.startsWith('mehrere') ? 2 : 1);
    expect(maxReplicas).toBeGreaterThanOrEqual(minReplicas as number);
    expect(Number(cpu) % 0.25).toBe(0);
    expect(memory).toBe(`${Number(cpu) * 2}Gi`);
  });
});
