import type { Cohort } from '../../src/domain/cohort/cohort';
import type { Slot } from '../../src/domain/schulterblick/schulterblick';
import { conversationUpdate, personalMessage } from '../support/activities';
import { PEOPLE, type TestPerson, TONI } from '../support/people';
import { cohortIn, documents, MONDAY, openScene, type Scene } from '../support/scene';

const { anna, ben, clara, deniz, emilia } = PEOPLE;
const guest = (nth: number, name: string): TestPerson => ({
  teamsId: `29:guest-${nth}`,
  aadObjectId: `dddddddd-0000-4000-8000-00000000000${nth}`,
  name,
});
const finn = guest(6, 'Finn Sechster');
const gina = guest(7, 'Gina Siebte');

let scene: Scene;
afterEach(() => scene.stop());

const roster = (...people: readonly (TestPerson & { readonly guest?: boolean })[]) =>
  scene.companion.teams.rosters.set(
    '*',
    people.map((person) => ({
      id: person.teamsId,
      aadObjectId: person.aadObjectId,
      name: person.name,
      ...('guest' in person ? { userRole: 'guest', tenantId: '99999999-9999-4999-8999-999999999999' } : {}),
    })),
  );
const stored = async (channel?: string): Promise<Cohort> => {
  const id = channel ? await cohortIn(scene.companion, channel) : scene.cohort;
  const found = await scene.companion.store.read<Cohort>(
    `cohort/${id}`,
    'cohort',
    scene.companion.clock.now(),
  );
  if (!found) throw new Error('no cohort');
  return found.body;
};
const names = (list: readonly { readonly name: string }[]) => list.map((one) => one.name);
const NEW = '19:zweite@thread.tacv2';
const create = () => scene.say(TONI, '{bot} kohorte anlegen Zweite ab 2027-04-12', { channel: NEW });

describe('who is taken over from the team’s list', () => {
  test('guests like everybody else; the bot and the trainer are not', async () => {
    scene = await openScene({ people: [] });
    roster(TONI, { ...anna, guest: true }, { ...ben, guest: true }, clara);
    scene.companion.teams.rosters.set('*', [
      ...(scene.companion.teams.rosters.get('*') ?? []),
      { id: '28:companion', name: 'Companion' },
      { id: '28:other', name: 'Anderer Bot', userRole: 'bot' },
    ]);
    const came = await create();
    expect(names((await stored(NEW)).participants)).toEqual([anna.name, ben.name, clara.name]);
    expect(came.words).toContain(anna.name);
    // Kommune and Land are still asked for.
    expect((await scene.say(TONI, '{bot} status', { channel: NEW })).words).toContain(anna.name);
  });

  test('more people than seats: nobody, and the trainer is told; who presses gets a seat', async () => {
    scene = await openScene({ people: [] });
    roster(TONI, anna, ben, clara, deniz, emilia, finn);
    const came = await create();
    expect((await stored(NEW)).participants).toEqual([]);
    expect(came.words).toMatch(/6/);
    await scene.press(
      ben,
      { verb: 'join', cohort: 'whatever' },
      {
        scope: 'channel',
        channel: NEW,
        inputs: { municipality: 'Beispielhausen', land: 'NW' },
      },
    );
    expect((await stored(NEW)).participants).toMatchObject([
      { name: ben.name, municipality: 'Beispielhausen', land: 'NW' },
    ]);
  });

  test('the list cannot be read: the cohort is there, and the trainer is told', async () => {
    scene = await openScene({ people: [] });
    scene.companion.teams.plan = (request) =>
      request.path.includes('members') ? { kind: 'status', status: 403, code: 'Forbidden' } : undefined;
    const came = await create();
    expect((await stored(NEW)).participants).toEqual([]);
    expect(came.words).toMatch(/Teamliste|Liste|Mitglieder/);
  });

  test('somebody comes into the team later: a free seat is theirs; when there are too many, only by pressing', async () => {
    scene = await openScene({ people: [] });
    roster(TONI, anna);
    await create();
    roster(TONI, anna, ben);
    await scene.send(conversationUpdate({ ...scene.where, conversationId: NEW }, { added: [ben] }));
    expect(names((await stored(NEW)).participants)).toEqual([anna.name, ben.name]);
    roster(TONI, anna, ben, clara, deniz, emilia, finn);
    await scene.send(conversationUpdate({ ...scene.where, conversationId: NEW }, { added: [clara] }));
    expect(names((await stored(NEW)).participants)).toEqual([anna.name, ben.name]);
  });
});

describe('seats and the waiting list', () => {
  beforeEach(async () => {
    scene = await openScene();
    roster(TONI, anna, ben, clara, deniz, emilia, finn, gina);
  });

  test('»dabei« twice corrects what was given and takes no second seat', async () => {
    const came = await scene.say(anna, '{bot} dabei Neustadt am Muster, Hessen');
    expect(came.words).toMatch(/aktualisiert|geändert|Neustadt am Muster/);
    const cohort = await stored();
    expect(cohort.participants).toHaveLength(5);
    expect(cohort.participants[0]).toMatchObject({ municipality: 'Neustadt am Muster', land: 'HE' });
  });

  test('the sixth waits, with their place; again, with the same place; the seventh behind', async () => {
    expect((await scene.say(finn, '{bot} dabei Wartehausen, Hessen')).words).toMatch(
      /Warteliste[\s\S]*1|Platz 1/,
    );
    expect((await scene.say(gina, '{bot} dabei Wartedorf, Bremen')).words).toMatch(
      /Warteliste[\s\S]*2|Platz 2/,
    );
    expect((await scene.say(finn, '{bot} dabei Wartehausen, Hessen')).words).toMatch(
      /Warteliste[\s\S]*1|Platz 1/,
    );
    expect(names((await stored()).waiting)).toEqual([finn.name, gina.name]);
    expect((await scene.chat(TONI, 'teilnehmende')).words).toMatch(/Warteliste[\s\S]*Finn[\s\S]*Gina/);
  });

  test('removing somebody: the first who waits moves up and is told; the booking is given back', async () => {
    await scene.chat(finn, 'hilfe');
    await scene.say(finn, '{bot} dabei Wartehausen, Hessen');
    await scene.chat(TONI, 'schulterblick termin 2027-05-20 10:00');
    const slots = await documents<readonly Slot[]>(scene, 'slots');
    await scene.press(ben, { verb: 'book-slot', cohort: scene.cohort, slot: slots[0]?.[0]?.id });
    const came = await scene.chat(TONI, 'teilnehmende weg @Ben Muster');
    expect(came.words).toContain(finn.name);
    expect(names((await stored()).participants)).toContain(finn.name);
    expect((await documents<readonly Slot[]>(scene, 'slots'))[0]?.[0]?.bookedBy).toBeUndefined();
    const told = came.posts.filter((post) => post.conversationId.includes(finn.teamsId));
    expect(told).toHaveLength(1);
    await scene.at(MONDAY);
    expect((await scene.chat(finn, 'offen')).words).toContain('1.1');
    expect((await scene.chat(ben, 'offen')).words).not.toContain('1.1');
  });

  test('deleting one’s data moves the next one up as well, and they are told', async () => {
    await scene.chat(finn, 'hilfe');
    await scene.say(finn, '{bot} dabei Wartehausen, Hessen');
    await scene.chat(ben, 'daten löschen');
    const came = await scene.press(ben, { verb: 'delete-my-data' });
    expect(names((await stored()).participants)).toContain(finn.name);
    expect(came.posts.filter((post) => post.conversationId.includes(finn.teamsId))).toHaveLength(1);
  });

  test('a participant becomes a trainer: the seat is free again, commands work', async () => {
    await scene.chat(TONI, 'teilnehmende trainer @Emilia Entwurf');
    const cohort = await stored();
    expect(names(cohort.trainers)).toEqual([TONI.name, emilia.name]);
    expect(names(cohort.participants)).not.toContain(emilia.name);
    expect((await scene.chat(emilia, 'status')).words).toContain('Probe');
    expect((await scene.chat(anna, 'teilnehmende trainer @Anna Beispiel')).words).toContain('Trainer:innen');
    expect(names((await stored()).trainers)).toEqual([TONI.name, emilia.name]);
  });

  test('adding, setting, removing by name in every form', async () => {
    expect((await scene.chat(TONI, 'teilnehmende weg Ben')).words).toContain(ben.name);
    expect((await scene.chat(TONI, 'Participants add Finn Sechster Wartehausen, Hessen')).words).toContain(
      finn.name,
    );
    expect((await stored()).participants.at(-1)).toMatchObject({
      name: finn.name,
      municipality: 'Wartehausen',
      land: 'HE',
    });
    await scene.chat(TONI, 'teilnehmende @Finn Sechster Neudorf, SH');
    expect((await stored()).participants.at(-1)).toMatchObject({ municipality: 'Neudorf', land: 'SH' });
    expect((await scene.chat(TONI, '/TEILNEHMENDE   hinzufuegen  @Gina Siebte')).words).toMatch(/Warteliste/);
    // Setting somebody who is only in the team, not in the cohort, does not seat them.
    await scene.chat(TONI, 'teilnehmende weg @Gina Siebte');
    expect((await scene.chat(TONI, 'teilnehmende @Gina Siebte Neudorf, SH')).words).toMatch(/finde ich/);
  });

  test('five press at the same moment for the last seats: nobody too many', async () => {
    await scene.chat(TONI, 'teilnehmende weg @Ben Muster');
    await scene.chat(TONI, 'teilnehmende weg @Anna Beispiel');
    await Promise.all(
      [anna, ben, finn, gina].map((person) =>
        scene.press(
          person,
          { verb: 'join', cohort: scene.cohort },
          {
            scope: 'channel',
            inputs: { municipality: 'Musterstadt', land: 'BY' },
          },
        ),
      ),
    );
    const cohort = await stored();
    expect(cohort.participants).toHaveLength(5);
    expect(cohort.waiting).toHaveLength(2);
  });
});

describe('several cohorts', () => {
  test('two in one team go their own ways', async () => {
    scene = await openScene();
    roster(TONI);
    await scene.say(TONI, '{bot} kohorte anlegen Zweite ab 2027-04-19', { channel: NEW });
    await scene.say(finn, '{bot} dabei Wartehausen, Hessen', { channel: NEW });
    const made = await scene.at(MONDAY);
    expect(made.some((post) => post.conversationId.startsWith(NEW))).toBe(false);
    const later = await scene.at('2027-04-19T07:00:00Z');
    expect(later.filter((post) => post.conversationId.startsWith(NEW)).length).toBeGreaterThan(0);
    expect((await scene.chat(TONI, 'kohorten')).words).toMatch(/Probe[\s\S]*Zweite/);
    expect((await scene.say(TONI, '{bot} teilnehmende', { channel: NEW })).words).not.toContain(
      `**${anna.name}**`,
    );
  });

  test('a second cohort in a channel that has one is refused', async () => {
    scene = await openScene();
    const came = await scene.say(TONI, '{bot} kohorte anlegen Noch eine ab 2027-05-03');
    expect(came.words).toContain('läuft schon');
    expect((await stored()).name).toBe('Probe');
  });

  test('not in the personal chat, not in a group chat, not by a participant', async () => {
    scene = await openScene();
    expect((await scene.chat(TONI, 'kohorte anlegen X ab 2027-05-03')).words).toContain('nur im Kanal');
    const group = personalMessage(
      { ...scene.where, from: TONI },
      '<at>Companion</at> kohorte anlegen X ab 2027-05-03',
    );
    const came = await scene.send({
      ...group,
      conversation: {
        id: '19:gruppe@unq.gbl.spaces',
        conversationType: 'groupChat',
        isGroup: true,
        tenantId: 't',
      },
      entities: [
        { type: 'mention', mentioned: { id: '28:companion', name: 'Companion' }, text: '<at>Companion</at>' },
      ],
    });
    expect(came.words).toContain('nur im Kanal');
    expect(
      (await scene.say(anna, '{bot} kohorte anlegen X ab 2027-05-03', { channel: NEW })).words,
    ).toContain('Trainer:innen');
  });
});
