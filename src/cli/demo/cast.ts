import type { Land } from '../../domain/calendar/laender';
import type { PersonId } from '../../domain/ids';

/** One invented person of the demo. */
export interface CastMember {
  readonly id: PersonId;
  /** The id that the local Teams uses in conversations. */
  readonly teamsId: string;
  readonly name: string;
  readonly municipality: string;
  readonly land: Land;
}

function member(position: number, name: string, municipality: string, land: Land): CastMember {
  const id = `00000000-0000-4000-8000-00000000000${position}` as PersonId;
  return { id, teamsId: `29:demo-${position}`, name, municipality, land };
}

/** Sits at the keyboard: trainer and first participant in one, so that one person can try both sides. */
export const YOU = member(1, 'Anna Beispiel', 'Musterstadt', 'BY');

/** Answer by themselves now and then (`players.ts`). */
export const OTHERS: readonly CastMember[] = [
  member(2, 'Ben Muster', 'Beispielhausen', 'NW'),
  member(3, 'Clara Probe', 'Neu Testdorf', 'MV'),
  member(4, 'Deniz Vorlage', 'Bad Probe', 'SN'),
  member(5, 'Emilia Entwurf', 'Mustertal', 'BW'),
];

/** A second trainer: the Playground wants at least five people beside the one at the keyboard. */
export const CO_TRAINER: Pick<CastMember, 'id' | 'teamsId' | 'name'> = {
  id: '00000000-0000-4000-8000-000000000006' as PersonId,
  teamsId: '29:demo-6',
  name: 'Franka Fiktiv',
};

export const PARTICIPANTS: readonly CastMember[] = [YOU, ...OTHERS];

/** Where the demo plays. Written into the Playground's configuration and into the seeded cohort. */
export const STAGE = {
  tenantId: '00000000-0000-4000-8000-0000000000aa',
  bot: { id: '28:demo-companion', name: 'Companion' },
  team: {
    id: '19:demo-team@thread.tacv2',
    name: 'Amtshelden (Demo)',
    groupId: '00000000-0000-4000-8000-0000000000bb',
  },
  /** The channel of the seeded cohort; the team's General channel is free for a second one. */
  channel: { id: '19:demo-kohorte@thread.tacv2', name: 'Demo-Kohorte' },
  personalChatId: 'a:demo-personal-anna',
  groupChat: { id: '19:demo-gruppe@thread.v2', name: 'Gruppenchat (Demo)' },
  cohortName: 'Demo-Kohorte',
} as const;

/** Address at which the Playground takes the bot's messages. */
export function connectorUrl(playgroundPort: number): string {
  return `http://localhost:${playgroundPort}/_connector`;
}
