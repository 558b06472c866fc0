import type * as Demo from '../../src/cli/demo/playground';
import { type Person, sitDown } from './driver';
import { type EchoBot, startEchoBot } from './echo-bot';
import { freePort } from './free-port';

// The Playground's own process is a compiled file, so the build must have run.
const { startPlayground } = require('../../dist/cli/demo/playground') as typeof Demo;

/** The hands that play the demo, tried on a bot that does next to nothing. */
let bot: EchoBot;
let playground: Demo.Playground;
let anna: Person;

beforeAll(async () => {
  bot = await startEchoBot();
  playground = await startPlayground(await freePort(), bot.port);
  anna = await sitDown(playground.address);
});
afterAll(async () => {
  await anna?.leave();
  await playground?.stop();
  await bot?.stop();
});

test('opening the page reports the installation once, from the person at the keyboard', () => {
  const installed = bot.activities.filter((activity) => activity.type === 'installationUpdate');
  expect(installed).toMatchObject([
    {
      from: { aadObjectId: '00000000-0000-4000-8000-000000000001' },
      conversation: { conversationType: 'personal', id: 'a:demo-personal-anna' },
    },
  ]);
});

test('a personal message is answered', async () => {
  await anna.openPersonalChat();
  await anna.say('hallo');
  await anna.reads('Echo: hallo');
});

test('a card is filled in, sent and replaced by the answer', async () => {
  await anna.say('karte');
  const card = anna.card('Eine Karte');
  await anna.fill(card, 'Ihre Antwort', 'Mein Satz\nin zwei Zeilen');
  await anna.choose(card, 'Zwei');
  await anna.press(card, 'Abgeben');
  await anna.reads('Angekommen: Mein Satz in zwei Zeilen, 2');
});

test('in the channel the bot is named with @, in a new post and in a thread', async () => {
  await anna.openChannel('Demo-Kohorte');
  await anna.post('guten Morgen');
  await anna.reads('Echo: guten Morgen');
  const thread = anna.thread('Echo: guten Morgen');
  await anna.replyIn(thread, 'und noch etwas', true);
  await anna.reads('Echo: und noch etwas');
  expect(bot.activities.at(-1)?.conversation.id).toMatch(/^19:demo-kohorte@thread\.tacv2;messageid=\d+$/);
});

test('what is not addressed to the bot stays among people', async () => {
  const before = bot.activities.length;
  await anna.replyIn(anna.thread('Echo: guten Morgen'), 'nur unter uns', false);
  await anna.reads('nur unter uns');
  await anna.replyIn(anna.thread('Echo: guten Morgen'), 'wieder an alle', true);
  await anna.reads('Echo: wieder an alle');
  expect(bot.activities.length).toBe(before + 1);
});
