import type { Cohort, Person } from '../../domain/cohort/cohort';
import type { PersonId } from '../../domain/ids';
import type { Address, RosterFailure } from '../../ports/messenger';
import { loadProfile } from '../../records/load';
import type { Deps } from './deps';
import { rememberPerson } from './people';

/** A new thread in the cohort's channel; its cards refresh for everyone in the cohort. */
export function channelAddress(cohort: Cohort): Address {
  const people = [...cohort.participants, ...cohort.trainers].map((person) => person.teamsId);
  return { place: cohort.channel, language: 'de', refreshFor: [...new Set(people)].slice(0, 60) };
}

/** The person's chat with the bot; opened when there is none yet. `known` is who it is, if not in the cohort. */
export async function personAddress(
  deps: Deps,
  cohort: Cohort,
  id: PersonId,
  known?: Person,
): Promise<{ readonly ok: true; readonly to: Address } | RosterFailure> {
  const now = deps.clock.now();
  const profile = await loadProfile(deps.store, id, now);
  if (profile?.body.chat) return { ok: true, to: { place: profile.body.chat, language: 'de' } };
  const person = findPerson(cohort, id) ?? known;
  if (!person) return { ok: false, reason: 'gone', detail: 'not in this cohort' };
  const opened = await deps.messenger.openPersonalChat(person, cohort.channel);
  if (!opened.ok) return opened;
  await rememberPerson(deps, person, now, (profile) => ({ ...profile, chat: opened.place }));
  return { ok: true, to: { place: opened.place, language: 'de' } };
}

function findPerson(cohort: Cohort, id: PersonId): Person | undefined {
  return [...cohort.participants, ...cohort.trainers, ...cohort.waiting].find((person) => person.id === id);
}
