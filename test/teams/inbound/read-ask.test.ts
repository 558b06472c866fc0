import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Instant } from '../../../src/domain/ids';
import { type IncomingActivity, readActivity } from '../../../src/teams/inbound/activity';
import { readText } from '../../../src/teams/inbound/mentions';
import { readAsk } from '../../../src/teams/inbound/read-ask';
import { BOT, CHANNEL, channelMessage, personalMessage, TEAM, TENANT } from '../../support/activities';
import { PEOPLE } from '../../support/people';

const NOW = '2027-04-12T07:00:00.000Z' as Instant;
const LOCAL = { serviceUrl: 'http://localhost:1/_connector' };

function incoming(body: unknown): IncomingActivity {
  const read = readActivity(body);
  if (!read.ok) throw new Error(read.field);
  return read.activity;
}
function recorded(name: string): IncomingActivity {
  return incoming(JSON.parse(readFileSync(join(__dirname, '../../recorded', `${name}.json`), 'utf8')));
}

describe('as the Playground sends it', () => {
  test('a message in the channel opens a thread of its own', () => {
    expect(readAsk(recorded('message-channel-two-mentions'), 'demo', NOW)).toEqual({
      text: 'dabei Musterstadt, Bayern & @Ben Muster',
      ask: {
        asker: { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna Beispiel', teamsId: '29:anna' },
        where: {
          kind: 'thread',
          channel: {
            tenantId: TENANT,
            serviceUrl: 'http://localhost:56250/_connector',
            conversationId: CHANNEL,
            teamId: TEAM,
            botId: BOT.id,
          },
          rootId: '1795373639845',
        },
        requestId: '02d2ec15-5cdb-45f1-bc01-95bf20c6a95a',
        at: NOW,
        addressed: true,
        mentions: [{ teamsId: '29:ben', name: 'Ben Muster' }],
        language: 'de',
      },
    });
  });

  test('a message in the personal chat is addressed and keeps what looks like HTML', () => {
    const read = readAsk(recorded('message-personal'), 'demo', NOW);
    expect(read?.text).toBe('Meine Antwort: Tom & Jerry <b>');
    expect(read?.ask).toMatchObject({ where: { kind: 'personal' }, addressed: true });
    expect(read?.ask.where).not.toHaveProperty('rootId');
    expect(read?.ask.where).toHaveProperty('chat.botId');
    expect(read?.ask.where).not.toHaveProperty('chat.teamId');
  });

  test('a message in a thread', () => {
    const read = readAsk(recorded('message-thread-mention'), 'demo', NOW);
    expect(read).toMatchObject({
      text: '3.2: im Thread',
      ask: { where: { kind: 'thread', rootId: '1795373697399' }, addressed: true },
    });
  });

  test('an installation of a team', () => {
    const read = readAsk(recorded('installation-update-add-channel'), 'demo', NOW);
    expect(read?.ask).toMatchObject({
      asker: { name: '' },
      where: { kind: 'channel', channel: { teamId: TEAM } },
    });
    expect(read?.ask.where).not.toHaveProperty('rootId');
  });
});

describe('who and how', () => {
  test('the object id is lower case, and in production the only one', () => {
    const body = personalMessage(LOCAL, 'Hallo');
    const upper = incoming({
      ...body,
      from: { ...body.from, aadObjectId: PEOPLE.anna.aadObjectId.toUpperCase() },
    });
    expect(readAsk(upper, 'production', NOW)?.ask.asker.id).toBe(PEOPLE.anna.aadObjectId);
    const unknown = incoming({ ...body, from: { id: '29:X', name: 'X' } });
    expect(readAsk(unknown, 'production', NOW)).toBeUndefined();
    expect(readAsk(unknown, 'demo', NOW)?.ask.asker.id).toBe('29:x');
  });

  test.each([
    ['production', 'en-GB', 'en'],
    ['production', 'en', 'en'],
    ['production', 'de-DE', 'de'],
    ['production', 'enm', 'de'],
    ['demo', 'en-US', 'de'],
  ] as const)('language in %s of %s is %s', (mode, locale, expected) => {
    const activity = incoming(personalMessage({ ...LOCAL, locale }, 'Hallo'));
    expect(readAsk(activity, mode, NOW)?.ask.language).toBe(expected);
  });

  test('a channel message without a mention is not addressed', () => {
    const activity = incoming(channelMessage({ ...LOCAL, rootId: '5' }, 'Ich finde {ben} hat recht'));
    expect(readAsk(activity, 'demo', NOW)).toMatchObject({
      text: 'Ich finde @Ben Muster hat recht',
      ask: { addressed: false, where: { rootId: '5' }, mentions: [{ teamsId: '29:ben' }] },
    });
  });

  test('a channel message that only says what it answers', () => {
    const body = channelMessage({ ...LOCAL, rootId: '5' }, 'Hallo');
    const activity = incoming({
      ...body,
      conversation: { ...body.conversation, id: CHANNEL },
      replyToId: '5',
    });
    expect(readAsk(activity, 'demo', NOW)?.ask.where).toMatchObject({ kind: 'thread', rootId: '5' });
  });
});

describe('text', () => {
  function text(message: string, extra: object = {}): string {
    return readText(incoming({ ...channelMessage(LOCAL, message), ...extra })).text;
  }
  const html = { attachments: [{ contentType: 'text/html', content: '<p>…</p>' }] };

  test.each([
    ['{bot} hilfe', 'hilfe'],
    ['{bot}&nbsp;hilfe', 'hilfe'],
    ['hilfe {bot}', 'hilfe'],
    ['/hilfe', '/hilfe'],
    ['{bot}', ''],
    ['Das sagt {ben}.', 'Das sagt @Ben Muster.'],
    ['A &amp; B &lt;3 &#228; &#xE4; &auml;', 'A & B <3 ä ä ä'],
    ['&amp;lt;', '&lt;'],
    ['&bogus; &#0; &#xD800; &#9999999;', '&bogus; &#0; &#xD800; &#9999999;'],
    ['a\r\nb\r\n\r\n\r\n\r\nc', 'a\nb\n\nc'],
    ['5 < 6 > 4', '5 < 6 > 4'],
    ['halb\ud800es', 'halb\ufffdes'],
  ])('%j is %j', (message, expected) => {
    expect(text(message)).toBe(expected);
  });

  test('tags go only from what Teams formatted, and only tags', () => {
    expect(text('<p>Eins</p><div>Zwei<br/>Drei</div> <b class="x">fett</b>', html)).toBe(
      'Eins\nZwei\nDrei\n fett',
    );
    expect(text('5 < 6 und <Ort einsetzen> &lt;b&gt;', html)).toBe('5 < 6 und <Ort einsetzen> <b>');
    expect(text('<b>wörtlich</b>')).toBe('<b>wörtlich</b>');
  });

  test('a shortened name of two mentions is one person', () => {
    const at = (word: string) => ({
      type: 'mention',
      mentioned: { id: '29:ben', name: word },
      text: `<at>${word}</at>`,
    });
    const body = {
      ...channelMessage(LOCAL, ''),
      text: 'Danke <at>Ben</at>&nbsp;<at>Muster</at>!',
      entities: [at('Ben'), at('Muster')],
    };
    expect(readText(incoming(body))).toMatchObject({
      text: 'Danke @Ben Muster!',
      mentions: [{ teamsId: '29:ben' }],
    });
  });

  test('a typed <at> is nobody, not even the bot', () => {
    const body = { ...channelMessage(LOCAL, ''), text: '<at>Companion</at> hilfe', entities: [] };
    expect(readText(incoming(body))).toEqual({ text: '@Companion hilfe', mentions: [], addressed: false });
  });

  test('any text is read', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (raw, formatted) => {
        const body = { ...channelMessage(LOCAL, ''), text: raw, ...(formatted ? html : {}) };
        expect(typeof readText(incoming(body)).text).toBe('string');
      }),
    ));

  test('plain words come through unchanged', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\p{L}\d.,!?äöüß-]+$/u), { minLength: 1 }), (words) => {
        expect(text(words.join(' '))).toBe(words.join(' '));
      }),
    ));
});
