import { waitAtMost } from '../../../src/runtime/wait-at-most';
import { createTeams } from '../../../src/teams/turn/create-teams';
import type { Route } from '../../../src/teams/turn/routes';
import { loadApplication, runTurnOf } from '../../../src/teams/turn/sdk';
import { testClock } from '../../support/companion';

test.each(['Application', 'TurnState'])('%s of teams-ai is where the registration looks for it', (name) => {
  const path = `@microsoft/teams-ai/lib/${name}`;
  let found: Record<string, unknown>;
  try {
    found = require(path);
  } catch (cause) {
    throw new Error(
      `this version of teams-ai has no ${path}: name its new place in src/teams/turn/teams-ai.ts`,
      {
        cause,
      },
    );
  }
  // Two classes of one name would be two libraries.
  expect(found[name]).toBe(require('@microsoft/teams-ai')[name]);
});

const activity = {
  ...{ type: 'message', id: '1', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/de/' },
  ...{ conversation: { id: 'a:1', tenantId: 't' }, from: { id: '29:anna' }, recipient: { id: '28:bot' } },
};

test('whoever comes before the application is loaded is served by the table itself, and then by the application', async () => {
  const by: string[] = [];
  const route: Route = {
    name: 'all',
    fits: () => true,
    handle: async () =>
      void by.push(/teams-ai.(lib|src).Application/.test(new Error().stack ?? '') ? 'application' : 'table'),
  };
  const runTurn = runTurnOf([route]);
  await runTurn(activity);
  loadApplication();
  await runTurn(activity);
  expect(by).toEqual(['table', 'application']);
});

test('an SDK that cannot be loaded is no fault of who asks', async () => {
  jest.doMock('../../../src/teams/turn/sdk-gate', () => {
    throw new Error('broken installation');
  });
  const receive = createTeams({
    access: {
      mode: 'production',
      registration: { appId: 'a', appType: 'SingleTenant', tenantId: 't' },
      tenants: ['t'],
    },
    store: {} as never,
    runtime: { clock: testClock('2027-04-12T07:00:00Z'), log: silent, newId: () => 'id', waitAtMost },
    render: () => ({ text: '', summary: '' }),
  }).receiver({} as never);
  const send = jest.fn();
  await receive({ headers: { authorization: 'Bearer a.b.c' }, body: activity }, { send });
  expect(send.mock.calls).toEqual([[500, { error: 'fault' }]]);
});

const silent = { debug() {}, info() {}, warn() {}, error() {} };
