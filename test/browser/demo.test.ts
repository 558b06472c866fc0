import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DemoProcess, startDemo } from './demo-process';
import { type Person, sitDown } from './driver';

/** One person tries the demo for a week, first as a trainer, then as a participant. */
const SHOTS = join(__dirname, '..', '..', 'build', 'screenshots');
const ANSWER = 'Ich arbeite im Rathaus von Musterstadt. Gut kann ich zuhören. Rat brauche ich bei Videos.';

let demo: DemoProcess;
let anna: Person;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  demo = await startDemo();
  anna = await sitDown(demo.address);
}, 180_000);
afterAll(async () => {
  await anna?.leave();
  await demo?.stop();
});

async function shot(name: string): Promise<void> {
  await anna.screenshot(join(SHOTS, `${name}.png`));
}

test('the demo prints one address and what to try', () => {
  expect(demo.output().match(/http:\/\/\S+/g)).toEqual([demo.address]);
  expect(demo.output()).toMatch(/1\. .*\n {2}2\. .*\n {2}3\. /);
});

test('a newcomer asks for help and is shown commands of both roles', async () => {
  await anna.openPersonalChat();
  await anna.say('hilfe');
  await anna.reads(/kohorte anlegen/);
  await anna.reads(/heute/);
  await shot('1-hilfe');
});

test('a slip of the finger gets a suggestion', async () => {
  await anna.say('statsu');
  await anna.reads(/Meinten Sie/);
});

test('the clock moves to Monday and the week arrives in the channel', async () => {
  await anna.say('zeit +3d');
  await anna.reads(/Demo-Uhr/);
  await anna.openChannel('Demo-Kohorte');
  await anna.reads(/Woche 1 von 12/);
  await anna.card('Übung 1.1').waitFor();
  await shot('2-woche');
});

test('a participant answers on the card in the channel', async () => {
  const card = anna.card('Übung 1.1');
  await anna.fill(card, 'Ihre Antwort', ANSWER);
  await anna.press(card, 'Antwort abgeben');
  await anna.page.getByRole('button', { name: 'Bearbeiten' }).first().waitFor();
  expect(await anna.card('Übung 1.1').textContent()).toContain(ANSWER);
  await shot('3-beantwortet');
});

test('during the week the others answer too, and the card counts them', async () => {
  await anna.openPersonalChat();
  await anna.say('zeit +4d');
  await anna.reads(/Demo-Uhr.*16\.|Demo-Uhr.*Freitag/);
  await anna.openChannel('Demo-Kohorte');
  await anna.thread('Emilia Entwurf').waitFor();
  await anna.reads(/5 von 5 haben geantwortet/);
  await shot('4-gruppe');
});

test('the trainer reads the answers, the plan and the status', async () => {
  await anna.openPersonalChat();
  await anna.say('antworten 1.1');
  const replies = anna.card('Bad Probe');
  await replies.waitFor();
  expect(await replies.textContent()).toContain(ANSWER);
  await anna.say('status');
  await anna.reads(/Nächste/i);
  await anna.say('plan');
  await anna.card('12.04.').waitFor();
  await shot('5-trainerin');
});

test('a participant answers by text in the personal chat', async () => {
  await anna.say('1.4: Wir sind auf Instagram, damit alle in Musterstadt rechtzeitig Bescheid wissen.');
  await anna.reads(/gespeichert/);
  await anna.say('fortschritt');
  await anna.reads(/Musterstadt|Übungen/);
  await shot('6-teilnehmerin');
});

test('Ctrl-C ends everything', async () => {
  await anna.leave();
  expect(await demo.stop()).toBe(0);
  await expect(fetch(demo.address)).rejects.toThrow();
});
