import type { Reply } from '../../src/domain/reply/reply';
import { messageDeleted, messageEdited, messageRestored } from '../support/activities';
import { aProgramme, aWeek, exerciseOf } from '../support/builders';
import { textOf } from '../support/companion';
import { PEOPLE, TONI } from '../support/people';
import { documents, MONDAY, openScene, type Scene } from '../support/scene';

const { anna, ben } = PEOPLE;
const programme = () =>
  aProgramme({
    weeks: [
      aWeek(1, {
        exercises: [
          exerciseOf(1, 1),
          exerciseOf(1, 2, { answer: { kind: 'number', unit: 'Stunden', min: 0, max: 40 } }),
        ],
      }),
      ...Array.from({ length: 11 }, (_, index) => aWeek(index + 2)),
    ],
  });

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ programme: programme() });
  await scene.at(MONDAY);
});
afterEach(() => scene.stop());

/** Each event a little later than the one before. */
const later = () => {
  const instant = new Date(Date.parse(scene.companion.clock.now()) + 60_000).toISOString();
  scene.companion.clock.set(instant);
  return instant;
};
const reply = async (exercise = 'w01-01', person = anna) =>
  (await documents<Reply>(scene, `r/${exercise}/${person.aadObjectId}`))[0];
const post = (words = 'Übung 1.1') => scene.find(words, 'channel');
const answer = (text: string) => scene.say(anna, text, { thread: post() });
const byCard = (text: string) =>
  scene.press(
    anna,
    { verb: 'answer', cohort: scene.cohort, exercise: 'w01-01' },
    { scope: 'channel', inputs: { answer: text } },
  );

test('an edit makes the next revision and keeps the one before', async () => {
  const { activity } = await answer('Unsere Kanäle: Instagram.');
  await scene.send(messageEdited(activity, 'Unsere Kanäle: Instagram und Mastodon.', later()));
  expect(await reply()).toMatchObject({
    revision: 2,
    answer: { text: 'Unsere Kanäle: Instagram und Mastodon.' },
  });
  expect(await documents<Reply>(scene, 'v/')).toMatchObject([
    { revision: 1, answer: { text: 'Unsere Kanäle: Instagram.' } },
  ]);
});

test('the message is edited after a newer answer by card: the edit counts, the card’s answer is kept', async () => {
  const { activity } = await answer('Unsere Kanäle: Instagram.');
  await byCard('Auf der Karte verbessert.');
  await scene.send(messageEdited(activity, 'Zuletzt doch in der Nachricht verbessert.', later()));
  expect(await reply()).toMatchObject({
    revision: 3,
    answer: { text: 'Zuletzt doch in der Nachricht verbessert.' },
  });
  const kept = await documents<Reply>(scene, 'v/');
  expect(kept.map((other) => (other.answer as { text: string }).text)).toContain('Auf der Karte verbessert.');
});

test('the card is answered after an edit: one answer, three revisions', async () => {
  const { activity } = await answer('Unsere Kanäle: Instagram.');
  await scene.send(messageEdited(activity, 'Unsere Kanäle: zwei an der Zahl.', later()));
  await byCard('Auf der Karte verbessert.');
  expect(await reply()).toMatchObject({ revision: 3, state: 'handed-in' });
  expect(textOf(post().activity)).toContain('1 von 5');
});

test('deleting an old message does not take back the newer answer by card', async () => {
  const { activity } = await answer('Unsere Kanäle: Instagram.');
  await byCard('Auf der Karte verbessert.');
  await scene.send(messageDeleted(activity, later()));
  expect(await reply()).toMatchObject({ state: 'handed-in', answer: { text: 'Auf der Karte verbessert.' } });
});

test('deleted: withdrawn; brought back: handed in again; deleted again: withdrawn', async () => {
  const { activity } = await answer('Unsere Kanäle: Instagram.');
  await scene.send(messageDeleted(activity, later()));
  expect(await reply()).toMatchObject({ state: 'withdrawn' });
  expect(textOf(post().activity)).toContain('niemand');
  await scene.send(messageRestored(activity, later()));
  expect(await reply()).toMatchObject({ state: 'handed-in', answer: { text: 'Unsere Kanäle: Instagram.' } });
  await scene.send(messageDeleted(activity, later()));
  expect(await reply()).toMatchObject({ state: 'withdrawn' });
});

test('after deleting, the next message in the thread is the answer', async () => {
  const { activity } = await answer('Unsere Kanäle: Instagram.');
  await scene.send(messageDeleted(activity, later()));
  await answer('Neu und besser geschrieben, unsere Kanäle.');
  expect(await reply()).toMatchObject({ state: 'handed-in', revision: 2 });
});

test('an edit that is no number any more: the old answer stays, and the person is told so', async () => {
  await scene.at('2027-04-14T07:00:00Z');
  const { activity } = await scene.chat(anna, '1.2: 12 Stunden');
  expect(await reply('w01-02')).toMatchObject({ answer: { value: 12 } });
  const came = await scene.send(messageEdited(activity, '1.2: ganz schön viele', later()));
  expect(await reply('w01-02')).toMatchObject({ state: 'handed-in', revision: 1, answer: { value: 12 } });
  expect(came.words).toMatch(/Zahl/);
  expect(came.words).toMatch(/bisherige|vorherige|bleibt/i);
});

test('an edit that corrects the number of the exercise moves the answer', async () => {
  await scene.at('2027-04-14T07:00:00Z');
  const { activity } = await scene.chat(anna, '1.1: 12 Stunden');
  await scene.send(messageEdited(activity, '1.2: 12 Stunden', later()));
  expect(await reply('w01-02')).toMatchObject({ state: 'handed-in', answer: { value: 12 } });
  expect((await reply('w01-01'))?.state).toBe('withdrawn');
});

test('somebody else’s edit or deletion with the same id changes nothing', async () => {
  const { activity } = await answer('Unsere Kanäle: Instagram.');
  const foreign = { ...activity, from: { id: ben.teamsId, aadObjectId: ben.aadObjectId, name: ben.name } };
  await scene.send(messageEdited(foreign, 'Übernommen von Ben, haha!', later()));
  await scene.send(messageDeleted(foreign, later()));
  expect(await reply()).toMatchObject({ revision: 1, state: 'handed-in' });
});

describe('a text that was filed by a button', () => {
  const file = async (text: string) => {
    const offered = await scene.chat(anna, text);
    const card = offered.posts.at(-1);
    if (!card) throw new Error('nothing offered');
    await scene.press(anna, card, { verb: 'file-draft' });
    return offered;
  };
  test('editing the message makes the next revision, deleting it withdraws', async () => {
    const { activity } = await file('Ein Text, der eine Antwort sein soll.');
    expect(await reply()).toMatchObject({ revision: 1 });
    await scene.send(messageEdited(activity, 'Ein Text, der nun wirklich eine Antwort ist.', later()));
    expect(await reply()).toMatchObject({ revision: 2 });
    await scene.send(messageDeleted(activity, later()));
    expect(await reply()).toMatchObject({ state: 'withdrawn' });
  });
  test('edited before it is filed, the edited text is filed', async () => {
    const offered = await scene.chat(anna, 'Ein Text, der eine Antwort sein soll.');
    await scene.send(messageEdited(offered.activity, 'Der Text ist nun ein besserer.', later()));
    await scene.press(anna, offered.posts.at(-1) as never, { verb: 'file-draft' });
    expect(await reply()).toMatchObject({ answer: { text: 'Der Text ist nun ein besserer.' } });
  });
  test('deleted before it is filed, it is gone', async () => {
    const offered = await scene.chat(anna, 'Ein Text, der eine Antwort sein soll.');
    await scene.send(messageDeleted(offered.activity, later()));
    await scene.press(anna, offered.posts.at(-1) as never, { verb: 'file-draft' });
    expect(await reply()).toBeUndefined();
  });
});

test('trainers see the newest answer and no withdrawn one', async () => {
  const { activity } = await answer('Unsere Kanäle: Instagram.');
  await scene.send(messageEdited(activity, 'Unsere Kanäle: nur noch Mastodon.', later()));
  expect((await scene.chat(TONI, 'antworten 1.1')).words).toContain('Mastodon');
  await scene.send(messageDeleted(activity, later()));
  expect((await scene.chat(TONI, 'antworten 1.1')).words).not.toContain('Mastodon');
});
