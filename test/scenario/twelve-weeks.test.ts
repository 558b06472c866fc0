import { aProgramme } from '../support/builders';
import { textOf } from '../support/companion';
import { PEOPLE, TONI } from '../support/people';
import { openStage, type Row, type Stage } from '../support/stage';

jest.setTimeout(180_000);

const overviews = (rows: readonly Row[]): readonly string[] =>
  rows.filter((row) => row.to === 'channel' && /^Woche \d+ beginnt/.test(row.summary)).map((row) => row.when);
const to = (rows: readonly Row[], name: string): readonly Row[] => rows.filter((row) => row.to === name);
const reminders = (rows: readonly Row[], name: string): readonly Row[] =>
  to(rows, name).filter((row) => row.summary.includes('offen'));

describe('a cohort in spring: Ostermontag, Pfingstmontag, a pause, the clocks going forward', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(aProgramme(), '2027-03-15', '2027-03-10T08:00:00Z');
  });
  afterAll(() => stage.stop());

  test('week 1 opens on Monday at nine, not before', async () => {
    await stage.until('2027-03-15', '08:59');
    expect(to(stage.rows, 'channel').filter((row) => row.summary.startsWith('Woche'))).toHaveLength(0);
    const made = await stage.until('2027-03-15', '09:00');
    expect(made.map((row) => [row.to, row.summary.slice(0, 9)])).toEqual([
      ['channel', 'Woche 1 b'],
      ['channel', 'Übung 1.1'],
    ]);
    const survey = await stage.until('2027-03-15', '21:00');
    expect(survey.map((row) => row.to).sort()).toEqual(['anna', 'ben', 'clara', 'deniz', 'emilia']);
  });

  test('answers: by message in the thread, by card, by text in the chat; the post counts them', async () => {
    const post = stage.find('Übung 1.1');
    const thread = await stage.say(PEOPLE.anna, 'Unsere Kanäle sind Instagram und Facebook.', post);
    expect(thread.said).toHaveLength(1);
    expect(textOf(post.activity)).toContain('1 von 5');

    const discussion = await stage.say(PEOPLE.anna, 'Wie macht ihr das denn so bei euch?', post);
    expect(discussion.said).toEqual([]);

    const pressed = await stage.press(PEOPLE.ben, post, 'answer', { answer: 'Nur ein Kanal, der läuft.' });
    expect(textOf(pressed.body)).toContain('Nur ein Kanal, der läuft.');
    await stage.chat(PEOPLE.clara, '1.1: Wir haben drei Kanäle.\nEinen davon nutzt niemand.');
    expect(textOf(post.activity)).toContain('3 von 5');
  });

  test('an edit keeps the earlier revision, a deletion withdraws, a second answer is possible', async () => {
    const post = stage.find('Übung 1.1');
    const { activity } = await stage.say(PEOPLE.deniz, 'Wir haben zwei Kanäle bei uns.', post);
    await stage.edit(activity, 'Wir haben zwei Kanäle und einen Newsletter.');
    const replies = await stage.chat(TONI, 'antworten 1.1');
    expect(replies.join()).toContain('einen Newsletter');
    expect(textOf(post.activity)).toContain('4 von 5');

    await stage.remove(activity);
    expect(textOf(post.activity)).toContain('3 von 5');
    const cohort = [...(await stage.companion.store.due('9999-12-31T00:00:00.000Z' as never, 1))][0];
    const revisions = await stage.companion.store.list(
      cohort?.partition ?? '',
      'v/w01-01/',
      stage.companion.clock.now(),
    );
    expect(revisions.map((revision) => JSON.stringify(revision.body))).toEqual([
      expect.stringContaining('Wir haben zwei Kanäle bei uns.'),
    ]);
    await stage.press(PEOPLE.deniz, post, 'answer', { answer: 'Drei Kanäle sind es nun.' });
    expect(textOf(post.activity)).toContain('4 von 5');
  });

  test('a private answer is seen by its author and the trainers alone', async () => {
    await stage.until('2027-03-19', '09:00');
    const post = stage.find('Übung 1.3');
    await stage.press(PEOPLE.emilia, post, 'privately');
    const form = stage.find('Übung 1.3', 'emilia');
    await stage.press(PEOPLE.emilia, form, 'answer', { answer: 'Das bleibt unter uns, bitte.' });
    const asked = await stage.say(TONI, '{bot} antworten 1.3');
    const inThread = asked.said.filter((text) => text.includes('unter uns'));
    expect(inThread).toHaveLength(1);
    expect(stage.find('unter uns', 'toni')).toBeDefined();
    const channel = stage.rows.filter((row) => row.to === 'channel' || row.to === 'thread');
    expect(channel.some((row) => textOf(row.post.activity).includes('unter uns'))).toBe(false);
    const stolen = await stage.say(PEOPLE.ben, '{bot} 1.3: Ich antworte öffentlich', post);
    expect(stolen.said.join()).toContain('privat');
  });

  test('reminders come to the person, at ten, and stop with the answer, the absence, the switch', async () => {
    await stage.chat(PEOPLE.ben, 'erinnerungen aus');
    await stage.chat(PEOPLE.clara, 'urlaub 2027-03-22 bis 26.03.2027');
    await stage.chat(PEOPLE.anna, '1.2: Das ist meine zweite Antwort.');
    const form = stage.find('Übung 1.9', 'anna');
    await stage.press(PEOPLE.anna, form, 'answer', { 'q/q1': 'Gut' });
    const week = await stage.until('2027-03-26');
    expect(to(week, 'clara').filter((row) => row.when > '2027-03-22')).toEqual([]);
    expect(reminders(week, 'ben')).toEqual([]);
    expect(reminders(week, 'clara').map((row) => row.when)).toEqual(['2027-03-19 10:00']);
    expect(reminders(week, 'deniz').map((row) => row.when)).toEqual([
      '2027-03-19 10:00',
      '2027-03-24 10:00',
      // Karfreitag is a holiday everywhere: no second reminder in this week.
    ]);
    expect(week.filter((row) => row.summary.includes('offen') && row.to === 'channel')).toEqual([]);
  });

  test('Ostermontag: week 3 opens on Tuesday at nine, over the change of the clocks', async () => {
    const made = await stage.until('2027-03-30', '09:00');
    expect(overviews(made)).toEqual(['2027-03-30 09:00']);
    expect(textOf(stage.find('Woche 3').activity)).toContain('Ostermontag');
    const plan = await stage.chat(TONI, 'plan');
    expect(plan.join()).toContain('Ostermontag');
    expect(stage.companion.clock.now()).toBe('2027-03-30T07:00:00.000Z');
  });

  test('a pause moves the later weeks and is told in the plan', async () => {
    const said = await stage.chat(TONI, 'pause 2027-04-12');
    expect(said.join()).toContain('19. April');
    const made = await stage.until('2027-04-20');
    expect(overviews(made)).toEqual(['2027-04-05 09:00', '2027-04-19 09:00']);
    expect(
      made.filter((row) => row.to === 'channel' && row.when > '2027-04-10' && row.when < '2027-04-19'),
    ).toEqual([]);
  });

  test('a late answer counts and says so to nobody else', async () => {
    const said = await stage.chat(PEOPLE.emilia, '2.1: Besser spät als nie, hier ist sie.');
    expect(said.join()).toContain('gespeichert');
    expect(textOf(stage.find('Übung 2.1').activity)).toContain('1 von 5');
  });

  test('the Schulterblick: questionnaire and slots, bookings, pre-briefs, agreements', async () => {
    await stage.chat(TONI, 'schulterblick termin 2027-04-29 10:00 x3');
    const made = await stage.until('2027-04-26', '09:10');
    expect(overviews(made)).toEqual(['2027-04-26 09:00']);
    for (const name of Object.keys(PEOPLE)) expect(stage.find('Übung 6.9', name)).toBeDefined();
    const invite = stage.find('Schulterblick', 'anna');
    expect(textOf(invite.activity)).toContain('10:00');
    const booked = await stage.press(PEOPLE.anna, invite, 'book-slot');
    expect(textOf(booked.body)).toContain('29. April');
    const taken = await stage.press(PEOPLE.ben, stage.find('Schulterblick', 'ben'), 'book-slot');
    expect(textOf(taken.body)).toMatch(/vergeben/);

    // Times offered later reach those who have none, and whoever asks; a booked time that goes is told.
    await stage.chat(TONI, 'schulterblick termin 2027-04-30 16:00');
    expect(textOf(stage.find('Schulterblick', 'ben').activity)).toContain('16:00');
    const own = (await stage.chat(PEOPLE.anna, 'schulterblick')).join();
    expect(own).toContain('10:00');
    await stage.press(PEOPLE.clara, stage.find('Schulterblick', 'clara'), 'book-slot');
    await stage.chat(TONI, 'schulterblick weg 2027-04-29 10:30');
    expect(to(stage.rows, 'clara').some((row) => row.summary.includes('gestrichen'))).toBe(true);

    const briefs = await stage.until('2027-04-30');
    const toTrainer = to(briefs, 'toni').filter((row) => row.summary.includes('Schulterblick'));
    expect(toTrainer).toHaveLength(5);
    expect(toTrainer.find((row) => row.summary.includes('Anna'))?.when).toBe('2027-04-28 15:00');

    const agreed = await stage.chat(
      TONI,
      'schulterblick vereinbarung @Anna Beispiel Jede Woche eine Frage posten.',
    );
    expect(agreed.join()).toContain('Jede Woche eine Frage posten.');
    const later = await stage.until('2027-05-14');
    const check = to(later, 'anna').filter((row) =>
      textOf(row.post.activity).includes('Jede Woche eine Frage'),
    );
    // Wednesday of week 8, and two weeks after the agreement.
    expect(check.map((row) => row.when)).toEqual(['2027-05-12 10:00', '2027-05-14 10:00']);
    const answer = await stage.press(PEOPLE.anna, check[0]?.post as never, 'check-agreement');
    expect(answer.status).toBe(200);
  });

  test('the rest of the programme: every week once, each on its day, and a goodbye', async () => {
    await stage.until('2027-07-02');
    expect(overviews(stage.rows)).toEqual([
      '2027-03-15 09:00',
      '2027-03-22 09:00',
      '2027-03-30 09:00', // Ostermontag
      '2027-04-05 09:00',
      '2027-04-19 09:00', // pause
      '2027-04-26 09:00',
      '2027-05-03 09:00',
      '2027-05-10 09:00',
      '2027-05-18 09:00', // Pfingstmontag
      '2027-05-24 09:00',
      '2027-05-31 09:00',
      '2027-06-07 09:00',
    ]);
    const posts = to(stage.rows, 'channel').filter((row) => /^Übung \d+\.\d/.test(row.summary));
    expect(posts).toHaveLength(36);
    expect(new Set(posts.map((row) => row.summary)).size).toBe(36);
    for (const row of posts) expect(row.when.slice(11)).toBe('09:00');
    const closing = to(stage.rows, 'channel').at(-1);
    expect(closing?.when).toBe('2027-06-11 15:00');
    const status = await stage.chat(TONI, 'status');
    expect(status.join()).not.toContain('verspätet');
    expect(stage.companion.log.filter((line) => line.level === 'error')).toEqual([]);
  });
});

describe('a cohort in autumn: Tag der Deutschen Einheit, Allerheiligen, the clocks going back', () => {
  test('every Monday at nine local time, holidays of one Land move all', async () => {
    const stage = await openStage(aProgramme(), '2027-09-27', '2027-09-20T08:00:00Z');
    await stage.until('2027-12-20');
    const dates = overviews(stage.rows);
    expect(dates).toHaveLength(12);
    // Allerheiligen (Bayern, Nordrhein-Westfalen) is a Monday, one day after the clocks go back.
    expect(dates[4]).toBe('2027-10-25 09:00');
    expect(dates[5]).toBe('2027-11-02 09:00');
    expect(dates[6]).toBe('2027-11-08 09:00');
    expect(textOf(stage.find('Woche 6').activity)).toContain('Allerheiligen');
    // Buß- und Bettag (Sachsen) is Wednesday 17 November: that day's exercise comes on Thursday.
    const moved = to(stage.rows, 'channel').find((row) => row.summary.includes('Übung 8.2'));
    expect(moved?.when).toBe('2027-11-18 09:00');
    await stage.stop();
  });
});
