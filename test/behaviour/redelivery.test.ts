import type { Reply } from '../../src/domain/reply/reply';
import {
  type ActivityJson,
  cardInvoke,
  channelMessage,
  messageDeleted,
  messageEdited,
  personalMessage,
} from '../support/activities';
import { PEOPLE, TONI } from '../support/people';
import { documents, MONDAY, openScene, type Scene } from '../support/scene';

const { anna, ben, clara, deniz } = PEOPLE;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.stop());

/** The same order each time. */
function shuffled<T>(list: readonly T[]): readonly T[] {
  return list
    .map((one, index) => [(((index + 1) * 7919) % 104_729) % 97, one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one);
}

/** A week as people play it; answers with each activity in its order. */
async function playWeek(
  send: (activity: ActivityJson) => Promise<unknown>,
): Promise<readonly ActivityJson[]> {
  const sent: ActivityJson[] = [];
  const play = async (activity: ActivityJson) => {
    sent.push(activity);
    await send(activity);
  };
  const where = scene.where;
  await scene.at(MONDAY);
  const root = scene.find('Übung 1.1', 'channel').id;
  const inThread = channelMessage(
    { ...where, from: anna, rootId: root },
    'Unsere Kanäle sind zwei an der Zahl.',
  );
  await play(inThread);
  await play(messageEdited(inThread, 'Unsere Kanäle sind drei an der Zahl.', '2027-04-12T08:00:00Z'));
  const gone = channelMessage({ ...where, from: ben, rootId: root }, 'Wir haben leider gar keinen Kanal.');
  await play(gone);
  await play(messageDeleted(gone, '2027-04-12T08:10:00Z'));
  await play(personalMessage({ ...where, from: clara }, '1.1: Claras Antwort aus dem Chat.'));
  await play(personalMessage({ ...where, from: clara }, 'kennzahl instagram 1250'));
  await play(personalMessage({ ...where, from: deniz }, 'Ein Entwurf, noch ohne Ziel.'));
  await play(personalMessage({ ...where, from: deniz }, 'erinnerungen eng'));
  await play(personalMessage({ ...where, from: deniz }, 'urlaub 2027-05-03 bis 2027-05-07'));
  await play(personalMessage({ ...where, from: TONI }, 'rückmeldung 1.1 @Clara Probe Sehr klar!'));
  await play(channelMessage({ ...where, from: TONI }, '{bot} ansage Am Mittwoch um zehn.'));
  await play(personalMessage({ ...where, from: TONI }, 'schulterblick termin 2027-05-20 10:00 x2'));
  await play(
    personalMessage({ ...where, from: TONI }, 'schulterblick vereinbarung @Clara Probe Wöchentlich posten.'),
  );
  await play(personalMessage({ ...where, from: TONI }, 'pause 2027-05-17'));
  await play(personalMessage({ ...where, from: TONI }, 'jetzt 1'));
  await scene.at('2027-04-12T08:20:00Z');
  const card = (from: typeof anna, verb: string, text = '') =>
    cardInvoke(
      { ...where, from },
      'channel',
      { verb, cohort: scene.cohort, exercise: 'w01-02' },
      text === '' ? {} : { answer: text },
    );
  await play(card(anna, 'answer', 'Erste Fassung auf der Karte.'));
  await play(card(anna, 'answer', 'Zweite Fassung auf der Karte.'));
  await play(card(ben, 'answer', 'Das ziehe ich gleich zurück.'));
  await play(card(ben, 'withdraw'));
  await play(card(ben, 'answer', 'Nun doch wieder eine Antwort.'));
  return sent;
}

/** Everything stored that people would notice, without times and versions. */
async function state(): Promise<unknown> {
  const strip = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, one) =>
      ['at', 'firstAt', 'until', 'dueAt', 'activityId', 'id', 'serviceUrl', 'withdrawnBy'].includes(key)
        ? undefined
        : one,
    );
  const { store, clock } = scene.companion;
  const all = await store.list(`cohort/${scene.cohort}`, '', clock.now());
  return all
    .filter(({ id }) => !/^(schedule|u\/|m\/|t\/)/.test(id))
    .map(({ id, body }) => [id.replace(/activity-\d+/, 'activity'), strip(body)]);
}

test('a week of which every activity comes three times at once, and once more in disorder', async () => {
  await playWeek((activity) => scene.companion.send(activity));
  const once = await state();
  const posts = scene.all().length;
  await scene.stop();

  scene = await openScene();
  const played = await playWeek((activity) =>
    Promise.all([1, 2, 3].map(() => scene.companion.send(activity))),
  );
  const invokes = played.filter((json) => json.type === 'invoke');
  expect(await state()).toEqual(once);
  expect(scene.all()).toHaveLength(posts);

  const disorder = shuffled([...played, ...played, ...played]);
  await Promise.all(disorder.map((activity) => scene.companion.send(activity)));
  await scene.companion.app.tick();
  expect(await state()).toEqual(once);
  expect(scene.all()).toHaveLength(posts);
  expect(invokes).toHaveLength(5);
});

test('a press on a card that is delivered again gets a card again, and the newer answer stays', async () => {
  await scene.at(MONDAY);
  const press = (text: string) =>
    cardInvoke(
      { ...scene.where, from: anna },
      'channel',
      { verb: 'answer', cohort: scene.cohort, exercise: 'w01-01' },
      { answer: text },
    );
  const first = press('Die erste Fassung.');
  await scene.send(first);
  await scene.send(press('Die zweite Fassung.'));
  const again = await scene.send(first);
  expect(again.status).toBe(200);
  expect((again.body as { type: string }).type).toBe('application/vnd.microsoft.card.adaptive');
  expect(again.words).toContain('Die zweite Fassung.');
  expect(await documents<Reply>(scene, 'r/')).toMatchObject([
    { revision: 2, answer: { text: 'Die zweite Fassung.' } },
  ]);
});

test('an activity that comes again while the first is still at work waits for it', async () => {
  await scene.at(MONDAY);
  const activity = personalMessage({ ...scene.where, from: ben }, '1.1: Meine einzige Antwort.');
  const answers = await Promise.all(Array.from({ length: 5 }, () => scene.companion.send(activity)));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
  expect(scene.all(ben).filter((post) => String(post.activity.summary).includes('1.1'))).toHaveLength(1);
});
