import type { Exercise } from '../src/domain/programme/programme';
import { type SeededPerson, TENANT } from './seed';

/** Ids are never used again within a run: a redelivered activity would cost next to nothing. */
let count = 0;

function base(person: SeededPerson, serviceUrl: string): object {
  count += 1;
  return {
    id: `bench-${count}`,
    timestamp: '2027-04-13T08:00:00.000Z',
    serviceUrl,
    channelId: 'msteams',
    from: { id: person.teamsId, name: person.name, aadObjectId: person.id },
    recipient: { id: '28:companion', name: 'Companion' },
    locale: 'de-DE',
    conversation: { conversationType: 'personal', tenantId: TENANT, id: `a:${person.teamsId}` },
    channelData: { tenant: { id: TENANT } },
    entities: [{ type: 'clientInfo', locale: 'de-DE', country: 'DE', platform: 'Web' }],
  };
}

/** `offen` in the personal chat. */
export function askOpen(person: SeededPerson, serviceUrl: string): object {
  return { ...base(person, serviceUrl), type: 'message', textFormat: 'plain', text: 'offen' };
}

/** Teams asks for a person's own view of an exercise's card in the channel. */
export function refreshCard(person: SeededPerson, serviceUrl: string, exercise: Exercise): object {
  const action = { verb: 'refresh', cohort: person.cohort, exercise: exercise.id };
  return {
    ...base(person, serviceUrl),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1700000000000',
    value: { action: { type: 'Action.Execute', verb: 'refresh', data: { action } }, trigger: 'automatic' },
  };
}

/** A press on »Abgeben« with a text. */
export function answerCard(person: SeededPerson, serviceUrl: string, exercise: Exercise): object {
  const action = { verb: 'answer', cohort: person.cohort, exercise: exercise.id };
  const data = { action, answer: `Ich arbeite im Rathaus von Musterstadt. Gut kann ich Texte (${count}).` };
  return {
    ...base(person, serviceUrl),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1700000000000',
    value: { action: { type: 'Action.Execute', title: 'Abgeben', verb: 'answer', data }, trigger: 'manual' },
  };
}
