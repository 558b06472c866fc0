import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../src/config';
import { INFRA } from './bicep';
import { DEMO_SETTINGS, KEY_SETTING, SETTINGS } from './rules';

const read = (name: string) => readFileSync(join(INFRA, name), 'utf8');
const example = read('systemd/companion.env.example');
const service = read('systemd/companion.service');
const backup = read('systemd/companion-backup.service');

/** As systemd reads an environment file: no comments behind values, no quotes used here. */
const variables = (text: string) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

test('the example names every setting, and none of the demo', () => {
  const named = [...example.matchAll(/^#?(\w+)=/gm)].map((match) => match[1] ?? '');
  expect(named.sort()).toEqual([...SETTINGS, KEY_SETTING].sort());
  expect(named.filter((name) => (DEMO_SETTINGS as readonly string[]).includes(name))).toEqual([]);
});

test('filled in, the program takes it', () => {
  const guid = '11111111-2222-3333-4444-555555555555';
  const filled = {
    ...variables(example),
    MicrosoftAppId: guid,
    MicrosoftAppTenantId: guid,
    MicrosoftAppPassword: 'invented',
    COMPANION_PUBLIC_URL: 'https://companion.musterstadt.example',
    COMPANION_TRAINERS: guid,
  };
  expect(parseConfig(filled)).toMatchObject({
    mode: 'production',
    port: 3978,
    store: { kind: 'sqlite', file: '/var/lib/amtshelden-companion/companion.db' },
    tenants: [guid],
  });
});

test('as it is, the program says what is missing, and the example holds no secret', () => {
  expect(() => parseConfig(variables(example))).toThrow(/MicrosoftAppId[\s\S]*MicrosoftAppPassword/);
  expect(variables(example).MicrosoftAppPassword).toBe('');
});

test('the store lies where the units may write, and the backup reads the same settings', () => {
  for (const unit of [service, backup]) {
    expect(unit).toContain('StateDirectory=amtshelden-companion\n');
    expect(unit).toContain('EnvironmentFile=/etc/amtshelden-companion/companion.env\n');
    expect(unit).toContain('User=companion\n');
    expect(unit).toContain('ProtectSystem=strict\n');
    expect(unit).toContain('UMask=0077\n');
  }
  const [, folder] = /dist\/cli\/backup\.js (\S+)/.exec(backup) ?? [];
  expect(backup).toContain(`ReadWritePaths=${folder}\n`);
});

test('stopping leaves time to drain', () => {
  const drainMs = Number(/DRAIN_MS = ([\d_]+)/.exec(readSource('index.ts'))?.[1]?.replaceAll('_', ''));
  const stopSeconds = Number(/TimeoutStopSec=(\d+)/.exec(service)?.[1]);
  expect(stopSeconds * 1000).toBeGreaterThan(drainMs);
});

test('the proxy passes on what the program serves to the outside, and no more', () => {
  const proxy = read('proxy/nginx.conf.example');
  const passed = [...proxy.matchAll(/location (?:= )?(\S+) \{([^}]*)\}/g)]
    .filter(([, , body]) => body?.includes('proxy_pass'))
    .map((match) => match[1] ?? '');
  const served = [...readSource('web/server.ts').matchAll(/(?:get|server\.post)\(\s*'([^']+)'/g)].map(
    (match) => (match[1] ?? '').replace(':token', ''),
  );
  expect(served).toContain('/readyz');
  expect(passed.sort()).toEqual(served.filter((path) => !/^\/(healthz|readyz)$/.test(path)).sort());
});

function readSource(path: string): string {
  return readFileSync(join(INFRA, '..', 'src', path), 'utf8');
}
