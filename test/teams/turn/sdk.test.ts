import { atMost } from '../../../src/runtime/at-most';
import { createTeams } from '../../../src/teams/turn/create-teams';
import { testClock } from '../../support/companion';

test.each(['Application', 'TurnState'])('%s of teams-ai is where the router looks for it', (name) => {
  const path = `@microsoft/teams-ai/lib/${name}`;
  let found: Record<string, unknown>;
  try {
    found = require(path);
  } catch (cause) {
    throw new Error(`this version of teams-ai has no ${path}: name its new place in src/teams/router.ts`, {
      cause,
    });
  }
  // Two classes of one name would be two libraries.
  expect(found[name]).toBe(require('@microsoft/teams-ai')[name]);
});

test('an SDK that cannot be loaded is no fault of who asks', async () => {
  jest.doMock('../../../src/teams/turn/adapter', () => {
    throw new Error('broken installation');
  });
  const receive = createTeams({
    access: { mode: 'demo' },
    store: {} as never,
    runtime: { clock: testClock('2027-04-12T07:00:00Z'), log: silent, newId: () => 'id', atMost },
    render: () => ({ text: '', summary: '' }),
  }).receiver({} as never);
  const send = jest.fn();
  const body = {
    ...{ type: 'message', id: '1', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1/' },
    ...{ conversation: { id: 'a:1' }, from: { id: '29:anna' }, recipient: { id: '28:bot' } },
  };
  await receive({ headers: {}, body }, { send });
  expect(send.mock.calls).toEqual([[500, { error: 'fault' }]]);
});

const silent = { debug() {}, info() {}, warn() {}, error() {} };
