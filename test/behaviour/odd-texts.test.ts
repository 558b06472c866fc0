import fc from 'fast-check';
import type { Reply } from '../../src/domain/reply/reply';
import { textOf } from '../support/companion';
import { PEOPLE, TONI } from '../support/people';
import { documents, MONDAY, openScene, type Scene } from '../support/scene';

const { anna, ben } = PEOPLE;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  await scene.at(MONDAY);
});
afterEach(() => scene.stop());

const stored = async (): Promise<string> => {
  const answer = (await documents<Reply>(scene, 'r/w01-01/'))[0]?.answer;
  return answer && 'text' in answer ? answer.text : '';
};
/** As it is sent, without the notification's text, which no client formats. */
const cardOf = (message: unknown) =>
  JSON.stringify(message, (key, value) => (key === 'summary' ? undefined : value));
/** A Markdown link whose brackets are not escaped. */
const LINK = /(?<!\\\\)\]\(https:\/\/boese/;

const ODD: readonly (readonly [string, string])[] = [
  ['emoji, also of several parts', 'Wir lieben 🎉 und 👩‍👩‍👧‍👦 und 🏳️‍🌈 und 👍🏽!'],
  ['right to left', 'مرحبا بكم في مدينتنا und שלום auch'],
  ['marks that turn the direction', 'Anfang \u202Egnub\u202C Ende der Zeile'],
  ['Chinese, combining marks, mathematics', '我們 haben Ze\u0301ro und 𝔘𝔫𝔦𝔠𝔬𝔡𝔢'],
  ['Markdown', '**fett** _kursiv_ `code` # Titel\n- eins\n- zwei\n1. drei'],
  ['a link in disguise', '[Bitte hier klicken](https://boese.example/anmelden) sofort'],
  ['a picture', '![x](https://boese.example/pixel.png) im Text'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)><b>fett</b>'],
  ['a mention of everybody', '@everyone @Kanal <at>Toni Trainer</at> bitte lesen'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what somebody may type
  ['a template expression', '${$root.cohort} und ${if(true, "ja", "nein")} und {{DATE(2027-01-01,SHORT)}}'],
  ['quotes, backslashes, JSON', '"}],"actions":[{"type":"Action.OpenUrl"}] \\n \\u0041 \'x\''],
  ['line breaks and blanks', 'Erste Zeile\nZweite Zeile\n\nNach einer Leerzeile\t mit Tabulator'],
  ['SQL', "'; DROP TABLE documents; --"],
];

describe.each(ODD)('%s', (_, text) => {
  const whole = `Unsere Antwort: ${text}`;

  test('by card: stored as typed, shown as text to the author, the trainer and in the file', async () => {
    const post = scene.find('Übung 1.1', 'channel');
    const came = await scene.press(anna, post, { inputs: { answer: whole } });
    expect(await stored()).toBe(whole);
    const shown = [cardOf(came.body), cardOf((await scene.chat(TONI, 'antworten 1.1')).posts)];
    for (const card of shown) {
      // Nothing of it has become a link, a picture, a mention or an action.
      expect(card).not.toMatch(LINK);
      expect(card).not.toContain('"type":"mention"');
      expect(card).not.toMatch(/"type":"Action\.OpenUrl","?[^}]*boese/);
      expect(card).not.toContain('<at>');
      expect(() => JSON.parse(card)).not.toThrow();
    }
  });

  test('by message in the thread and in the chat', async () => {
    const post = scene.find('Übung 1.1', 'channel');
    await scene.say(ben, whole.replaceAll(/<\/?at>/g, ''), { thread: post });
    expect((await stored()).slice(0, 20)).toBe(whole.slice(0, 20));
    const offered = await scene.chat(anna, whole);
    expect(offered.status).toBe(200);
    expect(offered.words).not.toContain('schiefgegangen');
    const withNumber = await scene.chat(anna, `1.1: ${whole}`);
    expect(withNumber.words).toContain('gespeichert');
  });
});

test('4,000 characters are taken whole, 4,001 are given back whole', async () => {
  const post = scene.find('Übung 1.1', 'channel');
  const text = 'Ein langer Satz, der etwas sagt. '.repeat(200).slice(0, 3_999).concat('.');
  await scene.press(anna, post, { inputs: { answer: text } });
  expect(await stored()).toBe(text);
  const replies = await scene.chat(TONI, 'antworten 1.1');
  for (const message of replies.posts)
    expect(Buffer.byteLength(cardOf(message.activity))).toBeLessThan(28 * 1024);
  const tooLong = `${text}x`;
  const came = await scene.press(ben, post, { inputs: { answer: tooLong } });
  expect(cardOf(came.body)).toContain(tooLong.slice(0, 200));
  expect(await documents(scene, 'r/')).toHaveLength(1);
});

test('five times 4,000 umlauts: the trainer’s card stays below what Teams takes', async () => {
  const text = 'Ä€🎉'.repeat(1_000);
  for (const person of Object.values(PEOPLE)) {
    await scene.press(
      person,
      { verb: 'answer', cohort: scene.cohort, exercise: 'w01-01' },
      { inputs: { answer: text.slice(0, 4_000) } },
    );
  }
  expect(await documents(scene, 'r/')).toHaveLength(5);
  const came = await scene.chat(TONI, 'antworten 1.1');
  for (const message of came.posts)
    expect(Buffer.byteLength(cardOf(message.activity))).toBeLessThan(28 * 1024);
});

test('odd words in other places: announcement, feedback, agreement, search, Kommune', async () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what somebody may type
  const odd = '[klick](https://boese.example) <at>Alle</at> **fett** ${x}';
  await scene.chat(anna, '1.1: Damit es eine Rückmeldung geben kann.');
  for (const came of [
    await scene.say(TONI, `{bot} ansage ${odd.replaceAll(/<\/?at>/g, '')}`),
    await scene.chat(TONI, `rückmeldung 1.1 @Anna Beispiel ${odd}`),
    await scene.chat(TONI, `schulterblick vereinbarung @Anna Beispiel ${odd}`),
    await scene.chat(TONI, 'schulterblick'),
    await scene.chat(anna, `suche ${odd}`),
    await scene.say(anna, `{bot} dabei [Stadt](https://boese.example), Bayern`),
    await scene.chat(TONI, 'teilnehmende'),
  ]) {
    expect(came.status).toBe(200);
    const all = cardOf([came.body, came.posts]);
    expect(all).not.toMatch(LINK);
    expect(all).not.toContain('<at>');
    expect(came.words).not.toContain('schiefgegangen');
  }
  expect(textOf(scene.find('klick', 'channel').activity)).toContain('klick');
});

test('whatever somebody types into the chat: an answer, 200, and nothing in the log but events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), async (text) => {
      const came = await scene.chat(anna, text);
      expect(came.status).toBe(200);
      expect(came.words).not.toContain('schiefgegangen');
      expect(came.posts.length).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
  expect(scene.companion.log.filter((line) => line.level === 'error')).toEqual([]);
});
