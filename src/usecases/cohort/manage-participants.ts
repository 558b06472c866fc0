import { parseLand } from '../../domain/calendar/land';
import type { Cohort, Participant, Person } from '../../domain/cohort/cohort';
import { matchPerson } from '../../domain/cohort/person-name';
import { join, leave } from '../../domain/cohort/seats';
import type { ParticipantsAction } from '../../domain/command/people';
import type { ParticipantLine } from '../../domain/notice/cohort';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate } from '../../domain/turn/ask';
import { freeSlots } from '../schulterblick/free-slots';
import { changeCohort } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';
import { rememberPerson, whoAndWhere, withCohort } from '../shared/people';
import { tellMovedUp } from './tell-moved-up';

/** `teilnehmende`: lists, adds, removes, sets Kommune and Bundesland, adds a trainer. */
export async function manageParticipants(
  deps: Deps,
  ask: Ask,
  action: ParticipantsAction,
): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort } = found.member;
  if (action.kind === 'list') return [participantList(cohort, isPrivate(ask.where))];

  const inside: readonly Person[] = [...cohort.participants, ...cohort.waiting];
  const candidates =
    action.kind === 'add' || action.kind === 'add-trainer' ? await teamMembers(deps, cohort) : inside;
  const match = matchPerson(action.rest, candidates, ask.mentions);
  if (!match) {
    const known = candidates.map((candidate) => candidate.name);
    return [{ kind: 'refusal', code: 'person-unknown', given: action.rest, known }];
  }
  const { person, rest } = match;
  const given = parseHome(rest);
  if (given === 'wrong-land') {
    return [
      { kind: 'refusal', code: 'malformed', command: 'participants', problem: 'wrong-land', given: rest },
    ];
  }
  if (action.kind === 'add-trainer') return addTrainer(deps, ask, cohort, person);
  if (action.kind === 'remove') return remove(deps, ask, cohort, person);
  if (action.kind === 'set' && !given) {
    return [
      {
        kind: 'refusal',
        code: 'malformed',
        command: 'participants',
        problem: 'missing-argument',
        given: action.rest,
      },
    ];
  }
  const joined = await changeCohort(deps.store, cohort.id, ask.at, (before) => {
    const result = join(before, bare(person), ask.at, given?.municipality, given?.land);
    return { cohort: result.cohort, result };
  });
  await rememberPerson(deps, bare(person), ask.at, (profile) => withCohort(profile, cohort.id));
  if (action.kind === 'set' && given) {
    return [{ kind: 'done', what: 'participant-set', name: person.name, ...given }];
  }
  return [{ kind: 'done', what: 'participant-added', name: person.name, place: joined.place }];
}

function bare({ id, name, teamsId }: Person): Person {
  return { id, name, teamsId };
}

async function teamMembers(deps: Deps, cohort: Cohort): Promise<readonly Person[]> {
  const roster = await deps.messenger.roster(cohort.channel);
  const members = roster.ok ? roster.members.filter((member) => !member.isBot) : [];
  return [...members, ...cohort.participants, ...cohort.waiting, ...cohort.trainers];
}

/** `Musterstadt, Bayern` behind a name; nothing at all is fine where it is optional. */
function parseHome(
  rest: string,
):
  | { readonly municipality: string; readonly land: NonNullable<Participant['land']> }
  | undefined
  | 'wrong-land' {
  const text = rest.trim();
  if (text === '') return undefined;
  const comma = text.lastIndexOf(',');
  if (comma < 1) return 'wrong-land';
  const land = parseLand(text.slice(comma + 1));
  return land ? { municipality: text.slice(0, comma).trim(), land } : 'wrong-land';
}

async function addTrainer(deps: Deps, ask: Ask, cohort: Cohort, person: Person): Promise<readonly Notice[]> {
  const moved = await changeCohort(deps.store, cohort.id, ask.at, (before) => {
    if (before.trainers.some((trainer) => trainer.id === person.id)) return { result: undefined };
    // Who was taken over from the team's list as a participant by mistake gives the seat back.
    const { cohort: unseated, movedUp } = leave(before, person.id, ask.at);
    const after = { ...unseated, trainers: [...unseated.trainers, bare(person)] };
    return { cohort: after, result: { after, movedUp } };
  });
  if (moved) await tellMovedUp(deps, moved.after, moved.movedUp);
  await rememberPerson(deps, bare(person), ask.at, (profile) => withCohort(profile, cohort.id));
  return [{ kind: 'done', what: 'trainer-added', name: person.name }];
}

async function remove(deps: Deps, ask: Ask, cohort: Cohort, person: Person): Promise<readonly Notice[]> {
  const left = await changeCohort(deps.store, cohort.id, ask.at, (before) => {
    const result = leave(before, person.id, ask.at);
    return { cohort: result.cohort, result };
  });
  // The profile goes on naming the cohort: by it the person finds, and deletes, what they wrote there.
  await freeSlots(deps, cohort.id, person.id, ask.at, { asTrainer: false });
  await tellMovedUp(deps, left.cohort, left.movedUp);
  const movedUp = left.movedUp ? { movedUp: left.movedUp.name } : {};
  return [{ kind: 'done', what: 'participant-removed', name: person.name, ...movedUp }];
}

/** Who wants how many reminders is between the person and the trainers: the channel is not told. */
function participantList(cohort: Cohort, alone: boolean): Notice {
  const line = ({ name, municipality, land, reminders }: Participant): ParticipantLine => ({
    name,
    ...(alone ? { reminders } : {}),
    ...(municipality === undefined ? {} : { municipality }),
    ...(land === undefined ? {} : { land }),
  });
  return {
    kind: 'participants',
    cohortName: cohort.name,
    seats: cohort.seats,
    participants: cohort.participants.map(line),
    waiting: cohort.waiting.map(line),
    trainers: cohort.trainers.map((trainer) => trainer.name),
  };
}
