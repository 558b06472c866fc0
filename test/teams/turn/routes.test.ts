import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../../src/domain/notice/notice';
import type { Ask } from '../../../src/domain/turn/ask';
import { readActivity } from '../../../src/teams/inbound/activity';
import type { Handlers } from '../../../src/teams/inbound/handlers';
import { dispatch } from '../../../src/teams/turn/dispatch';
import { createRoutes, type Route } from '../../../src/teams/turn/routes';
import { registerRoutes } from '../../../src/teams/turn/teams-ai';
import type { RunTurn } from '../../../src/teams/turn/turn';
import { cardInvoke, channelMessage, personalMessage, submitMessage } from '../../support/activities';
import { testClock } from '../../support/companion';

const RECORDED = join(__dirname, '../../recorded');
const LOCAL = { serviceUrl: 'http://127.0.0.1:1/' };
const DATA = { verb: 'answer', cohort: 'c1', exercise: 'w01-01' };

/** Everything that a Playground sent, what Teams documents, and what nobody should send. */
const ACTIVITIES: readonly (readonly [string, unknown])[] = [
  ...readdirSync(RECORDED)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(join(RECORDED, file), 'utf8'))] as const),
  ['a message', personalMessage(LOCAL, 'hilfe')],
  ['a message in a thread', channelMessage({ ...LOCAL, rootId: '5' }, 'Hallo')],
  ['a submit', submitMessage(LOCAL, 'personal', DATA)],
  ['a button', cardInvoke(LOCAL, 'personal', DATA)],
  ['an unknown button', cardInvoke(LOCAL, 'personal', { verb: 'nonsense' })],
  ['an unknown invoke', { ...cardInvoke(LOCAL, 'personal', DATA), name: 'task/nonsense' }],
  ['an unknown type', { ...personalMessage(LOCAL, ''), type: 'handoff' }],
  ['an update that is no edit', { ...personalMessage(LOCAL, 'x'), type: 'messageUpdate' }],
  ['a sender without an id', { ...personalMessage(LOCAL, 'hilfe'), from: { id: '' } }],
];

/** What a dispatcher makes of an activity: who was called with what, what was said, what is answered. */
async function played(runOf: (routes: readonly Route[]) => RunTurn, body: unknown): Promise<unknown> {
  const read = readActivity(body);
  if (!read.ok) return `refused: ${read.field}`;
  const calls: unknown[] = [];
  const said: readonly Notice[] = [{ kind: 'done', what: 'announced' }];
  const note =
    (name: string) =>
    async (ask: Ask, ...rest: unknown[]) => {
      calls.push([name, ask, ...rest]);
      return said;
    };
  const handlers: Handlers = {
    onText: note('text'),
    onEdit: note('edit'),
    onDelete: note('delete'),
    onAction: note('action'),
    onInstalled: note('installed'),
    onRemoved: async (ask) => void (await note('removed')(ask)),
    onMembersAdded: note('added'),
    onMembersRemoved: async (ask, ids) => void (await note('gone')(ask, ids)),
  };
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const run = runOf(
    createRoutes({
      handlers,
      runtime: {
        clock: testClock('2027-04-12T07:00:00Z'),
        log: silent,
        newId: () => 'id',
        waitAtMost: (_, work) => work,
      },
      mode: 'demo',
      render: (notice) => ({ text: notice.kind, summary: notice.kind }),
      reply: async (_, notices) => void calls.push(['reply', ...notices]),
    }),
  );
  const { answer, afterwards } = await run(read.activity);
  for (const work of afterwards) await work();
  return { calls, answer };
}

test.each(ACTIVITIES)(
  "%s: the table by itself and through the SDK's application come to the same",
  async (_, body) => {
    const alone = await played(dispatch, body);
    expect(await played(registerRoutes, body)).toEqual(alone);
  },
);

test('the activities of this test reach every handler', async () => {
  const all = JSON.stringify(await Promise.all(ACTIVITIES.map(([, body]) => played(dispatch, body))));
  for (const name of ['text', 'edit', 'delete', 'action', 'installed', 'removed', 'added', 'gone'])
    expect(all).toContain(`["${name}",`);
  expect(all).toContain('"value":"refusal"');
});
