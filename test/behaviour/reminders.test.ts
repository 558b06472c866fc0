import type { LedgerEntry } from '../../src/domain/ledger/entry';
import { aProgramme } from '../support/builders';
import type { HeldPost } from '../support/connector';
import { PEOPLE, TONI } from '../support/people';
import { documents, MONDAY, openScene, type Scene } from '../support/scene';

const { anna, ben, clara, deniz, emilia } = PEOPLE;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ programme: aProgramme({ surveys: [] }) });
});
afterEach(() => scene.stop());

const isReminder = (post: HeldPost) => /offen|erinner/i.test(String(post.activity.summary));
const reminded = (posts: readonly HeldPost[]) =>
  posts
    .filter((post) => !post.conversationId.startsWith('19:') && isReminder(post))
    .map(
      (post) =>
        Object.entries(PEOPLE).find(([, one]) => post.conversationId.includes(one.teamsId))?.[0] ?? 'toni',
    )
    .sort();
/** Lives through a day at the times at which anything can happen. */
async function day(date: string): Promise<readonly HeldPost[]> {
  const posts: HeldPost[] = [];
  for (const time of ['06:30', '07:00', '08:00', '10:00', '13:00', '16:30', '20:00']) {
    posts.push(...(await scene.at(`${date}T${time}:00Z`)));
  }
  return posts;
}

test('profiles: who wants how many reminders gets them on these days, at ten', async () => {
  await scene.chat(anna, 'erinnerungen aus');
  await scene.chat(ben, 'erinnerungen leicht');
  await scene.chat(clara, 'erinnerungen eng');
  const week: Record<string, readonly string[]> = {};
  for (const date of ['2027-04-12', '2027-04-13', '2027-04-14', '2027-04-15', '2027-04-16', '2027-04-17']) {
    week[date.slice(8)] = reminded(await day(date));
  }
  expect(week).toEqual({
    '12': [],
    '13': ['clara'],
    '14': ['clara', 'deniz', 'emilia'],
    '15': ['clara'],
    '16': ['ben', 'clara', 'deniz', 'emilia', 'toni'].filter((one) => one !== 'toni'),
    '17': [],
  });
});

test('who wants more of them in the afternoon is not reminded of the morning', async () => {
  await scene.chat(anna, 'erinnerungen leicht');
  await scene.at(MONDAY);
  await scene.at('2027-04-14T08:00:00Z');
  await scene.at('2027-04-14T12:00:00Z');
  await scene.chat(anna, 'erinnerungen eng');
  expect(reminded(await scene.at('2027-04-14T12:01:00Z'))).toEqual([]);
  expect(reminded(await scene.at('2027-04-15T08:00:00Z'))).toEqual(['anna']);
});

test('none after everything required is answered, none during absence; the others get theirs', async () => {
  await scene.at(MONDAY);
  await scene.chat(anna, '1.1: Annas erste Antwort ist da.');
  await scene.chat(ben, 'urlaub 2027-04-14');
  await scene.at('2027-04-14T07:00:00Z');
  await scene.chat(anna, '1.2: Annas zweite Antwort ist da.');
  expect(reminded(await scene.at('2027-04-14T08:00:00Z'))).toEqual(['clara', 'deniz', 'emilia']);
  expect(reminded(await scene.at('2027-04-16T08:00:00Z'))).toEqual(['ben', 'clara', 'deniz', 'emilia']);
});

test('snoozed on the card: nothing that day, and again the next morning', async () => {
  await scene.at(MONDAY);
  await scene.at('2027-04-13T09:00:00Z');
  await scene.chat(emilia, 'erinnerungen eng');
  await scene.press(emilia, { verb: 'snooze', cohort: scene.cohort });
  const next = await scene.at('2027-04-14T08:00:00Z');
  expect(reminded(next).filter((one) => one === 'emilia')).toEqual(['emilia']);
});

test('a holiday of the person’s own Land: theirs comes later, the others’ does not', async () => {
  await scene.stop();
  scene = await openScene({ programme: aProgramme({ surveys: [] }) });
  // Buß- und Bettag, 17 November 2027, is a holiday in Sachsen alone.
  await scene.say(TONI, '{bot} kohorte anlegen Herbst ab 2027-11-15', { channel: '19:herbst@thread.tacv2' });
  for (const [one, home] of [
    [anna, 'Musterstadt, Bayern'],
    [deniz, 'Bad Probe, Sachsen'],
  ] as const) {
    await scene.say(one, `{bot} dabei ${home}`, { channel: '19:herbst@thread.tacv2' });
  }
  for (const person of Object.values(PEOPLE)) {
    if (person !== anna && person !== deniz) {
      await scene.say(TONI, `{bot} teilnehmende weg @${person.name}`, { channel: '19:herbst@thread.tacv2' });
    }
  }
  for (const name of Object.values(PEOPLE)) await scene.say(TONI, `{bot} teilnehmende weg @${name.name}`);
  await scene.at('2027-11-15T08:00:00Z');
  expect(reminded(await scene.at('2027-11-17T09:00:00Z'))).toEqual(['anna']);
  const later = [
    ...reminded(await scene.at('2027-11-18T09:00:00Z')),
    ...reminded(await scene.at('2027-11-19T09:00:00Z')),
  ];
  expect(later).toContain('deniz');
});

describe('made up for', () => {
  test('the process comes back in the evening: held until the next morning, then sent once', async () => {
    await scene.at(MONDAY);
    await scene.at('2027-04-14T07:00:00Z');
    expect(reminded(await scene.at('2027-04-14T19:00:00Z'))).toEqual([]);
    expect((await scene.chat(TONI, 'status')).words).not.toMatch(/Erinnerung an/);
    expect(reminded(await scene.at('2027-04-15T05:59:00Z'))).toEqual([]);
    expect(reminded(await scene.at('2027-04-15T06:00:00Z'))).toEqual([
      'anna',
      'ben',
      'clara',
      'deniz',
      'emilia',
    ]);
    expect(reminded(await scene.at('2027-04-15T09:00:00Z'))).toEqual([]);
  });

  test('answered during the night: not sent in the morning', async () => {
    await scene.at(MONDAY);
    await scene.at('2027-04-14T07:00:00Z');
    await scene.at('2027-04-14T19:00:00Z');
    await scene.chat(anna, '1.1: Annas erste Antwort ist da.');
    await scene.chat(anna, '1.2: Annas zweite Antwort ist da.');
    expect(reminded(await scene.at('2027-04-15T06:00:00Z'))).not.toContain('anna');
  });

  test('a whole day later it is over and listed', async () => {
    await scene.at(MONDAY);
    await scene.at('2027-04-14T07:00:00Z');
    expect(reminded(await scene.at('2027-04-15T09:00:00Z'))).toEqual([]);
    expect((await scene.chat(TONI, 'status')).words).toContain('Erinnerung an Anna');
  });
});

test('never in the channel, and the trainer gets a digest on Friday', async () => {
  await scene.at(MONDAY);
  await scene.at('2027-04-14T08:00:00Z');
  await scene.at('2027-04-16T08:00:00Z');
  const digest = await scene.at('2027-04-16T13:00:00Z');
  expect(digest.map((post) => post.conversationId.includes(TONI.teamsId))).toEqual([true]);
  const channel = scene
    .all('channel')
    .filter((post) => /^Noch|Erinnerung/.test(String(post.activity.summary)));
  expect(channel).toEqual([]);
  const reminders = (await documents<LedgerEntry>(scene, 'd/')).filter(
    (document) => document.kind === 'reminder',
  );
  expect(reminders.every((reminder) => reminder.audience.kind === 'person')).toBe(true);
});
