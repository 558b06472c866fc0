import { matchPerson } from '../../domain/cohort/person-name';
import type { Feedback } from '../../domain/feedback/feedback';
import type { Notice } from '../../domain/notice/notice';
import { exerciseRef } from '../../domain/programme/programme';
import type { Reply } from '../../domain/reply/reply';
import type { Ask } from '../../domain/turn/ask';
import { ids, partitions } from '../../records/documents';
import { exerciseByNumber } from '../programme/find-exercise';
import { personAddress } from '../shared/address';
import type { Deps } from '../shared/deps';
import { whoAndWhere } from '../shared/people';

const MAX_TEXT = 4_000;

/** `rückmeldung 3.2 @Person TEXT`: kept with the answer and sent to the person's own chat. */
export async function giveFeedback(
  deps: Deps,
  ask: Ask,
  number: string,
  given: string,
): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const chosen = exerciseByNumber(programme, number);
  if ('refusal' in chosen) return [chosen.refusal];
  const exercise = exerciseRef(chosen.exercise);
  const match = matchPerson(given, cohort.participants, ask.mentions);
  if (!match) {
    const known = cohort.participants.map((person) => person.name);
    return [{ kind: 'refusal', code: 'person-unknown', given, known }];
  }
  const text = match.rest.trim();
  if (text === '') return [{ kind: 'refusal', code: 'text-missing' }];
  if (text.length > MAX_TEXT) return [{ kind: 'refusal', code: 'text-too-long', max: MAX_TEXT }];

  const partition = partitions.cohort(cohort.id);
  const reply = await deps.store.read<Reply>(partition, ids.reply(exercise.id, match.person.id), at);
  if (reply?.body.state !== 'handed-in') {
    return [{ kind: 'refusal', code: 'no-reply-of', name: match.person.name, exercise }];
  }
  const feedback: Feedback = {
    // Named after the message, so that the same message coming again changes nothing.
    id: ask.requestId,
    exerciseId: exercise.id,
    personId: match.person.id,
    by: asker.id,
    byName: asker.name,
    text,
    at,
  };
  const write = { op: 'create', id: ids.feedback(feedback), body: feedback } as const;
  const stored = await deps.store.commit(partition, [write], at);
  const address = stored.ok ? await personAddress(deps, cohort, match.person.id) : undefined;
  const notice: Notice = { kind: 'feedback-received', exercise, byName: asker.name, text };
  const delivered = address?.ok === true && (await deps.messenger.post(address.to, notice)).kind === 'sent';
  return [
    {
      kind: 'done',
      what: 'feedback-given',
      name: match.person.name,
      exercise,
      delivered: delivered || !stored.ok,
    },
  ];
}
