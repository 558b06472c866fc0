import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { loadReplies } from '../../records/load';
import { exerciseByNumber } from '../programme/find-exercise';
import type { Deps } from '../shared/deps';
import { toOwnChat } from '../shared/own-chat';
import { whoAndWhere } from '../shared/people';
import { replyView } from './exercise-card';

/**
 * `antworten 3.2`: who handed in what. Asked in the channel, private answers go to the trainer's own chat:
 * the channel reads along (`docs/promises.md`, rule 7).
 */
export async function showReplies(deps: Deps, ask: Ask, number: string): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const chosen = exerciseByNumber(programme, number);
  if ('refusal' in chosen) return [chosen.refusal];
  const { exercise } = chosen;
  const replies = await loadReplies(deps.store, cohort.id, ask.at, exercise.id);
  const handedIn = new Map(
    replies.filter((reply) => reply.state === 'handed-in').map((reply) => [reply.personId, reply]),
  );
  const notice: Notice = {
    kind: 'replies',
    cohortName: cohort.name,
    exercise,
    replies: cohort.participants.flatMap((person) => {
      const reply = handedIn.get(person.id);
      if (!reply) return [];
      const municipality = person.municipality === undefined ? {} : { municipality: person.municipality };
      return [{ name: person.name, ...municipality, reply: replyView(reply, cohort.timeZone) }];
    }),
    missing: cohort.participants.filter((person) => !handedIn.has(person.id)).map((person) => person.name),
  };
  if (exercise.visibility === 'cohort') return [notice];
  return toOwnChat(deps, ask, cohort, [notice]);
}
