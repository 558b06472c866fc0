import type { DeliveryKey, Instant } from '../../src/domain/ids';
import type { LedgerEntry, Sending } from '../../src/domain/ledger/entry';
import type { Notice } from '../../src/domain/notice/notice';
import { readEntry } from '../../src/records/ledger';
import { readSchedule, scheduleWrite } from '../../src/records/schedule';
import { openSqliteStore } from '../../src/store/sqlite';
import { addCohorts } from '../fire/cohorts';
import { instant } from '../support/builders';
import { textOf } from '../support/companion';
import { FAULTS, openConnectorDouble, type RecordedRequest } from '../support/connector';
import { PEOPLE, TONI } from '../support/people';
import { documents, MONDAY, openScene, type Scene } from '../support/scene';

let scene: Scene;
const open = async (...args: Parameters<typeof openScene>) => {
  scene = await openScene(...args);
  return scene;
};
afterEach(async () => {
  jest.restoreAllMocks();
  await scene.stop();
});

/** Requests that try to put something new into the channel. */
const intoChannel = (request: RecordedRequest): boolean =>
  request.method === 'POST' &&
  request.path.endsWith('/activities') &&
  request.conversationId.startsWith('19:');
const says = (request: RecordedRequest, words: string): boolean => textOf(request.body).includes(words);
const overviews = () => scene.companion.teams.creates().filter((create) => says(create, 'Woche 1 beginnt'));
const entry = (key: string) =>
  readEntry(scene.companion.store, `cohort/${scene.cohort}`, key as DeliveryKey, scene.companion.clock.now());

/** Fails what `which` says, the first `times` times. */
function fail(which: (request: RecordedRequest) => boolean, fault: keyof typeof FAULTS, times = 1): void {
  let left = times;
  scene.companion.teams.plan = (request) => (which(request) && left-- > 0 ? FAULTS[fault] : undefined);
}

/** Sending a message of this kind breaks once it is claimed; answers how often that happened. */
function breakAfterClaim(kind: Notice['kind']): () => number {
  const { messenger } = scene.companion.app;
  const ready = messenger.ready.bind(messenger);
  let broken = 0;
  jest.spyOn(messenger, 'ready').mockImplementation(async (to, notice) => {
    const message = await ready(to, notice);
    if (notice.kind !== kind || !message.ok) return message;
    return {
      ...message,
      async send() {
        message.drop();
        broken += 1;
        throw new Error('broken');
      },
    };
  });
  return () => broken;
}

test('a message that breaks after its claim is in doubt: asked about, and never sent again by itself', async () => {
  await open();
  const broken = breakAfterClaim('week-overview');
  await scene.at(MONDAY);
  expect(broken()).toBe(1);
  expect(await entry('w01/week')).toMatchObject({ state: 'unknown', attempts: 1 });
  await scene.at('2027-04-12T07:01:00Z');
  expect(JSON.stringify(scene.all(TONI).map((post) => post.activity))).toContain('"verb":"settle"');
  for (const later of ['2027-04-12T07:15:00Z', '2027-04-12T12:00:00Z', '2027-04-14T07:00:00Z'])
    await scene.at(later);
  expect(broken()).toBe(1);
  expect(await entry('w01/week')).toMatchObject({ state: 'unknown', attempts: 1 });
});

describe('what Teams may answer to a push', () => {
  test('429: not again before its time; what follows in the channel waits behind it, nobody else does', async () => {
    await open();
    let asked = false;
    scene.companion.teams.plan = (request) => {
      if (asked || !intoChannel(request) || !says(request, 'Woche 1 beginnt')) return undefined;
      asked = true;
      return { kind: 'status', status: 429, retryAfter: '900' };
    };
    expect(await scene.at(MONDAY)).toEqual([]);
    const early = await scene.at('2027-04-12T07:14:59Z');
    expect(early.filter((post) => post.conversationId.startsWith('a:'))).not.toEqual([]);
    expect(early.filter((post) => post.conversationId.startsWith('19:'))).toEqual([]);
    expect(overviews()).toHaveLength(1);
    const made = await scene.at('2027-04-12T07:15:00Z');
    expect(overviews()).toHaveLength(2);
    const words = made.map((post) => String(post.activity.summary).slice(0, 9));
    expect(words).toEqual(['Woche 1 b', 'Übung 1.1']);
    await scene.at('2027-04-12T07:30:00Z');
    expect(overviews()).toHaveLength(2);
  });

  test('503: tried again after a while', async () => {
    await open();
    fail(intoChannel, 'unavailable', 2);
    await scene.at(MONDAY);
    await scene.at('2027-04-12T07:01:00Z');
    await scene.at('2027-04-12T07:02:00Z');
    expect(
      scene.all('channel').filter((post) => textOf(post.activity).includes('Woche 1 beginnt')),
    ).toHaveLength(1);
    expect((await entry('w01/post/w01-01'))?.state).toBe('sent');
  });

  test('403: refused, not tried again, listed in »status«; »jetzt« sends it once the cause is gone', async () => {
    await open();
    fail((request) => intoChannel(request) && says(request, 'Woche 1 beginnt'), 'notInRoster', 99);
    await scene.at(MONDAY);
    await scene.at('2027-04-12T12:00:00Z');
    expect(overviews()).toHaveLength(1);
    const status = await scene.chat(TONI, 'status');
    expect(status.words).toMatch(/Woche 1/);
    expect(status.words).toMatch(
      /abgelehnt|nicht (zugelassen|angenommen)|nicht Mitglied|entfernt|aufnehmen/i,
    );
    scene.companion.teams.plan = () => undefined;
    const again = await scene.chat(TONI, 'jetzt 1');
    expect(again.words).not.toContain('schon im Kanal');
    await scene.at('2027-04-12T12:01:00Z');
    expect((await entry('w01/week'))?.state).toBe('sent');
    expect(
      scene.companion.teams
        .creates()
        .filter((create) => intoChannel(create) && String(create.body?.summary).startsWith('Übung 1.1')),
    ).toHaveLength(1);
  });

  test.each(['internal', 'hang', 'acceptThenDrop', 'acceptWithoutBody', 'reset'] as const)(
    '%s: nobody knows, so each trainer is asked within a minute, and nothing is sent by itself',
    async (fault) => {
      await open({ timeoutMs: 150 });
      await scene.chat(PEOPLE.anna, 'hilfe');
      await scene.say(TONI, '{bot} teilnehmende trainer @Emilia Entwurf');
      fail((request) => intoChannel(request) && says(request, 'Woche 1 beginnt'), fault);
      await scene.at(MONDAY);
      await scene.at('2027-04-12T07:01:00Z');
      const asked = (who: typeof TONI) =>
        scene.all(who).filter((post) => JSON.stringify(post.activity).includes('"verb":"settle"'));
      expect(asked(TONI)).toHaveLength(1);
      expect(asked(PEOPLE.emilia)).toHaveLength(1);
      await scene.at('2027-04-12T12:00:00Z');
      expect(overviews()).toHaveLength(1);
      expect(asked(TONI)).toHaveLength(1);
      expect((await scene.chat(TONI, 'status')).words).toContain('Woche 1');
    },
  );

  test('the last post of the day is unknown: the question does not wait for the next delivery', async () => {
    await open({ timeoutMs: 150 });
    await scene.at(MONDAY);
    await scene.at('2027-04-14T06:00:00Z');
    fail((request) => intoChannel(request) && says(request, 'Übung 1.2'), 'acceptThenDrop');
    await scene.at('2027-04-14T07:00:00Z');
    await scene.at('2027-04-14T07:01:00Z');
    expect(JSON.stringify(scene.all(TONI).map((post) => post.activity))).toContain('"verb":"settle"');
  });

  test('»angekommen« settles it; the second trainer is told that it is settled', async () => {
    await open({ timeoutMs: 150 });
    await scene.say(TONI, '{bot} teilnehmende trainer @Emilia Entwurf');
    fail((request) => intoChannel(request) && says(request, 'Woche 1 beginnt'), 'acceptThenDrop');
    await scene.at(MONDAY);
    await scene.at('2027-04-12T07:01:00Z');
    const action = { verb: 'settle', cohort: scene.cohort, delivery: 'w01/week', answer: 'arrived' };
    const nobody = await scene.press(PEOPLE.anna, action);
    expect(nobody.words).toContain('Trainer:innen');
    const first = await scene.press(TONI, action);
    expect(first.status).toBe(200);
    expect((await entry('w01/week'))?.state).toBe('sent');
    await scene.press(PEOPLE.emilia, { ...action, answer: 'send-again' });
    await scene.at('2027-04-12T08:00:00Z');
    expect((await entry('w01/week'))?.state).toBe('sent');
    expect(overviews()).toHaveLength(1);
  });

  test.each([
    ['at once', '2027-04-12T07:05:00Z'],
    ['four days later', '2027-04-16T09:00:00Z'],
    ['nine days later', '2027-04-21T09:00:00Z'],
  ])('»noch einmal senden« %s sends it once more', async (_, when) => {
    await open({ timeoutMs: 150 });
    fail((request) => intoChannel(request) && says(request, 'Woche 1 beginnt'), 'internal');
    await scene.at(MONDAY);
    await scene.at('2027-04-12T07:01:00Z');
    await scene.at(when);
    const action = { verb: 'settle', cohort: scene.cohort, delivery: 'w01/week', answer: 'send-again' };
    const said = await scene.press(TONI, action);
    expect(said.words).toMatch(/noch einmal|erneut/);
    await scene.press(TONI, action);
    await scene.at(new Date(Date.parse(when) + 60_000).toISOString());
    await scene.at(new Date(Date.parse(when) + 3_600_000).toISOString());
    expect(overviews()).toHaveLength(2);
    expect((await entry('w01/week'))?.state).toBe('sent');
  });

  test('a message that cannot even be made does not keep the others from going out', async () => {
    await open();
    const { store } = scene.companion;
    const list = store.list.bind(store);
    // What the survey of one person needs cannot be read.
    const broken = jest.spyOn(store, 'list').mockImplementation((partition, prefix, now) => {
      if (prefix.startsWith('r/w01-01/')) return Promise.reject(new Error('broken'));
      return list(partition, prefix, now);
    });
    await scene.at(MONDAY);
    await scene.at('2027-04-12T07:05:00Z');
    broken.mockRestore();
    expect((await entry('w01/week'))?.state).toBe('sent');
    expect(scene.all(PEOPLE.ben).some((post) => textOf(post.activity).includes('Übung 1.9'))).toBe(true);
    await scene.at('2027-04-12T07:30:00Z');
    expect((await entry('w01/post/w01-01'))?.state).toBe('sent');
    expect(overviews()).toHaveLength(1);
  });
});

describe('time', () => {
  test('down on Monday from 08:50 to 14:00: everything once, marked late', async () => {
    await open();
    await scene.at('2027-04-12T06:50:00Z');
    const made = await scene.at('2027-04-12T12:00:00Z');
    const inChannel = made.filter((post) => post.conversationId.startsWith('19:'));
    expect(inChannel.map((post) => String(post.activity.summary).slice(0, 8))).toEqual([
      'Woche 1 ',
      'Übung 1.',
    ]);
    expect(made.filter((post) => post.conversationId.startsWith('a:'))).toHaveLength(5);
    for (const post of made) expect(textOf(post.activity)).toMatch(/verspätet\. Geplant war .*12\. April/);
    expect(await scene.at('2027-04-12T13:00:00Z')).toEqual([]);
  });

  test('so does what waits in the channel behind a post that Teams asked to send later', async () => {
    await open();
    await scene.at('2027-04-12T06:50:00Z');
    let asked = false;
    scene.companion.teams.plan = (request) => {
      if (asked || !intoChannel(request)) return undefined;
      asked = true;
      return { kind: 'status', status: 429, retryAfter: '60' };
    };
    await scene.at('2027-04-12T12:00:00Z');
    const made = await scene.at('2027-04-12T12:02:00Z');
    expect(made.map((post) => String(post.activity.summary).slice(0, 9))).toEqual(['Woche 1 b', 'Übung 1.1']);
    for (const post of made) expect(textOf(post.activity)).toContain('verspätet');
  });

  test("down on Friday from 09:50 to 17:00: reminders and the week's figures say that they are late", async () => {
    await open();
    await scene.at(MONDAY);
    await scene.at('2027-04-16T07:50:00Z');
    const made = await scene.at('2027-04-16T15:00:00Z');
    const to = (person: typeof TONI) =>
      scene.all(person).flatMap((post) => (made.includes(post) ? [String(post.activity.summary)] : []));
    expect(to(TONI)).toEqual([expect.stringMatching(/^Woche 1/)]);
    expect(to(PEOPLE.anna)).toEqual([expect.stringContaining('In der Kohorte')]);
    for (const post of made) expect(textOf(post.activity)).toMatch(/verspätet\. Geplant war .*16\. April/);
  });

  test('down for three weeks: what is too old is left out and listed in »status«, the rest is made', async () => {
    await open();
    await scene.at('2027-04-09T06:50:00Z');
    const made = await scene.at('2027-05-03T08:00:00Z');
    const summaries = made.map((post) => String(post.activity.summary)).join('\n');
    expect(summaries).toContain('Woche 4 beginnt');
    expect(summaries).not.toMatch(/Woche [123] beginnt/);
    const status = (await scene.chat(TONI, 'status')).words;
    for (const week of [1, 2, 3]) expect(status).toMatch(new RegExp(`Woche ${week}\\b`));
  });

  test('what was missed can be sent with »jetzt«, once', async () => {
    await open();
    await scene.at('2027-04-09T06:50:00Z');
    await scene.at('2027-05-03T08:00:00Z');
    await scene.chat(TONI, 'jetzt 2');
    await scene.at('2027-05-03T08:01:00Z');
    await scene.at('2027-05-03T09:00:00Z');
    const posts = scene.all('channel').map((post) => String(post.activity.summary));
    expect(posts.filter((post) => post.startsWith('Woche 2 beginnt'))).toHaveLength(1);
    expect(posts.filter((post) => post.startsWith('Übung 2.'))).toHaveLength(3);
    const again = await scene.chat(TONI, 'jetzt 2');
    expect(again.words).toContain('schon im Kanal');
  });

  test('the clock goes back an hour and forward a week: nothing twice', async () => {
    await open();
    for (const instant of [
      MONDAY,
      '2027-04-12T06:00:00Z',
      '2027-04-12T07:00:30Z',
      '2027-04-19T07:00:30Z',
      '2027-04-12T07:10:00Z',
      '2027-04-19T07:10:00Z',
    ]) {
      await scene.at(instant);
    }
    const seen = scene.all().map((post) => `${post.conversationId.split(';')[0]} ${post.activity.summary}`);
    expect(new Set(seen.filter((one) => /Woche|Übung/.test(one))).size).toBe(
      seen.filter((one) => /Woche|Übung/.test(one)).length,
    );
  });

  test('»jetzt 1« before its time, then the planned days: nothing twice', async () => {
    await open();
    await scene.chat(TONI, 'jetzt 1');
    const made = await scene.at('2027-04-06T10:00:00Z');
    expect(made.filter((post) => post.conversationId.startsWith('19:'))).toHaveLength(4);
    for (const day of ['12', '14', '16']) {
      const later = await scene.at(`2027-04-${day}T07:00:00Z`);
      expect(later.filter((post) => post.conversationId.startsWith('19:'))).toEqual([]);
    }
  });

  test('a pause in the middle of a week: what is out can still be answered, the rest comes a week later', async () => {
    await open();
    await scene.at(MONDAY);
    await scene.at('2027-04-13T07:00:00Z');
    await scene.chat(TONI, 'pause 2027-04-12');
    const post = scene.find('Übung 1.1', 'channel');
    const inThread = await scene.say(PEOPLE.anna, 'Unsere Kanäle sind zwei an der Zahl.', { thread: post });
    expect(inThread.words).toContain('gespeichert');
    const byCard = await scene.press(PEOPLE.ben, post, { inputs: { answer: 'Wir haben drei davon.' } });
    expect(byCard.words).toContain('Wir haben drei davon.');
    expect(await scene.at('2027-04-14T07:00:00Z')).toEqual([]);
    await scene.at('2027-04-19T07:00:00Z');
    await scene.at('2027-04-21T07:00:00Z');
    const posts = scene.all('channel').map((other) => String(other.activity.summary));
    expect(posts.filter((other) => other.startsWith('Woche 1 beginnt'))).toHaveLength(1);
    expect(posts.filter((other) => other.startsWith('Übung 1.1'))).toHaveLength(1);
    expect(posts.filter((other) => other.startsWith('Übung 1.2'))).toHaveLength(1);
  });
});

describe('changes while a push runs', () => {
  test.each(['Woche 1 beginnt', 'Übung 1.1'])(
    'the cohort changes while »%s« is on its way: it counts as sent, nobody is asked',
    async (words) => {
      await open();
      let changed: Promise<unknown> | undefined;
      scene.companion.teams.plan = (request) => {
        if (!changed && intoChannel(request) && says(request, words)) {
          changed = scene.companion.store
            .read(`cohort/${scene.cohort}`, 'schedule', scene.companion.clock.now())
            .then((schedule) =>
              scene.companion.store.commit(
                `cohort/${scene.cohort}`,
                [
                  {
                    op: 'replace',
                    id: 'schedule',
                    version: schedule?.version ?? '',
                    body: { ...(schedule?.body as object), dueAt: scene.companion.clock.now() },
                    dueAt: scene.companion.clock.now(),
                  },
                ],
                scene.companion.clock.now(),
              ),
            );
        }
        return undefined;
      };
      await scene.at(MONDAY);
      await changed;
      await scene.at('2027-04-12T07:01:00Z');
      expect((await entry('w01/week'))?.state).toBe('sent');
      expect((await entry('w01/post/w01-01'))?.state).toBe('sent');
      expect(overviews()).toHaveLength(1);
      expect(
        (await documents<LedgerEntry>(scene, 'd/')).filter((document) => document.state === 'unknown'),
      ).toEqual([]);
    },
  );

  test('somebody sets reminders, another pauses, during each post: everything once', async () => {
    await open();
    const work: Promise<unknown>[] = [];
    let n = 0;
    scene.companion.teams.plan = (request) => {
      if (intoChannel(request)) {
        n += 1;
        work.push(scene.companion.send(note(n)));
      }
      return undefined;
    };
    const note = (nth: number) => ({
      type: 'message',
      id: `n-${nth}`,
      serviceUrl: scene.where.serviceUrl,
      channelId: 'msteams',
      from: { id: PEOPLE.ben.teamsId, name: PEOPLE.ben.name, aadObjectId: PEOPLE.ben.aadObjectId },
      recipient: { id: '28:companion', name: 'Companion' },
      conversation: { id: `a:chat-${PEOPLE.ben.teamsId}`, conversationType: 'personal', tenantId: 't' },
      channelData: { tenant: { id: 't' } },
      text: nth % 2 === 0 ? 'erinnerungen eng' : 'erinnerungen leicht',
    });
    await scene.chat(TONI, 'jetzt 1');
    await scene.at('2027-04-06T10:00:00Z');
    await Promise.all(work);
    await scene.at('2027-04-06T10:01:00Z');
    const posts = scene.all('channel').map((post) => String(post.activity.summary));
    const pushed = posts.filter((post) => /^(Woche 1 beginnt|Übung 1\.)/.test(post));
    expect(pushed).toHaveLength(4);
    expect((await documents<LedgerEntry>(scene, 'd/')).map((document) => document.state)).not.toContain(
      'unknown',
    );
  });
});

describe('what the schedule calls settled', () => {
  /** As the scheduler leaves it, with another word on what is settled, and due again. */
  async function settle(until: string, plan: (now: string) => string = (now) => now): Promise<void> {
    const { store, clock } = scene.companion;
    const partition = `cohort/${scene.cohort}`;
    const schedule = await readSchedule(store, partition, clock.now());
    const planFingerprint = plan(schedule?.body.highWaterMark?.planFingerprint ?? '');
    const highWaterMark = { until: instant(until), planFingerprint };
    const write = scheduleWrite({ ...schedule?.body, dueAt: clock.now(), highWaterMark }, schedule);
    expect((await store.commit(partition, [write], clock.now())).ok).toBe(true);
  }
  const schedule = async () => {
    const { store, clock } = scene.companion;
    return (await readSchedule(store, `cohort/${scene.cohort}`, clock.now()))?.body;
  };
  const settled = async () => (await schedule())?.highWaterMark;

  test('is everything up to the tick, once nothing is left to do', async () => {
    await open();
    await scene.at(MONDAY);
    expect((await settled())?.until).toBe('2027-04-12T07:00:00.000Z');
  });

  test('is nothing while something is to be tried again, and after somebody changed the cohort', async () => {
    await open();
    fail(intoChannel, 'unavailable');
    await scene.at(MONDAY);
    expect(await settled()).toBeUndefined();
    await scene.at('2027-04-12T07:02:00Z');
    expect(await settled()).toBeDefined();
    await scene.chat(TONI, 'pause 2027-04-19');
    expect(await schedule()).toMatchObject({ dueAt: scene.companion.clock.now() });
    expect(await settled()).toBeUndefined();
  });

  test('should it say too little, nothing goes out twice', async () => {
    await open();
    await scene.at(MONDAY);
    await settle('2027-04-12T06:00:00Z');
    expect(await scene.at('2027-04-12T07:01:00Z')).toEqual([]);
    expect((await settled())?.until).toBe('2027-04-12T07:01:00.000Z');
    expect((await scene.chat(TONI, 'status')).words).not.toMatch(/unklar|fehlgeschlagen/);
  });

  test('by other rules it is not believed', async () => {
    await open();
    await scene.at('2027-04-12T06:59:00Z');
    await settle('2027-04-12T07:30:00Z', (ours) => `${ours}-another-release`);
    expect(await scene.at(MONDAY)).not.toEqual([]);
    expect(overviews()).toHaveLength(1);
  });

  test('by the same rules it is', async () => {
    await open();
    await scene.at('2027-04-12T06:59:00Z');
    await settle('2027-04-12T07:30:00Z');
    expect(await scene.at(MONDAY)).toEqual([]);
  });
});

test('a tick tells how many messages it made, of all cohorts at a time', async () => {
  await open();
  const { clock, app } = scene.companion;
  await addCohorts(scene.companion.store, scene.where.serviceUrl, 7, MONDAY, 2);
  clock.set(MONDAY);
  const before = scene.all().length;
  const { sent } = await app.tick();
  expect(sent).toBe(scene.all().length - before);
  expect(sent).toBeGreaterThanOrEqual(7 * 2);
});

describe('several instances and dead ones', () => {
  test('a process dies between sending and the outcome: the next one asks and does not send again', async () => {
    const store = openSqliteStore(':memory:');
    const teams = await openConnectorDouble();
    await open({ store, teams, instance: 'a' });
    // The answer never comes: the first instance stays in the middle of its push.
    let posted: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      posted = resolve;
    });
    teams.plan = (request) => {
      if (intoChannel(request) && says(request, 'Woche 1 beginnt')) {
        posted();
        return FAULTS.hang;
      }
      return undefined;
    };
    scene.companion.clock.set(MONDAY);
    const dying = scene.companion.app.tick().catch(() => undefined);
    await reached;
    teams.plan = () => undefined;

    const second = await openScene({ store, teams, instance: 'b', existing: scene.cohort, clock: MONDAY });
    // The first one's claim still stands.
    expect(await second.at('2027-04-12T07:00:30Z')).toEqual([]);
    await second.at('2027-04-12T07:01:01Z');
    await second.at('2027-04-12T07:02:01Z');
    await second.at('2027-04-12T07:03:01Z');
    expect((await entry('w01/week'))?.state).toBe('unknown');
    expect((await entry('w01/post/w01-01'))?.state).toBe('sent');
    expect(JSON.stringify(second.all(TONI).map((post) => post.activity))).toContain('"verb":"settle"');
    expect(overviews()).toHaveLength(1);
    // The first one wakes up late: it finds its claim gone and posts nothing.
    const before = teams.creates().length;
    scene.companion.clock.set('2027-04-12T07:05:00Z');
    teams.creates();
    await second.stop();
    await teams.close();
    await dying;
    expect(teams.creates().length).toBe(before);
    await store.close();
  });

  test('a frozen instance that wakes after its claim has run out does not post', async () => {
    const store = openSqliteStore(':memory:');
    const teams = await openConnectorDouble();
    await open({ store, teams, instance: 'a' });
    const second = await openScene({ store, teams, instance: 'b', existing: scene.cohort, clock: MONDAY });
    // Frozen while it reads what the first post needs.
    const list = store.list.bind(store);
    let wake: () => void = () => undefined;
    let frozen: () => void = () => undefined;
    const isFrozen = new Promise<void>((resolve) => {
      frozen = resolve;
    });
    const hold = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let once = false;
    const slow = jest.spyOn(store, 'list').mockImplementation(async (partition, prefix, now) => {
      if (!once && prefix.startsWith('r/w01-01/')) {
        once = true;
        frozen();
        await hold;
      }
      return list(partition, prefix, now);
    });
    scene.companion.clock.set(MONDAY);
    const first = scene.companion.app.tick();
    await isFrozen;
    await second.at('2027-04-12T07:01:01Z');
    await second.at('2027-04-12T07:02:01Z');
    scene.companion.clock.set('2027-04-12T07:02:02Z');
    wake();
    await first;
    slow.mockRestore();
    const posts = second.all('channel').map((post) => String(post.activity.summary));
    expect(posts.filter((post) => post.startsWith('Übung 1.1'))).toHaveLength(1);
    expect(posts.filter((post) => post.startsWith('Woche 1 beginnt'))).toHaveLength(1);
    await second.stop();
    await teams.close();
    await store.close();
  });

  test('a claim left by a process whose clock was far ahead does not stop the cohort', async () => {
    await open();
    const { store, clock } = scene.companion;
    const claim: Sending = {
      ...{ key: 'w01/week' as DeliveryKey, kind: 'week', week: 1, audience: { kind: 'channel' } },
      ...{ dueAt: MONDAY as Instant, at: '2027-05-12T07:00:00.000Z' as Instant, attempts: 1 },
      ...{ state: 'sending', attempt: 'dead.1', owner: 'dead', page: 0 },
    };
    const writes = [{ op: 'create' as const, id: 'd/w01/week', body: claim }];
    await store.commit(`cohort/${scene.cohort}`, writes, clock.now());
    await scene.at(MONDAY);
    // Whoever has it is watched for as long as a claim lasts; what its clock said does not matter.
    await scene.at('2027-04-12T07:00:39Z');
    expect(scene.all('channel').filter((post) => textOf(post.activity).includes('Übung 1.1'))).toEqual([]);
    await scene.at('2027-04-12T07:00:40Z');
    expect((await entry('w01/week'))?.state).toBe('unknown');
    expect((await entry('w01/post/w01-01'))?.state).toBe('sent');
    expect(overviews()).toHaveLength(0);
  });
});
