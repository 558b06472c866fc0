import Database from 'better-sqlite3';
import { DOCUMENT_KINDS, type DocumentKind, kindOf } from '../../src/records/kinds';
import { personalOf } from '../../src/records/personal';
import { createSqliteStore } from '../../src/store/sqlite';
import { FAULTS } from '../support/connector';
import { PEOPLE, TONI } from '../support/people';
import { documents, MONDAY, openScene, type Scene } from '../support/scene';

const { anna, ben } = PEOPLE;
/** In everything that somebody types here. */
const WORD = 'Geheimwort';

const CANARIES = [
  WORD,
  ...[...Object.values(PEOPLE), TONI].flatMap(({ name, aadObjectId, teamsId }) => [
    name,
    aadObjectId,
    teamsId,
  ]),
];

interface Row {
  readonly partition: string;
  readonly id: string;
  readonly body: string;
}
let rows: readonly Row[];
let scene: Scene;
let readRows: () => readonly Row[];

beforeAll(async () => {
  const db = new Database(':memory:');
  scene = await openScene({ store: createSqliteStore(() => db) });
  await aLife();
  readRows = () => db.prepare('SELECT partition, id, body FROM documents').all() as Row[];
  rows = readRows();
}, 60_000);
afterAll(async () => {
  await scene.stop();
  await scene.companion.store.close();
});

/** Something of everything that can be stored, by what people and trainers do. */
async function aLife(): Promise<void> {
  const { teams } = scene.companion;
  await scene.at(MONDAY);
  const post = scene.find('Übung 1.1', 'channel');
  await scene.say(anna, `${WORD} im Thread, unsere Kanäle.`, { thread: post });
  await scene.say(ben, '{bot} hilfe', { thread: post });
  await scene.press(anna, post, { inputs: { answer: `${WORD}, geändert.` } });
  await scene.chat(anna, `${WORD}, ein Entwurf ohne Ziel.`);
  await scene.chat(anna, 'kennzahl instagram 1250');
  await scene.chat(anna, 'urlaub 2027-05-03 bis 2027-05-07');
  await scene.chat(TONI, `rückmeldung 1.1 @Anna Beispiel ${WORD}, sehr gut.`);
  await scene.chat(TONI, 'schulterblick termin 2027-05-20 10:00');
  const [slots] = await documents<readonly { id: string }[]>(scene, 'slots');
  await scene.press(anna, { verb: 'book-slot', cohort: scene.cohort, slot: slots?.[0]?.id });
  await scene.chat(TONI, `schulterblick vereinbarung @Anna Beispiel ${WORD} jede Woche.`);
  await scene.chat(anna, 'meine daten');
  await scene.send({
    ...(await scene.chat(anna, 'hilfe')).activity,
    id: 'installed',
    type: 'installationUpdate',
    action: 'add',
  });
  await scene.at('2027-04-14T08:00:00Z');
  await scene.at('2027-04-16T13:00:00Z');
  // An update that Teams does not take leaves its note.
  teams.plan = (request) => (request.method === 'PUT' ? FAULTS.unavailable : undefined);
  await scene.press(ben, post, { inputs: { answer: `${WORD} von Ben.` } });
  await scene.chat(ben, 'heute');
}

const speaks = ({ partition, id, body }: Row): boolean =>
  CANARIES.some((word) => `${partition} ${id} ${body}`.includes(word));
const kindsOf = (which: (row: Row) => boolean): ReadonlySet<DocumentKind | undefined> =>
  new Set(rows.filter(which).map(({ partition, id }) => kindOf(partition, id)));

test('whatever is stored is of a known kind, and this life has something of every kind', () => {
  expect(rows.filter(({ partition, id }) => kindOf(partition, id) === undefined)).toEqual([]);
  const there = kindsOf(() => true);
  // The demo's clock is the test's own here.
  expect(DOCUMENT_KINDS.filter((kind) => !there.has(kind))).toEqual(['demoClock']);
});

test('what holds a name, an id or typed words is declared as personal', () => {
  const speaking = kindsOf(speaks);
  expect(speaking.size).toBeGreaterThan(10);
  expect([...speaking].filter((kind) => kind !== undefined && !personalOf(kind))).toEqual([]);
});

test('when everybody has deleted their data, only what goes by itself within a day may still name them', async () => {
  const { teams } = scene.companion;
  teams.plan = () => undefined;
  for (const person of [...Object.values(PEOPLE), TONI]) {
    const asked = (await scene.chat(person, 'daten löschen')).posts.at(-1);
    if (asked) await scene.press(person, asked, { verb: 'delete-my-data' });
  }
  await scene.at('2027-04-16T14:00:00Z');
  rows = readRows();
  const named = kindsOf(speaks);
  expect([...named].filter((kind) => kind === undefined || personalOf(kind)?.keptFor !== 'a-day')).toEqual(
    [],
  );
});
