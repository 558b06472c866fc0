import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/ids';
import type { Deps } from '../../usecases/shared/deps';
import { type CastMember, connectorUrl, STAGE } from './cast';
import { createPlayers, type Players } from './players';
import { openTasks } from './tasks';

const WAIT_MS = 20_000;

/**
 * The other participants, connected to a running bot and a running Playground.
 * Failures end in `warn`, never in an exception: a demo goes on without an answer.
 */
export function connectPlayers(
  playgroundPort: number,
  warn: (text: string) => void,
): (now: Instant, botPort: number, deps: Deps) => Promise<void> {
  let players: Players | undefined;
  let running: Promise<void> | undefined;

  async function turn(now: Instant, botPort: number, deps: Deps): Promise<void> {
    players ??= createPlayers(portsOf(deps, botPort, playgroundPort));
    await players.turn(now, await openTasks(deps, now));
  }

  return (now, botPort, deps) => {
    // A tick that comes while they are still writing does not wake them a second time.
    running ??= turn(now, botPort, deps)
      .catch((error: unknown) => warn(`Die anderen Teilnehmenden schweigen: ${String(error)}`))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
}

function portsOf(deps: Deps, botPort: number, playgroundPort: number) {
  const serviceUrl = connectorUrl(playgroundPort);
  return {
    stage: { serviceUrl },
    holidays: deps.holidays,
    newId: randomUUID,
    send: async (activity: object) => {
      await post(`http://127.0.0.1:${botPort}/api/messages`, activity);
    },
    personalChat: async (player: CastMember) => {
      const created = await post(`${serviceUrl}/v3/conversations`, {
        isGroup: false,
        bot: STAGE.bot,
        members: [{ id: player.teamsId }],
        tenantId: STAGE.tenantId,
        channelData: { tenant: { id: STAGE.tenantId } },
      });
      return (created as { readonly id: string }).id;
    },
    show: async (rootId: string, text: string) => {
      const thread = encodeURIComponent(`${STAGE.channel.id};messageid=${rootId}`);
      await post(`${serviceUrl}/v3/conversations/${thread}/activities`, { type: 'message', text });
    },
  };
}

/** @throws Error with the status when the answer is not 2xx, or when none comes in time */
async function post(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(WAIT_MS),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${new URL(url).pathname}: HTTP ${response.status}`);
  return text.startsWith('{') ? JSON.parse(text) : undefined;
}
