import { classify, parseRetryAfter } from '../../../src/teams/outbound/classify';

const NOW = Date.parse('2027-04-12T07:00:00.000Z');

function response(status: number, extra: { retryAfter?: string; body?: unknown } = {}) {
  return classify({ kind: 'response', status, ...extra }, NOW);
}
function refusedWith(code: string) {
  return { body: { error: { code, message: 'Geheime Antwort' } } };
}

describe('classify', () => {
  test.each([
    ['a created message', response(201, { body: { id: '17' } }), { kind: 'sent', activityId: '17' }],
    ['an accepted message', response(200, { body: { id: '17' } }), { kind: 'sent', activityId: '17' }],
    ['success without a body', response(201), { kind: 'unknown' }],
    ['success without an id', response(202, { body: {} }), { kind: 'unknown' }],
    ['429 with seconds', response(429, { retryAfter: '7' }), { kind: 'throttled', retryAfterMs: 7_000 }],
    [
      '429 with a date',
      response(429, { retryAfter: 'Mon, 12 Apr 2027 07:00:30 GMT' }),
      { kind: 'throttled', retryAfterMs: 30_000 },
    ],
    ['429 without a time', response(429), { kind: 'throttled', retryAfterMs: 30_000 }],
    ['408', response(408), { kind: 'retry', retryAfterMs: 10_000 }],
    ['412', response(412), { kind: 'retry', retryAfterMs: 10_000 }],
    ['502', response(502), { kind: 'retry' }],
    ['503 with a time', response(503, { retryAfter: '3' }), { kind: 'retry', retryAfterMs: 3_000 }],
    ['504', response(504), { kind: 'retry' }],
    ['500', response(500), { kind: 'unknown' }],
    ['501', response(501), { kind: 'unknown' }],
    ['401', response(401), { kind: 'refused', reason: 'unauthorized' }],
    [
      '403 by the person',
      response(403, refusedWith('ConversationBlockedByUser')),
      { kind: 'refused', reason: 'blocked' },
    ],
    [
      '403 by the admin',
      response(403, refusedWith('BotDisabledByAdmin')),
      { kind: 'refused', reason: 'blocked' },
    ],
    ['403 without a code', response(403), { kind: 'refused', reason: 'blocked' }],
    [
      '403 outside the roster',
      response(403, refusedWith('BotNotInConversationRoster')),
      { kind: 'refused', reason: 'not-in-roster' },
    ],
    [
      '403 not installed',
      response(403, refusedWith('ForbiddenOperationException')),
      { kind: 'refused', reason: 'not-in-roster' },
    ],
    ['404', response(404, refusedWith('ConversationNotFound')), { kind: 'refused', reason: 'gone' }],
    ['413', response(413), { kind: 'refused', reason: 'too-large' }],
    [
      '400 for its size',
      response(400, refusedWith('MessageSizeTooBig')),
      { kind: 'refused', reason: 'too-large' },
    ],
    ['400', response(400, refusedWith('BadSyntax')), { kind: 'refused', reason: 'bad-request' }],
    ['a redirect', response(307), { kind: 'refused', reason: 'bad-request' }],
    [
      'no connection',
      classify({ kind: 'not-sent', detail: 'ECONNREFUSED' }, NOW),
      { kind: 'retry', detail: 'ECONNREFUSED' },
    ],
    [
      'no answer',
      classify({ kind: 'no-answer', detail: 'TimeoutError' }, NOW),
      { kind: 'unknown', detail: 'TimeoutError' },
    ],
  ])('%s', (_name, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
  });

  test('details name status and code, never the message, which may quote an answer', () => {
    expect(response(400, refusedWith('Bad<script>Syntax'))).toMatchObject({
      detail: 'HTTP 400 BadscriptSyntax',
    });
  });
});

describe('parseRetryAfter', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['0', 0],
    ['-5', 0],
    ['0.4', 400],
    ['Mon, 12 Apr 2027 06:59:00 GMT', 0],
    ['999999', 3_600_000],
  ])('%p is %p', (value, expected) => {
    expect(parseRetryAfter(value, NOW)).toBe(expected);
  });
});
