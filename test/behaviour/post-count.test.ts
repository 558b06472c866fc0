import type { App } from '../../src/app';
import type { PersonId } from '../../src/domain/ids';
import type { UpdateOutcome } from '../../src/ports/messenger';
import type { Store } from '../../src/ports/store';
import { partitions } from '../../src/records/documents';
import { openSqliteStore } from '../../src/store/sqlite';
import { textOf } from '../support/companion';
import { FAULTS } from '../support/connector';
import { PEOPLE, TONI } from '../support/people';
import { MONDAY, openScene, type Scene, type SceneOptions } from '../support/scene';

const { anna, ben, clara } = PEOPLE;
const ANSWER = 'Unsere Kanäle sind zwei an der Zahl.';

let scene: Scene;
async function open(options: SceneOptions = {}): Promise<void> {
  scene = await openScene(options);
  await scene.at(MONDAY);
}
afterEach(() => scene.stop());

/** As another process has it: the same documents, another store in hand. */
function another(store: Store): Promise<Scene> {
  const { teams } = scene.companion;
  return openScene({
    ...{ store: { ...store }, teams, instance: 'b', existing: scene.cohort, clock: MONDAY },
  });
}

const post = () => scene.find('Übung 1.1', 'channel');
const words = () => textOf(post().activity);
const answer = (person: typeof anna) => scene.say(person, ANSWER, { thread: post() });
const turn = () => new Promise((resolve) => setImmediate(resolve));
async function answersStored(count: number): Promise<void> {
  const { store, clock } = scene.companion;
  while ((await store.list(`cohort/${scene.cohort}`, 'r/', clock.now())).length < count) await turn();
}

/** What waits for `opened` goes on after `open`. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** The next update goes out when it is told to; `heard` is what the bot then hears of it. */
function holdNextUpdate(
  { messenger }: App,
  heard?: UpdateOutcome,
): { readonly asked: () => number; readonly goOn: () => void } {
  const update = messenger.update.bind(messenger);
  const { opened, open: goOn } = gate();
  const spy = jest.spyOn(messenger, 'update').mockImplementationOnce(async (...asked) => {
    await opened;
    const outcome = await update(...asked);
    return heard ?? outcome;
  });
  return { asked: () => spy.mock.calls.length, goOn };
}

test('an update that Teams did not take is made up for soon', async () => {
  await open();
  scene.companion.teams.plan = (request) => (request.method === 'PUT' ? FAULTS.unavailable : undefined);
  await answer(anna);
  scene.companion.teams.plan = () => undefined;
  expect(words()).toContain('Noch hat niemand geantwortet');
  await scene.at('2027-04-12T07:03:00Z');
  expect(words()).toContain('1 von 5');
});

test('an update that breaks is not tried with every tick, and made up for once it can be', async () => {
  await open();
  const { store, clock, app } = scene.companion;
  const broken = jest.spyOn(app.messenger, 'update').mockRejectedValue(new Error('broken'));
  await answer(anna);
  await scene.at('2027-04-12T07:01:01Z');
  const tried = broken.mock.calls.length;
  await scene.at('2027-04-12T07:01:11Z');
  expect(broken.mock.calls.length).toBe(tried);
  expect((await store.due(clock.now(), 10)).map((document) => document.id)).toEqual([]);
  broken.mockRestore();
  await scene.at('2027-04-12T07:04:00Z');
  expect(words()).toContain('1 von 5');
});

test('answers that come while a post is brought up to date are shown together, and last', async () => {
  await open();
  const update = holdNextUpdate(scene.companion.app);
  const answers = [anna, ben, clara].map(answer);
  await answersStored(3);
  update.goOn();
  await Promise.all(answers);
  expect(words()).toContain('3 von 5');
  expect(update.asked()).toBe(2);
});

test.each([
  ['an update that another instance overtook is made again', undefined],
  [
    'so is one that was overtaken and failed: Teams may have taken it all the same',
    { kind: 'failed', gone: false, detail: 'no answer' } as const,
  ],
])('%s', async (_, heard) => {
  const store = openSqliteStore(':memory:');
  await open({ store });
  const second = await another(store);
  const update = holdNextUpdate(scene.companion.app, heard);
  const first = answer(anna);
  while (update.asked() === 0) await turn();
  await second.say(ben, ANSWER, { thread: post() });
  expect(words()).toContain('2 von 5');
  update.goOn();
  await first;
  expect(words()).toContain('1 von 5');
  await second.at('2027-04-12T07:01:30Z');
  expect(words()).toContain('2 von 5');
  await second.stop();
  await store.close();
});

test('two instances that find a stale post at the same moment update it once', async () => {
  const store = openSqliteStore(':memory:');
  await open({ store });
  const second = await another(store);
  const { teams } = scene.companion;
  teams.plan = (request) => (request.method === 'PUT' ? FAULTS.unavailable : undefined);
  await answer(anna);
  teams.plan = () => undefined;
  const updates = () => teams.requests.filter((request) => request.method === 'PUT').length;
  const before = updates();
  for (const minute of ['02', '04', '06', '08']) {
    const now = `2027-04-12T07:${minute}:00Z`;
    await Promise.all([scene.at(now), second.at(now)]);
  }
  expect(words()).toContain('1 von 5');
  expect(updates()).toBe(before + 1);
  await second.stop();
  await store.close();
});

test('whose data is deleted meanwhile is neither counted nor named by an update that had to wait', async () => {
  await open();
  await answer(anna);
  const asked = await scene.chat(anna, 'daten löschen');
  const update = holdNextUpdate(scene.companion.app);
  const first = answer(ben);
  while (update.asked() === 0) await turn();
  const waiting = answer(clara);
  await answersStored(3);
  const button = asked.posts.at(-1);
  if (!button) throw new Error('not asked');
  const { store } = scene.companion.app.deps;
  const commit = store.commit.bind(store);
  const { opened: mayFinish, open: finish } = gate();
  let nearlyDone = false;
  // The profile goes last; the posts are looked at after that.
  jest.spyOn(store, 'commit').mockImplementation(async (partition, writes, now) => {
    if (partition === partitions.person(anna.aadObjectId as PersonId)) {
      nearlyDone = true;
      await mayFinish;
    }
    return commit(partition, writes, now);
  });
  const deleted = scene.press(anna, button, { verb: 'delete-my-data' });
  while (!nearlyDone) await turn();
  update.goOn();
  await Promise.all([first, waiting]);
  expect(words()).toContain('2 von 4');
  expect(JSON.stringify(post().activity)).not.toContain(anna.teamsId);
  finish();
  await deleted;
  expect(words()).toContain('2 von 4');
});

test('an answer while the post is on its way is shown on it soon after', async () => {
  scene = await openScene();
  const { teams, clock, app } = scene.companion;
  const { opened: told, open: goOn } = gate();
  const commit = app.deps.store.commit.bind(app.deps.store);
  let onItsWay = false;
  // What the post came to is written only later: until then it is on its way for everybody else.
  jest.spyOn(app.deps.store, 'commit').mockImplementation(async (partition, writes, now) => {
    const posted = teams.creates().some((create) => String(create.body?.summary).startsWith('Übung 1.1'));
    if (posted && !onItsWay && writes.some((write) => write.id === 'schedule')) {
      onItsWay = true;
      await told;
    }
    return commit(partition, writes, now);
  });
  clock.set(MONDAY);
  const pushed = app.tick();
  while (!onItsWay) await turn();
  await scene.chat(anna, `1.1: ${ANSWER}`);
  goOn();
  await pushed;
  expect(words()).toContain('Noch hat niemand geantwortet');
  await scene.at('2027-04-12T07:01:30Z');
  expect(words()).toContain('1 von 5');
});

test('a post that came late says so still when it counts answers, and when somebody looks at it', async () => {
  scene = await openScene();
  await scene.at('2027-04-12T06:50:00Z');
  await scene.at('2027-04-12T12:00:00Z');
  await answer(anna);
  expect(words()).toContain('1 von 5');
  expect(words()).toContain('verspätet');
  const seen = await scene.press(
    ben,
    { verb: 'refresh', cohort: scene.cohort, exercise: 'w01-01' },
    { scope: 'channel' },
  );
  expect(seen.words).toContain('verspätet');
});

test('what a change makes due for a time that is over is not late', async () => {
  await open();
  await scene.at('2027-04-27T08:00:00Z');
  await scene.chat(TONI, 'schulterblick termin 2027-04-29 10:00');
  const { store, clock } = scene.companion;
  const slots = await store.read<readonly { id: string }[]>(`cohort/${scene.cohort}`, 'slots', clock.now());
  // The preparation is planned for the day before at 15:00.
  await scene.at('2027-04-28T14:30:00Z');
  await scene.press(anna, { verb: 'book-slot', cohort: scene.cohort, slot: slots?.body[0]?.id });
  const made = await scene.at('2027-04-28T14:30:10Z');
  const brief = made.map((other) => textOf(other.activity)).find((one) => one.includes('Anna'));
  expect(brief).toBeDefined();
  expect(brief).not.toContain('verspätet');
});
