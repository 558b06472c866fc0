import { stringify } from 'yaml';
import { type CastMember, CO_TRAINER, OTHERS, STAGE, YOU } from './cast';

/** The content of `.m365agentsplayground.yml`: who is there and where they can talk. */
export function playgroundConfig(): string {
  return stringify({
    version: '0.1.1',
    tenantId: STAGE.tenantId,
    bot: STAGE.bot,
    currentUser: account(YOU),
    users: [...OTHERS, CO_TRAINER].map(account),
    personalChat: { id: STAGE.personalChatId },
    groupChat: STAGE.groupChat,
    team: {
      id: STAGE.team.id,
      name: STAGE.team.name,
      aadGroupId: STAGE.team.groupId,
      channels: [STAGE.channel],
    },
  });
}

function account(member: Pick<CastMember, 'id' | 'teamsId' | 'name'>) {
  const [givenName = '', ...rest] = member.name.split(' ');
  const email = `${member.name.toLowerCase().replace(/ /g, '.')}@example.org`;
  return {
    id: member.teamsId,
    name: member.name,
    // Microsoft's spelling.
    userPrincipleName: email,
    aadObjectId: member.id,
    givenName,
    surname: rest.join(' '),
    email,
  };
}
