import type { Inbound } from '../domain/inbound';
import type { Notice } from '../domain/notice';
import type { Deps } from './deps';
import { cohortOfChannel, isTrainerAnywhere, memberOf, memberships, rememberPerson } from './people';

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

/** The bot came into a conversation: who it is and what to do first. */
export async function greet(deps: Deps, inbound: Inbound): Promise<readonly Notice[]> {
  const { at, sender, scope } = inbound;
  if (scope === 'personal') {
    await rememberPerson(deps, sender, at, (profile) => ({ ...profile, chat: inbound.place }));
  }
  const known =
    scope === 'personal' ? undefined : await cohortOfChannel(deps, inbound.place.conversationId, at);
  // Installed again where a cohort runs already: nothing to explain.
  if (known !== undefined && (await memberOf(deps, known, sender.id, at))) return [];
  return [{ kind: 'welcome', scope, trainer: await isTrainerAnywhere(deps, sender.id, at) }];
}

/** The bot was taken out of a personal chat: it may not write there any more. */
export async function forgetChat(deps: Deps, inbound: Inbound): Promise<readonly Notice[]> {
  if (inbound.scope !== 'personal') return [];
  await rememberPerson(deps, inbound.sender, inbound.at, ({ chat: _, ...profile }) => profile);
  return [];
}
