import { ConfigError, type Environment, parseConfig } from '../src/config';

const APP = 'AAAAAAAA-0000-4000-8000-000000000001';
const TENANT = 'bbbbbbbb-0000-4000-8000-000000000002';
const TRAINER = 'cccccccc-0000-4000-8000-000000000003';
const production: Environment = {
  MicrosoftAppId: APP,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'hush-hush',
  COMPANION_PUBLIC_URL: 'https://companion.musterstadt.example/',
};

function problemsOf(env: Environment): readonly string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
const namesOf = (env: Environment) => problemsOf(env).map((problem) => problem.split(' ')[0]);

test('production with what it needs, everything else by default', () => {
  expect(parseConfig(production)).toEqual({
    mode: 'production',
    host: '0.0.0.0',
    port: 3978,
    bot: {
      appId: APP.toLowerCase(),
      appType: 'SingleTenant',
      tenantId: TENANT,
      password: 'hush-hush',
    },
    store: { kind: 'sqlite', file: './data/companion.db' },
    workbook: 'workbook',
    trainers: [],
    tenants: [TENANT],
    publicUrl: 'https://companion.musterstadt.example',
    timeZone: 'Europe/Berlin',
    logLevel: 'info',
  });
});

test('demo needs nothing and listens on loopback', () => {
  expect(parseConfig({ COMPANION_MODE: 'demo' })).toEqual({
    mode: 'demo',
    host: '127.0.0.1',
    port: 3978,
    store: { kind: 'sqlite', file: './data/companion.db' },
    workbook: 'workbook',
    trainers: [],
    tenants: [],
    publicUrl: 'http://127.0.0.1:3978',
    timeZone: 'Europe/Berlin',
    logLevel: 'info',
    seed: true,
  });
});

test('every setting is read', () => {
  expect(
    parseConfig({
      ...production,
      MicrosoftAppType: 'UserAssignedMSI',
      PORT: '0',
      COMPANION_STORE: 'cosmos',
      COSMOS_ENDPOINT: 'https://musterstadt.documents.azure.com:443/',
      COSMOS_KEY: 'key',
      COSMOS_DATABASE: 'companion',
      COMPANION_WORKBOOK: '/srv/workbook',
      COMPANION_TRAINERS: ` ${TRAINER.toUpperCase()} , ${APP},${APP},`,
      COMPANION_TENANTS: `${TENANT},${APP}`,
      COMPANION_TIME_ZONE: 'europe/vienna',
      LOG_LEVEL: 'debug',
    }),
  ).toMatchObject({
    port: 0,
    bot: { appType: 'UserAssignedMSI' },
    store: {
      kind: 'cosmos',
      endpoint: 'https://musterstadt.documents.azure.com:443',
      database: 'companion',
      key: 'key',
    },
    workbook: '/srv/workbook',
    trainers: [TRAINER, APP.toLowerCase()],
    tenants: [TENANT, APP.toLowerCase()],
    timeZone: 'Europe/Vienna',
    logLevel: 'debug',
  });
  expect(
    parseConfig({
      COMPANION_MODE: 'demo',
      COMPANION_TRAINERS: 'user-id-0',
      COMPANION_CLOCK_START: '2027-04-12T09:00:00+02:00',
      COMPANION_SEED: 'off',
      COMPANION_STORE: 'sqlite::memory:',
    }),
  ).toMatchObject({
    trainers: ['user-id-0'],
    clockStart: '2027-04-12T07:00:00.000Z',
    seed: false,
    store: { kind: 'sqlite', file: ':memory:' },
  });
});

test('a password is left out where a managed identity is used', () => {
  const config = parseConfig({ ...production, MicrosoftAppType: 'UserAssignedMSI' });
  expect(JSON.stringify(config)).not.toContain('hush');
});

test('what is missing is listed at once, with what to write', () => {
  expect(namesOf({})).toEqual([
    'MicrosoftAppId',
    'MicrosoftAppType',
    'MicrosoftAppTenantId',
    'MicrosoftAppPassword',
    'COMPANION_PUBLIC_URL',
  ]);
  expect(namesOf({ MicrosoftAppType: 'UserAssignedMSI' })).not.toContain('MicrosoftAppPassword');
  expect(namesOf({ ...production, MicrosoftAppPassword: '  ' })).toEqual(['MicrosoftAppPassword']);
  expect(() => parseConfig({})).toThrow(
    /Einstellungen:\n {2}- MicrosoftAppId fehlt\..*\n {2}- .*SingleTenant/,
  );
});

test.each<[string, Environment]>([
  ['MicrosoftAppId', { MicrosoftAppId: 'companion' }],
  ['MicrosoftAppType', { MicrosoftAppType: 'MultiTenant' }],
  ['MicrosoftAppTenantId', { MicrosoftAppTenantId: `${TENANT}0` }],
  ['COMPANION_PUBLIC_URL', { COMPANION_PUBLIC_URL: 'http://companion.musterstadt.example' }],
  ['COMPANION_PUBLIC_URL', { COMPANION_PUBLIC_URL: 'https://companion.musterstadt.example/?a=b' }],
  ['COMPANION_PUBLIC_URL', { COMPANION_PUBLIC_URL: 'companion' }],
  ['COMPANION_PUBLIC_URL', { COMPANION_PUBLIC_URL: 'https://me:pw@companion.musterstadt.example' }],
  ['COMPANION_MODE', { COMPANION_MODE: 'test' }],
  ['COMPANION_TRAINERS', { COMPANION_TRAINERS: `${TRAINER},Anna Beispiel` }],
  ['COMPANION_TENANTS', { COMPANION_TENANTS: 'musterstadt.example' }],
  ['COMPANION_TIME_ZONE', { COMPANION_TIME_ZONE: 'Europe/Musterstadt' }],
  ['COMPANION_TIME_ZONE', { COMPANION_TIME_ZONE: '+02:00' }],
  ['COMPANION_CLOCK_START', { COMPANION_CLOCK_START: '2027-04-12T09:00:00Z' }],
  ['COMPANION_SEED', { COMPANION_SEED: 'off' }],
  ['COMPANION_STORE', { COMPANION_STORE: 'postgres' }],
  ['COMPANION_STORE', { COMPANION_STORE: 'sqlite:' }],
  ['COMPANION_STORE', { COMPANION_STORE: 'sqlite::memory:' }],
  ['COSMOS_ENDPOINT', { COMPANION_STORE: 'cosmos', COSMOS_DATABASE: 'companion' }],
  ['COSMOS_DATABASE', { COMPANION_STORE: 'cosmos', COSMOS_ENDPOINT: 'https://musterstadt.example' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'verbose' }],
  ['PORT', { PORT: '65536' }],
  ['PORT', { PORT: '-1' }],
  ['PORT', { PORT: '3978x' }],
])('%s: %j is one problem', (name, wrong) => {
  expect(namesOf({ ...production, ...wrong })).toEqual([name]);
});

test.each<[string, Environment]>([
  ['MicrosoftAppId', { MicrosoftAppId: APP }],
  ['COMPANION_CLOCK_START', { COMPANION_CLOCK_START: '2027-04-12T09:00:00' }],
  ['COMPANION_CLOCK_START', { COMPANION_CLOCK_START: '2027-13-12T09:00:00Z' }],
  ['COMPANION_CLOCK_START', { COMPANION_CLOCK_START: 'Montag' }],
  ['COMPANION_SEED', { COMPANION_SEED: 'yes' }],
])('in demo mode %s: %j is one problem', (name, wrong) => {
  expect(namesOf({ COMPANION_MODE: 'demo', ...wrong })).toEqual([name]);
});

test('an empty value counts as not set', () => {
  expect(namesOf({ ...production, PORT: '', LOG_LEVEL: ' ', COMPANION_SEED: '', COSMOS_KEY: '' })).toEqual(
    [],
  );
  expect(namesOf({ COMPANION_MODE: 'demo', MicrosoftAppId: '' })).toEqual([]);
});

test('secrets are never repeated', () => {
  const message = problemsOf({
    ...production,
    MicrosoftAppId: 'x',
    MicrosoftAppType: 'hush-hush',
    MicrosoftAppTenantId: 'hush-hush',
    COMPANION_PUBLIC_URL: 'https://me:hush-hush@musterstadt.example',
    COMPANION_STORE: 'hush-hush',
    COSMOS_KEY: 'hush-hush',
  }).join();
  expect(message).toContain('MicrosoftAppTenantId');
  expect(message).not.toContain('hush');
});

test('the result is frozen all through', () => {
  const config = parseConfig(production);
  for (const part of [config, config.store, config.tenants, config.trainers])
    expect(Object.isFrozen(part)).toBe(true);
});
