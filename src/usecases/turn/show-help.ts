import type { Notice } from '../../domain/notice/notice';
import type { Inbound } from '../../domain/turn/inbound';
import type { Deps } from '../shared/deps';
import { isTrainerAnywhere, memberships } from '../shared/people';

/** `hilfe`: what can be typed here, by this person. */
export async function showHelp(deps: Deps, inbound: Inbound): Promise<readonly Notice[]> {
  const mine = await memberships(deps, inbound.sender.id, inbound.at);
  return [
    {
      kind: 'help',
      trainer: await isTrainerAnywhere(deps, inbound.sender.id, inbound.at),
      participant: mine.some((one) => one.participant),
      scope: inbound.scope,
      demo: deps.demo !== undefined,
    },
  ];
}
