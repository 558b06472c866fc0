import fc from 'fast-check';
import {
  byCodePoint,
  decodeId,
  encodeId,
  readVersion,
  ttlOf,
  versionOf,
} from '../../src/store/cosmos-document';
import { MAX_ID_BYTES } from '../../src/store/rules';
import { at } from './contract';

const id = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('a', 'Z', '0', '/', '\\', '?', '#', '%', '~', '.', ' ', 'ä', '🏛', '\u{10ffff}'),
  }),
);

describe('an id in Cosmos', () => {
  test('is read back as it was', () => {
    fc.assert(fc.property(id, (text) => expect(decodeId(encodeId(text))).toBe(text)));
  });

  test('begins with another exactly when they do so themselves', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(encodeId(a + b).startsWith(encodeId(a))).toBe(true);
        expect(encodeId(b).startsWith(encodeId(a))).toBe(b.startsWith(a));
      }),
    );
  });

  test('holds nothing that Cosmos or an address could take amiss, and fits', () => {
    fc.assert(fc.property(id, (text) => expect(encodeId(text)).toMatch(/^[A-Za-z0-9_~-]*$/)));
    expect(encodeId('..')).toBe('~2E~2E');
    expect(encodeId('/'.repeat(MAX_ID_BYTES))).toHaveLength(1023);
  });

  test('ids are put in the order of their UTF-8', () => {
    expect(['🏛', 'b', '\u{fffd}', 'ä', 'a/b', 'a-b', 'B'].sort(byCodePoint)).toEqual([
      'B',
      'a-b',
      'a/b',
      'b',
      'ä',
      '\u{fffd}',
      '🏛',
    ]);
  });
});

test('a version holds the etag and the expiry; anything else is none', () => {
  expect(readVersion(versionOf('"00|ab"', at(5)))).toEqual({ etag: '"00|ab"', expiresAt: at(5) });
  expect(readVersion(versionOf('"00"', undefined))).toEqual({ etag: '"00"' });
  expect(readVersion('x')).toBeUndefined();
});

test.each([
  [0.5, 3601],
  [60, 3660],
  [-60, 3600],
  [1e10, 2_147_483_647],
])('what expires in %d s is removed after %d s', (seconds, ttl) => {
  expect(ttlOf(at(seconds), at(0))).toBe(ttl);
});
