import Database from 'better-sqlite3';
import type { LedgerRecord } from '../../src/domain/ledger/entry';
import { createSqliteStore } from '../../src/store/sqlite';
import { personalMessage } from '../support/activities';
import { textOf } from '../support/companion';
import { FAULTS } from '../support/connector';
import { PEOPLE, TONI } from '../support/people';
import { documents, MONDAY, openScene, type Scene } from '../support/scene';

const { anna, ben } = PEOPLE;
const SIXTH = {
  teamsId: '29:person-6',
  aadObjectId: 'bbbbbbbb-0000-4000-8000-000000000006',
  name: 'Finn Sechster',
};

let scene: Scene;
let db: Database.Database;
beforeEach(async () => {
  db = new Database(':memory:');
  scene = await openScene({ store: createSqliteStore(() => db) });
});
afterEach(async () => {
  await scene.stop();
  await scene.companion.store.close();
});

interface Row {
  readonly partition: string;
  readonly id: string;
  readonly body: string;
}
/** Every document of every partition that still speaks of this, names and ids of documents included. */
function speaksOf(...words: readonly string[]): readonly string[] {
  const rows = db.prepare('SELECT partition, id, body FROM documents').all() as Row[];
  return rows
    .filter((row) => words.some((word) => `${row.partition} ${row.id} ${row.body}`.includes(word)))
    .map((row) => `${row.partition} ${row.id} ${row.body}`.slice(0, 300))
    .filter((row) => !row.startsWith('seen/'));
}

async function aLifeOf(person: typeof anna): Promise<void> {
  await scene.at(MONDAY);
  const post = scene.find('Übung 1.1', 'channel');
  const said = await scene.say(person, 'Geheimwort eins, unsere Kanäle.', { thread: post });
  await scene.send({
    ...said.activity,
    type: 'messageUpdate',
    timestamp: '2027-04-12T07:30:00Z',
    text: 'Geheimwort zwei, unsere Kanäle.',
    channelData: { ...(said.activity.channelData as object), eventType: 'editMessage' },
  });
  await scene.chat(person, 'Geheimwort drei, ein Entwurf ohne Ziel.');
  await scene.chat(person, 'kennzahl instagram 1250');
  await scene.chat(person, 'urlaub 2027-05-03 bis 2027-05-07');
  await scene.chat(person, '1.9: Geheimwort vier');
  await scene.chat(TONI, `rückmeldung 1.1 @${person.name} Geheimwort fünf, sehr gut.`);
  await scene.chat(TONI, 'schulterblick termin 2027-05-20 10:00');
  const slots = await documents<readonly { id: string }[]>(scene, 'slots');
  await scene.press(person, { verb: 'book-slot', cohort: scene.cohort, slot: slots[0]?.[0]?.id });
  await scene.chat(TONI, `schulterblick vereinbarung @${person.name} Geheimwort sechs jede Woche.`);
  await scene.at('2027-04-14T08:00:00Z');
  await scene.at('2027-04-16T13:00:00Z');
}

async function deleteAll(person: typeof anna): Promise<void> {
  const asked = await scene.chat(person, 'daten löschen');
  const button = asked.posts.at(-1);
  if (!button) throw new Error('not asked');
  await scene.press(person, button, { verb: 'delete-my-data' });
}

test('asks once, and until then nothing is gone', async () => {
  await aLifeOf(anna);
  const before = speaksOf('Geheimwort').length;
  const asked = await scene.chat(anna, 'daten löschen');
  expect(JSON.stringify(asked.posts)).toContain('delete-my-data');
  expect(before).toBeGreaterThan(5);
  expect(speaksOf('Geheimwort')).toHaveLength(before);
});

test('then everything is gone: id, name, words, booking; the seat goes to who waits', async () => {
  await scene.say(SIXTH, '{bot} dabei Wartehausen, Hessen');
  await aLifeOf(anna);
  await deleteAll(anna);
  expect(speaksOf('Geheimwort', anna.name, anna.aadObjectId, anna.teamsId)).toEqual([]);
  const [cohort] = await documents<{
    participants: readonly { name: string }[];
    waiting: readonly unknown[];
  }>(scene, 'cohort');
  expect(cohort?.participants.map((person) => person.name)).toContain(SIXTH.name);
  expect(cohort?.waiting).toEqual([]);
  const [slots] = await documents<readonly { bookedBy?: string }[]>(scene, 'slots');
  expect(slots).toHaveLength(1);
  expect(slots?.[0]?.bookedBy).toBeUndefined();
  // Other people's answers, and the programme, go on.
  await scene.chat(ben, '1.1: Meine Antwort bleibt natürlich.');
  expect(await documents(scene, 'r/')).toHaveLength(1);
  await scene.at('2027-04-19T07:00:00Z');
  expect(speaksOf(anna.name, anna.aadObjectId, anna.teamsId)).toEqual([]);
});

test('posts do not count a deleted answer any more, though Teams takes no update at first', async () => {
  await aLifeOf(anna);
  await scene.press(ben, scene.find('Übung 1.1', 'channel'), { inputs: { answer: 'Bens Antwort.' } });
  const words = () => textOf(scene.find('Übung 1.1', 'channel').activity);
  expect(words()).toContain('2 von 5');
  scene.companion.teams.plan = (request) => (request.method === 'PUT' ? FAULTS.unavailable : undefined);
  await deleteAll(anna);
  scene.companion.teams.plan = () => undefined;
  await scene.at('2027-04-16T13:05:00Z');
  expect(words()).toContain('1 von 4');
});

test('who was taken out of the cohort by a trainer still gets everything deleted', async () => {
  await aLifeOf(anna);
  await scene.chat(TONI, 'teilnehmende weg @Anna Beispiel');
  const data = await scene.chat(anna, 'meine daten');
  expect(JSON.stringify(data.posts)).toContain('/d/');
  await deleteAll(anna);
  expect(speaksOf('Geheimwort', anna.name, anna.aadObjectId, anna.teamsId)).toEqual([]);
});

test('a question to the trainers about a delivery to the person goes with it', async () => {
  scene.companion.teams.plan = (request) =>
    request.path.endsWith('/activities') && request.conversationId.includes(anna.teamsId)
      ? FAULTS.internal
      : undefined;
  await scene.at('2027-04-12T07:05:00Z');
  scene.companion.teams.plan = () => undefined;
  await scene.at('2027-04-12T07:06:00Z');
  expect(JSON.stringify(scene.all(TONI).map((post) => post.activity))).toContain('"verb":"settle"');
  await deleteAll(anna);
  await scene.at('2027-04-12T07:07:00Z');
  await scene.at('2027-04-12T07:08:00Z');
  expect(speaksOf(anna.aadObjectId, anna.teamsId)).toEqual([]);
  expect(
    (await documents<LedgerRecord>(scene, 'd/')).filter((document) => document.state === 'unknown'),
  ).toEqual([]);
});

test('a trainer: their name, their free slots and what they signed are gone, the participants’ things stay', async () => {
  await aLifeOf(anna);
  await scene.say(TONI, '{bot} teilnehmende trainer @Ben Muster');
  await scene.chat(ben, 'rückmeldung 1.1 @Anna Beispiel Von Ben, knapp und freundlich.');
  await scene.chat(ben, 'schulterblick termin 2027-05-21 10:00 x2');
  await scene.chat(ben, 'schulterblick vereinbarung @Anna Beispiel Von Ben vereinbart.');
  await deleteAll(ben);
  expect(speaksOf(ben.name, ben.aadObjectId, ben.teamsId)).toEqual([]);
  expect(speaksOf('Von Ben, knapp', 'Von Ben vereinbart').length).toBeGreaterThan(1);
});

test('moving up from the waiting list brings nothing of the past, and no false alarm in »status«', async () => {
  await scene.say(SIXTH, '{bot} dabei Wartehausen, Hessen');
  await aLifeOf(anna);
  await scene.at('2027-04-19T07:00:00Z');
  await scene.at('2027-04-26T07:00:00Z');
  await scene.chat(TONI, 'teilnehmende weg @Anna Beispiel');
  await scene.at('2027-04-26T07:10:00Z');
  const status = await scene.chat(TONI, 'status');
  expect(status.words).not.toContain('Finn');
});

describe('»meine daten«', () => {
  test('the file is complete; expired it is 410, tampered 404; nobody else’s things are in it', async () => {
    await aLifeOf(anna);
    await scene.chat(ben, '1.1: Bens Antwort gehört Ben.');
    const came = await scene.chat(anna, 'meine daten');
    const url = /http[^"]*\/d\/[\w.-]+/.exec(JSON.stringify(came.posts))?.[0] ?? '';
    const token = url.slice(url.indexOf('/d/'));
    const file = await fetch(scene.companion.url + token);
    expect(file.status).toBe(200);
    const text = await file.text();
    for (const word of ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'])
      expect(text).toContain(`Geheimwort ${word}`);
    for (const word of ['instagram', '1250', '2027-05-03', 'Musterstadt', '2027-05-20'])
      expect(text).toContain(word);
    expect(text).not.toContain('Bens Antwort');
    const tampered = `${token.slice(0, -2)}${token.endsWith('A') ? 'BB' : 'AA'}`;
    expect((await fetch(scene.companion.url + tampered)).status).toBe(404);
    expect((await fetch(`${scene.companion.url}/d/nonsense`)).status).toBe(404);
    scene.companion.clock.set('2027-04-16T15:00:00Z');
    expect((await fetch(scene.companion.url + token)).status).toBe(410);
  });

  test('not in the channel', async () => {
    const came = await scene.say(anna, '{bot} meine daten');
    expect(JSON.stringify(came.posts)).not.toContain('/d/');
    expect(came.words).toContain('persönlichen Chat');
    const deleting = await scene.press(anna, { verb: 'delete-my-data' }, { scope: 'channel' });
    expect(deleting.words).toContain('persönlichen Chat');
    expect(speaksOf(anna.name).length).toBeGreaterThan(0);
  });

  test('a stranger’s file is small and no error', async () => {
    const came = await scene.send(personalMessage({ ...scene.where, from: SIXTH }, 'meine daten'));
    expect(came.words).not.toContain('schiefgegangen');
  });
});
