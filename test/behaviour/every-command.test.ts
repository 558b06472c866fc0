import { COMMAND_NAMES, entryOf } from '../../src/domain/command/command';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';
import { aProgramme } from '../support/builders';
import { PEOPLE, type TestPerson, TONI } from '../support/people';
import { INNARDS } from '../support/scene';
import { openStage, type Stage } from '../support/stage';

/*
 * Whatever commands the record holds, now and later: the example that the bot itself gives for each, typed by
 * the right and by the wrong person in the third week of a cohort.
 */

const STRANGER: TestPerson = {
  teamsId: '29:stranger',
  aadObjectId: 'eeeeeeee-0000-4000-8000-000000000001',
  name: 'Sascha Fremd',
};
const FOR_TRAINERS = /für Trainer:innen gedacht/;
/** No answer to a command that the person may use, written as the bot itself recommends. */
const LOST =
  /schiefgegangen|nicht verstanden|Meinten Sie|Ist das eine Antwort|nicht speichern|So geht es:|für Trainer:innen gedacht/;

const examples = COMMAND_NAMES.flatMap((name) =>
  [de, en].map((texts) => [name, texts.commands[name].example] as const),
);
const forTrainers = [de, en].flatMap(({ trainerCommands }) =>
  Object.values(trainerCommands).map(({ example }) => example),
);
const refused = examples.filter(([name]) => entryOf(name).audience !== 'everyone');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(aProgramme(), '2027-04-12', '2027-04-09T08:00:00.000Z');
  await stage.until('2027-04-28', '10:00');
});
afterAll(() => stage.stop());

async function inChat(person: TestPerson, line: string): Promise<string> {
  return (await stage.chat(person, line)).join('\n');
}
async function inChannel(person: TestPerson, line: string): Promise<string> {
  return (await stage.say(person, `{bot} ${line}`)).said.join('\n');
}

// First, while nobody has moved the demo's clock.
test.each(refused)('%s, »%s«, is not for participants and strangers', async (_, line) => {
  for (const say of [inChat, inChannel]) {
    expect(await say(PEOPLE.anna, line)).toMatch(FOR_TRAINERS);
    expect(await say(STRANGER, line)).toMatch(FOR_TRAINERS);
  }
});

test.each(examples)('%s, »%s«, is answered whoever types it', async (_, line) => {
  for (const say of [inChat, inChannel]) {
    for (const person of [PEOPLE.ben, STRANGER]) {
      const said = await say(person, line);
      expect(said).not.toBe('');
      expect(said).not.toMatch(/schiefgegangen|Meinten Sie|So geht es:/);
      expect(said).not.toMatch(INNARDS);
    }
  }
});

test.each(examples)('%s, »%s«, gets an answer that makes sense', async (name, line) => {
  const person = entryOf(name).audience === 'everyone' ? PEOPLE.anna : TONI;
  await expectSense(person, line);
});

test.each(forTrainers)('»%s« gets a trainer an answer that makes sense', async (line) => {
  await expectSense(TONI, line);
});

async function expectSense(person: TestPerson, line: string): Promise<void> {
  for (const say of [inChat, inChannel]) {
    const said = await say(person, line);
    expect(said).not.toBe('');
    expect(said).not.toMatch(LOST);
    expect(said).not.toMatch(INNARDS);
  }
}

test('these checks see what they are to see', async () => {
  expect(await inChat(PEOPLE.anna, 'pausen 3 bitte')).toMatch(LOST);
  expect(await inChat(TONI, 'pause nächste Woche')).toMatch(LOST);
  expect(refused.length).toBeGreaterThan(20);
});
