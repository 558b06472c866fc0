import { COMMAND_NAMES, entryOf } from '../../src/domain/command/command';
import { personalMessage } from '../support/activities';
import { PEOPLE, type TestPerson, TONI } from '../support/people';
import { INNARDS, MONDAY, openScene, type Scene } from '../support/scene';

const { anna } = PEOPLE;

/** Who types what in English, and words that only the English answer has. */
const ROWS: readonly (readonly [line: string, who: TestPerson, says: RegExp])[] = [
  ['help', TONI, /How we work together/],
  ['today', anna, /One exercise is due/],
  ['open', anna, /One exercise is open/],
  ['progress', anna, /The cohort/],
  ['exercise 1.1', anna, /required · due Thu, 15 Apr/],
  ['1.1: Our channels at a glance', anna, /Your answer to exercise 1\.1 .* is stored/],
  ['search channels', anna, /I found nothing about/],
  ['concept', anna, /sections have content/],
  ['metric instagram 1250', anna, /1,250 followers on Monday, 12 April 2027/],
  ['reminders light', anna, /your reminders are now set to/],
  ['absence 2027-05-03 to 2027-05-07', anna, /from Monday, 3 May 2027 to Friday, 7 May 2027/],
  ['my data', anna, /This is stored about you/],
  ['delete my data', anna, /This will be deleted/],
  ['join Musterstadt, Bayern', anna, /comes from Musterstadt, Bayern/],
  ['create cohort New from 2027-05-03', TONI, /only in the channel of the cohort/],
  ['cohorts', TONI, /5 of 5 seats taken/],
  ['participants', TONI, /5 of 5 seats taken/],
  ['plan', TONI, /Today is Monday, 12 April 2027/],
  ['preview 3', TONI, /only you see this/],
  ['push 12', TONI, /Its overview and exercises now come/],
  ['pause 2027-05-17', TONI, /Pause noted: 1 week from Monday, 17 May 2027/],
  ['resume', TONI, /The pause is over/],
  ['status', TONI, /Everything runs as planned/],
  ['replies 1.1', TONI, /1 of 5 have answered/],
  ['feedback 1.1 @Anna Beispiel good', TONI, /has reached Anna Beispiel/],
  ['announce We meet.', TONI, /is in the channel/],
  ['schulterblick', TONI, /No slot is offered yet/],
  ['report', TONI, /1 of 5 exercises answered/],
  ['time', TONI, /only in the demo/],
];

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ production: true });
  await scene.at(MONDAY);
});
afterAll(() => scene.stop());

async function inEnglish(who: TestPerson, line: string): Promise<string> {
  const came = await scene.send(personalMessage({ ...scene.where, from: who, locale: 'en-GB' }, line));
  expect(came.status).toBe(200);
  return came.words;
}

test.each(ROWS)('%# »%s«: English words for an English-speaking client', async (line, who, says) => {
  const words = await inEnglish(who, line);
  expect(words).toMatch(says);
  expect(words).not.toMatch(INNARDS);
  // A German client types the same and gets none of it.
  expect((await scene.chat(who, line)).words).not.toMatch(says);
});

test('every command of the list has a row here', () => {
  const words = COMMAND_NAMES.flatMap((name) => entryOf(name).words?.english ?? []);
  expect(words.length).toBeGreaterThan(25);
  expect(words.filter((english) => !ROWS.some(([line]) => line.startsWith(english)))).toEqual([]);
});
