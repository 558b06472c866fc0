import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { scopeOf } from '../../domain/turn/ask';
import type { Deps } from '../shared/deps';
import { isTrainerAnywhere, memberships } from '../shared/people';

/** `hilfe`: what can be typed here, by this person. */
export async function showHelp(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const mine = await memberships(deps, ask.asker.id, ask.at);
  return [
    {
      kind: 'help',
      trainer: await isTrainerAnywhere(deps, ask.asker.id, ask.at),
      participant: mine.some((member) => member.participant),
      scope: scopeOf(ask.where),
      demo: deps.demo !== undefined,
    },
  ];
}
