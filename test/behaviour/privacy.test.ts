import { channelMessage, personalChatOf, personalMessage, submitMessage } from '../support/activities';
import { textOf } from '../support/companion';
import { PEOPLE, TONI } from '../support/people';
import { cohortIn, documents, MONDAY, openScene, type Scene } from '../support/scene';

const OTHER = '19:andere-kohorte@thread.tacv2';
const SECRET = 'Das bleibt bitte unter uns dreien.';
const FRIDAY = '2027-04-16T07:00:00Z';
const { anna, ben, emilia } = PEOPLE;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  await scene.at(MONDAY);
  await scene.at(FRIDAY);
});
afterEach(() => scene.stop());

const inChannel = () =>
  scene
    .all('channel')
    .map((post) => textOf(post.activity))
    .join('\n');

describe('a private answer is shown to its author and the trainers alone', () => {
  beforeEach(async () => {
    await scene.chat(emilia, `1.3: ${SECRET}`);
  });

  test.each([
    'antworten 1.3',
    'konzept @Emilia Entwurf',
    'schulterblick',
    'schulterblick @Emilia Entwurf',
    'bericht',
    'offen',
    'fortschritt',
    'status',
    'teilnehmende',
    'plan',
  ])('»%s« by a trainer in the channel', async (line) => {
    const came = await scene.say(TONI, `{bot} ${line}`);
    expect(came.posts.length).toBeGreaterThan(0);
    expect(inChannel()).not.toContain('unter uns');
  });

  test.each(['antworten 1.3', 'konzept @Emilia Entwurf', 'schulterblick @Emilia Entwurf', 'bericht'])(
    '»%s« in the channel by a trainer who never wrote to the bot comes to their own chat',
    async (line) => {
      await scene.say(TONI, `{bot} ${line}`);
      expect(scene.all(TONI).length).toBeGreaterThan(0);
    },
  );

  test.each(['offen', 'fortschritt', 'bericht'])(
    '»%s« does not tell the channel who misses what',
    async (line) => {
      await scene.say(ben, '{bot} 1.1: Wir haben einen einzigen Kanal.');
      const came = await scene.say(TONI, `{bot} ${line}`);
      const channel = came.posts.filter((post) => post.conversationId.startsWith('19:'));
      expect(channel.map((post) => textOf(post.activity)).join('\n')).not.toMatch(/Anna|Clara|Deniz/);
      expect(
        scene
          .all(TONI)
          .map((post) => textOf(post.activity))
          .join('\n'),
      ).toMatch(/Anna/);
    },
  );

  test('»teilnehmende« does not tell the channel who wants no reminders', async () => {
    await scene.chat(ben, 'erinnerungen aus');
    const came = await scene.say(TONI, '{bot} teilnehmende');
    const channel = came.posts.filter((post) => post.conversationId.startsWith('19:'));
    expect(channel.map((post) => textOf(post.activity)).join('\n')).not.toMatch(
      /Erinnerungen: aus|ausgeschaltet|\baus\b/,
    );
  });

  test.each(['refresh', 'edit', 'answer', 'withdraw', 'privately'])(
    'the button »%s« of an old client in the channel',
    async (verb) => {
      const post = scene.find('Übung 1.3', 'channel');
      await scene.send({
        ...submitMessage({ ...scene.where, from: emilia }, 'channel', {
          verb,
          cohort: scene.cohort,
          exercise: 'w01-03',
        }),
        replyToId: post.id,
      });
      expect(inChannel()).not.toContain('unter uns');
    },
  );

  test('another participant sees nothing of it, however they ask', async () => {
    const action = { cohort: scene.cohort, exercise: 'w01-03' };
    for (const verb of ['refresh', 'edit', 'privately']) {
      expect((await scene.press(ben, { verb, ...action })).words).not.toContain('unter uns');
    }
    for (const line of [
      'antworten 1.3',
      'konzept @Emilia Entwurf',
      'übung 1.3',
      'schulterblick @Emilia Entwurf',
    ]) {
      expect((await scene.chat(ben, line)).words).not.toContain('unter uns');
    }
    expect(
      scene
        .all(ben)
        .map((post) => textOf(post.activity))
        .join(),
    ).not.toContain('unter uns');
  });

  test('answered in the channel, it is not taken there', async () => {
    const post = scene.find('Übung 1.3', 'channel');
    await scene.press(
      ben,
      { verb: 'answer', cohort: scene.cohort, exercise: 'w01-03' },
      {
        scope: 'channel',
        inputs: { answer: 'Öffentlich' },
      },
    );
    await scene.say(ben, 'Eine Nachricht im Thread der privaten Übung.', { thread: post });
    expect(await documents(scene, 'r/w01-03/')).toHaveLength(1);
  });
});

describe('who somebody is comes from the activity alone', () => {
  test('ids of other people in what a card sends change nothing', async () => {
    const foreign = {
      personId: ben.aadObjectId,
      from: { aadObjectId: ben.aadObjectId },
      sender: ben.aadObjectId,
      answer: 'Anna schreibt das.',
    };
    await scene.press(
      anna,
      { verb: 'answer', cohort: scene.cohort, exercise: 'w01-01' },
      {
        inputs: { answer: 'Anna schreibt das.', personId: ben.aadObjectId, sender: ben.aadObjectId },
      },
    );
    const replies = await documents<{ personId: string }>(scene, 'r/w01-01/');
    expect(replies.map((reply) => reply.personId)).toEqual([anna.aadObjectId]);
    const tampered = await scene.press(anna, {
      verb: 'answer',
      cohort: scene.cohort,
      exercise: 'w01-02',
      ...foreign,
    });
    expect(tampered.words).toContain('nicht mehr aktuell');
  });

  test('a trainer’s word in the text or in the name makes nobody a trainer', async () => {
    const posing = { ...ben, name: TONI.name };
    expect((await scene.chat(posing, 'antworten 1.1')).words).toContain('Trainer:innen');
  });
});

describe('two cohorts', () => {
  let b: string;
  beforeEach(async () => {
    await scene.say(TONI, '{bot} kohorte anlegen Andere ab 2027-05-03', { channel: OTHER });
    b = await cohortIn(scene.companion, OTHER);
    // Only Ben takes part in the other one.
    await scene.press(TONI, { verb: 'choose-cohort', cohort: b });
    for (const person of [anna, PEOPLE.clara, PEOPLE.deniz, emilia]) {
      await scene.chat(TONI, `teilnehmende weg @${person.name}`);
    }
    await scene.press(TONI, { verb: 'choose-cohort', cohort: scene.cohort });
  });

  test('a participant of one cannot read or answer the other', async () => {
    await scene.at('2027-05-03T07:00:00Z');
    for (const verb of ['refresh', 'edit', 'answer', 'withdraw', 'privately']) {
      const came = await scene.press(
        anna,
        { verb, cohort: b, exercise: 'w01-01' },
        { inputs: { answer: 'Hallo von nebenan' } },
      );
      expect([verb, came.words]).toEqual([
        verb,
        expect.stringMatching(/nicht mehr aktuell|nehmen an dieser Kohorte nicht teil|nicht teil/),
      ]);
    }
    for (const action of [
      { verb: 'choose-cohort', cohort: b },
      { verb: 'snooze', cohort: b },
      { verb: 'book-slot', cohort: b, slot: 'x' },
      { verb: 'settle', cohort: b, delivery: 'w01/week', answer: 'arrived' },
    ]) {
      const came = await scene.press(anna, action);
      expect([action.verb, came.words]).toEqual([
        action.verb,
        expect.stringMatching(/nicht mehr aktuell|nicht teil|Trainer:innen/),
      ]);
    }
    const { store, clock } = scene.companion;
    expect(await store.list(`cohort/${b}`, 'r/', clock.now())).toEqual([]);
  });

  test('a card of the other cohort pressed in this channel is refused', async () => {
    await scene.at('2027-05-03T07:00:00Z');
    const came = await scene.press(
      ben,
      { verb: 'answer', cohort: b, exercise: 'w01-01' },
      {
        scope: 'channel',
        inputs: { answer: 'Am falschen Ort' },
      },
    );
    expect(came.words).toContain('nicht mehr aktuell');
  });

  test('who is in both is asked which one is meant, and what they wrote is kept', async () => {
    await scene.at('2027-05-03T07:00:00Z');
    expect((await scene.chat(ben, 'offen')).words).toMatch(/Probe[\s\S]*Andere|Andere[\s\S]*Probe/);
    const asked = await scene.chat(ben, '1.1: Meine wohlüberlegte Antwort für eine von beiden.');
    expect(asked.words).toMatch(/Andere/);
    await scene.press(ben, { verb: 'choose-cohort', cohort: b });
    expect((await scene.chat(ben, 'fortschritt')).words).toContain('Andere');
    const { store, clock } = scene.companion;
    const person = await store.list(`person/${ben.aadObjectId}`, 'draft/', clock.now());
    expect(JSON.stringify(person.map((document) => document.body))).toContain('wohlüberlegte');
  });

  test('who was taken out of a cohort cannot read it any more', async () => {
    await scene.press(ben, { verb: 'choose-cohort', cohort: scene.cohort });
    await scene.chat(TONI, 'teilnehmende weg @Ben Muster');
    const came = await scene.chat(ben, 'fortschritt');
    expect(came.words).not.toContain('Probe');
    const left = await scene.press(ben, { verb: 'refresh', cohort: scene.cohort, exercise: 'w01-01' });
    expect(left.words).toContain('nicht mehr aktuell');
  });
});

describe('a trainer from the settings', () => {
  test('who is in no cohort may use every command in the personal chat', async () => {
    const chief = {
      teamsId: '29:chief',
      aadObjectId: 'cccccccc-0000-4000-8000-000000000001',
      name: 'Chris Chefin',
    };
    await scene.stop();
    scene = await openScene({ trainers: [TONI.aadObjectId, chief.aadObjectId] });
    const came = await scene.send(personalMessage({ ...scene.where, from: chief }, 'status'));
    expect(came.words).toContain('Probe');
    const inThere = await scene.send(channelMessage({ ...scene.where, from: chief }, '{bot} antworten 1.3'));
    expect(inThere.words).not.toContain('noch nicht privat schreiben');
    expect(scene.all(chief).length).toBeGreaterThan(0);
    expect(personalChatOf(chief)).toContain('chief');
  });
});
