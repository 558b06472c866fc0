import { renderDownload } from '../../../src/documents/render-download';
import type { ChannelMetric } from '../../../src/domain/effect/metric';
import type { DeliveryKey, Instant, PersonId } from '../../../src/domain/ids';
import type { DownloadContent } from '../../../src/domain/notice/download';
import type { Reply } from '../../../src/domain/reply/reply';
import type { Slot } from '../../../src/domain/schulterblick/schulterblick';
import type { DownloadRequest } from '../../../src/ports/downloads';
import type { Store } from '../../../src/ports/store';
import { ids, type Profile, partitions } from '../../../src/records/documents';
import { openSqliteStore } from '../../../src/store/sqlite';
import { thenAndNow } from '../../../src/usecases/effect/report-data';
import type { Deps } from '../../../src/usecases/shared/deps';
import { openDownload } from '../../../src/usecases/turn/open-download';
import { createProgrammes } from '../../../src/workbook/load-programmes';
import { partsOf } from '../../documents/office';
import {
  aCohort,
  aProgramme,
  date,
  exerciseId,
  exerciseOf,
  holidays2027,
  instant,
  personId,
} from '../../support/builders';

const PROGRAMME = aProgramme({
  sections: [
    { number: 1, title: 'Ausgangslage', intro: 'Wo wir stehen.' },
    { number: 2, title: 'Ziele' },
  ],
  weeks: [1, 2].map((number) => ({
    number,
    theme: `Thema ${number}`,
    goals: ['Ein Ziel'],
    opening: 'Los.',
    tools: [],
    templates: [{ id: 'netiquette', title: 'Netiquette' }],
    exercises: [
      exerciseOf(number, 1, { weekday: 1, section: 1 }),
      exerciseOf(number, 2, { weekday: 3, visibility: 'private', section: 2 }),
    ],
  })),
  surveys: [],
});
const { schulterblick: _, ...WITHOUT } = PROGRAMME;
const COHORT = aCohort();
const ANNA = personId('anna-beispiel');
const BEN = personId('ben-probe');
/** Friday of the first week. */
const NOW = instant('2027-04-16T10:00:00Z');
const SECRET = 'Der Bürgermeister hört nie zu';

let store: Store;
let deps: Deps;

beforeEach(async () => {
  store = openSqliteStore(':memory:');
  deps = {
    store,
    clock: { now: () => NOW },
    holidays: holidays2027,
    programmes: createProgrammes([WITHOUT]),
    settings: { timeZone: 'Europe/Berlin', trainers: [] },
  } as unknown as Deps;
  await save(ids.cohort, COHORT);
});
afterEach(() => store.close());

async function save(id: string, body: unknown, partition = partitions.cohort(COHORT.id)): Promise<void> {
  const outcome = await store.commit(partition, [{ op: 'create', id, body }], NOW);
  if (!outcome.ok) throw new Error(outcome.conflict);
}

async function answer(
  person: PersonId,
  exercise: string,
  text: string,
  changes: Partial<Reply> = {},
): Promise<void> {
  const reply: Reply = {
    exerciseId: exerciseId(exercise),
    personId: person,
    revision: 1,
    state: 'handed-in',
    answer: { kind: 'long', text },
    source: { via: 'card', activityId: 'a' },
    firstAt: instant('2027-04-13T08:00:00Z'),
    at: instant('2027-04-14T22:30:00Z'),
    ...changes,
  };
  await save(ids.reply(reply.exerciseId, person), reply);
}

async function open<File extends DownloadContent['file']>(
  request: DownloadRequest & { file: File },
): Promise<Extract<DownloadContent, { file: File }>> {
  const content = await openDownload(deps, request);
  if (content === 'gone' || content.file !== request.file) throw new Error('gone');
  return content as Extract<DownloadContent, { file: File }>;
}

describe('the concept', () => {
  test("holds the person's answers, private ones too, nobody else's, and what is open", async () => {
    await answer(ANNA, 'w01-01', 'Zwei Kanäle');
    await answer(ANNA, 'w01-02', SECRET);
    await answer(BEN, 'w01-01', 'Bens Kanäle');
    const { concept } = await open({ file: 'concept', cohort: COHORT.id, personId: ANNA });
    expect(concept).toMatchObject({
      name: 'Anna Beispiel',
      municipality: 'Musterstadt',
      programmeTitle: 'Probeprogramm',
      on: '2027-04-16',
    });
    expect(concept.sections.map(({ title, intro }) => [title, intro])).toEqual([
      ['Ausgangslage', 'Wo wir stehen.'],
      ['Ziele', undefined],
    ]);
    const text = JSON.stringify(concept.sections);
    expect(text).toContain('Zwei Kanäle');
    expect(text).toContain(SECRET);
    expect(text).not.toContain('Bens');
    expect(concept.sections[0]?.open.map((ref) => ref.number)).toEqual(['2.1']);
  });

  test('of someone who left, or of a cohort that is gone, is gone', async () => {
    const request = { file: 'concept', cohort: COHORT.id, personId: personId('niemand') } as const;
    expect(await openDownload(deps, request)).toBe('gone');
    expect(await openDownload(deps, { ...request, cohort: 'runde-9', personId: ANNA })).toBe('gone');
  });
});

describe('the report', () => {
  test('counts what was posted by now, and who answered', async () => {
    await answer(ANNA, 'w01-01', 'Zwei Kanäle');
    await answer(BEN, 'w01-01', 'Doch nicht', { state: 'withdrawn' });
    const { report } = await open({ file: 'report', cohort: COHORT.id });
    expect(report).toMatchObject({ cohortName: 'Runde 1', on: '2027-04-16', week: 1, weeks: 2 });
    expect(
      report.people.map(({ name, posted, answered, lastAnswerOn }) => [name, posted, answered, lastAnswerOn]),
    ).toEqual([
      // Handed in half past midnight, local time.
      ['Anna Beispiel', 2, 1, '2027-04-15'],
      ['Ben Probe', 2, 0, undefined],
      ['Cem Muster', 2, 0, undefined],
      ['Dora Fiktiv', 2, 0, undefined],
      ['Emil Erfunden', 2, 0, undefined],
    ]);
    expect(
      report.exercises.map(({ number, postedOn, states }) => [number, postedOn, states.join(' ')]),
    ).toEqual([
      ['1.1', '2027-04-12', 'done open open open open'],
      ['1.2', '2027-04-14', 'open open open open open'],
    ]);
  });

  test('never holds the text of an answer, in no part of the file', async () => {
    await answer(ANNA, 'w01-01', 'Zwei Kanäle im Rathaus');
    await answer(ANNA, 'w01-02', SECRET);
    const content = await open({ file: 'report', cohort: COHORT.id });
    const file = await renderDownload(content);
    if (file === 'gone') throw new Error('gone');
    const everything = JSON.stringify(content) + Object.values(partsOf(file.body)).join('');
    expect(everything).toContain('Anna Beispiel');
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toContain('Zwei Kanäle');
  });

  test('names deliveries that failed and those that were never made', async () => {
    const key = 'w01/post/w01-02' as DeliveryKey;
    await save(ids.ledger(key), {
      key,
      kind: 'exercise',
      audience: { kind: 'channel' },
      week: 1,
      exerciseId: 'w01-02',
      state: 'refused',
      refused: 'too-large',
      dueAt: instant('2027-04-14T07:00:00Z'),
      at: instant('2027-04-14T07:00:01Z'),
      attempts: 1,
    });
    const { report } = await open({ file: 'report', cohort: COHORT.id });
    expect(report.problems).toContainEqual(
      expect.objectContaining({ kind: 'exercise', state: 'refused', refused: 'too-large' }),
    );
    expect(report.problems.some((line) => line.kind === 'week' && line.skip === 'too-late')).toBe(true);
  });

  test('of a cohort whose programme version is gone is gone', async () => {
    deps = { ...deps, programmes: createProgrammes([{ ...WITHOUT, version: '2' }]) };
    expect(await openDownload(deps, { file: 'report', cohort: COHORT.id })).toBe('gone');
  });

  test('figures: first and latest date of each channel, whatever the order of typing', () => {
    const metric = (channel: string, value: number, on: string): ChannelMetric => ({
      personId: ANNA,
      channel,
      metric: 'follower',
      value,
      on: date(on),
      at: NOW,
    });
    const found = thenAndNow({ name: 'Anna' }, [
      metric('instagram', 1300, '2027-05-01'),
      metric('instagram', 1250, '2027-04-12'),
      metric('instagram', 1400, '2027-06-01'),
      metric('facebook', 80, '2027-04-12'),
    ]);
    expect(found).toEqual([
      {
        name: 'Anna',
        channel: 'instagram',
        metric: 'follower',
        first: { value: 1250, on: '2027-04-12' },
        latest: { value: 1400, on: '2027-06-01' },
      },
      { name: 'Anna', channel: 'facebook', metric: 'follower', first: { value: 80, on: '2027-04-12' } },
    ]);
  });
});

describe('the appointment', () => {
  const slot: Slot = {
    id: '20270519T0800-toni',
    startAt: instant('2027-05-19T22:30:00Z'),
    minutes: 30,
    trainerId: personId('toni-trainer'),
    bookedBy: ANNA,
  };
  const request = { file: 'appointment', cohort: COHORT.id, slot: slot.id } as const;

  test('names both people and the local day', async () => {
    await save(ids.slots, [slot]);
    expect((await open(request)).appointment).toEqual({
      key: 'runde-1/20270519T0800-toni',
      startAt: slot.startAt,
      minutes: 30,
      madeAt: NOW,
      on: '2027-05-20',
      programmeTitle: 'Probeprogramm',
      participantName: 'Anna Beispiel',
      trainerName: 'Toni Trainer',
    });
  });

  test('goes on without the name of a trainer who is not on the list', async () => {
    await save(ids.slots, [{ ...slot, trainerId: personId('jemand') }]);
    expect((await open(request)).appointment).not.toHaveProperty('trainerName');
  });

  test('that was cancelled, or never offered, is gone', async () => {
    expect(await openDownload(deps, request)).toBe('gone');
    const { bookedBy: __, ...free } = slot;
    await save(ids.slots, [free]);
    expect(await openDownload(deps, request)).toBe('gone');
  });
});

test('a template of a programme that exists can be made; of one that is gone it cannot', async () => {
  expect(await openDownload(deps, { file: 'template', programme: 'probe', template: 'netiquette' })).toEqual({
    file: 'template',
    template: { id: 'netiquette', programmeTitle: 'Probeprogramm' },
  });
  expect(await openDownload(deps, { file: 'template', programme: 'weg', template: 'netiquette' })).toBe(
    'gone',
  );
});

test('my data: everything about me, nothing about others', async () => {
  const profile: Profile = { name: 'Anna Beispiel', teamsId: '29:anna', cohorts: [COHORT.id] };
  await save(ids.profile, profile, partitions.person(ANNA));
  await answer(ANNA, 'w01-02', SECRET);
  await answer(BEN, 'w01-01', 'Bens Kanäle');
  const content = await open({ file: 'my-data', personId: ANNA, tenantId: 'tenant' });
  expect(content.on).toBe('2027-04-16');
  const file = await renderDownload(content);
  if (file === 'gone') throw new Error('gone');
  expect(file.fileName).toBe('Meine-Daten-2027-04-16.json');
  const text = JSON.stringify(JSON.parse(file.body.toString()));
  expect(text).toContain(SECRET);
  expect(text).not.toContain('Bens');
});

test('every kind of download becomes a file with an ASCII name', async () => {
  await save(ids.slots, [
    {
      id: 's',
      startAt: '2027-05-19T08:00:00.000Z' as Instant,
      minutes: 30,
      trainerId: personId('toni-trainer'),
      bookedBy: ANNA,
    },
  ] satisfies Slot[]);
  const requests: readonly DownloadRequest[] = [
    { file: 'my-data', personId: ANNA, tenantId: 'tenant' },
    { file: 'concept', cohort: COHORT.id, personId: ANNA },
    { file: 'report', cohort: COHORT.id },
    { file: 'appointment', cohort: COHORT.id, slot: 's' },
    { file: 'template', programme: 'probe', template: 'redaktionsplan' },
  ];
  const names: string[] = [];
  for (const request of requests) {
    const content = await openDownload(deps, request);
    const file = content === 'gone' ? content : await renderDownload(content);
    if (file === 'gone') throw new Error(request.file);
    expect(file.body.length).toBeGreaterThan(50);
    names.push(file.fileName);
  }
  expect(names).toEqual([
    'Meine-Daten-2027-04-16.json',
    'Konzept-Musterstadt-Anna-Beispiel-2027-04-16.docx',
    'Bericht-Runde-1-2027-04-16.xlsx',
    'Schulterblick-2027-05-19.ics',
    'Redaktionsplan.xlsx',
  ]);
});
