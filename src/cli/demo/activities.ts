import type { CardAction } from '../../domain/turn/action';
import { type CastMember, STAGE } from './cast';

/** Where the scene is set this time: the local Teams chooses its port when it starts. */
export interface Stage {
  readonly serviceUrl: string;
}

interface Spoken {
  readonly id: string;
  readonly player: CastMember;
}

/** A message without a mention in a thread of the cohort's channel, as Teams sends it. */
export function threadActivity(
  stage: Stage,
  { rootId, text, ...spoken }: Spoken & { readonly rootId: string; readonly text: string },
): object {
  return { ...base(stage, spoken), ...inThread(rootId), type: 'message', text, textFormat: 'plain' };
}

/** A pressed button of a card: in a thread of the channel or in the person's own chat. */
export function actionActivity(
  stage: Stage,
  {
    action,
    inputs,
    ...spoken
  }: Spoken & {
    readonly action: CardAction;
    readonly inputs: Readonly<Record<string, string>>;
  } & ({ readonly rootId: string } | { readonly chat: string }),
): object {
  const place = 'rootId' in spoken ? inThread(spoken.rootId) : inChat(spoken.chat);
  return {
    ...base(stage, spoken),
    ...place,
    type: 'invoke',
    name: 'adaptiveCard/action',
    ...('rootId' in spoken ? { replyToId: spoken.rootId } : {}),
    value: { action: { type: 'Action.Execute', verb: action.verb, data: { ...inputs, action } } },
  };
}

function base({ serviceUrl }: Stage, { id, player }: Spoken) {
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    from: { id: player.teamsId, name: player.name, aadObjectId: player.id },
    recipient: STAGE.bot,
    locale: 'de-DE',
    entities: [],
  };
}

function inThread(rootId: string) {
  const { tenantId, channel, team } = STAGE;
  return {
    conversation: {
      id: `${channel.id};messageid=${rootId}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId,
    },
    channelData: { tenant: { id: tenantId }, team: { id: team.id }, channel: { id: channel.id } },
  };
}

function inChat(id: string) {
  return {
    conversation: { id, conversationType: 'personal', tenantId: STAGE.tenantId },
    channelData: { tenant: { id: STAGE.tenantId } },
  };
}
