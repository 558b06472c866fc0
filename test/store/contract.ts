import fc from 'fast-check';
import type { Instant } from '../../src/domain/ids';
import type { Store, Write } from '../../src/ports/store';

export interface OpenedStore {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** What every store must do; each adapter runs it. `open` gives an empty store. */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} keeps the store's contract`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await open());
    });
    afterEach(() => close());

    const create = async (partition: string, id: string, body: unknown, options = {}) => {
      const result = await store.commit(partition, [{ op: 'create', id, body, ...options }], at(0));
      if (!result.ok || result.versions[0] === undefined) throw new Error(`${id} was not created`);
      return result.versions[0];
    };
    const ids = async (partition: string, prefix: string, now = at(0)) =>
      (await store.list(partition, prefix, now)).map((document) => document.id);

    describe('reading and writing', () => {
      test('what was created is read with its version, in its partition only', async () => {
        const version = await create('a', 'one', { text: 'Hallo' });
        expect(await store.read('a', 'one', at(0))).toEqual({
          partition: 'a',
          id: 'one',
          version,
          body: { text: 'Hallo' },
        });
        expect(await store.read('b', 'one', at(0))).toBeUndefined();
        expect(await store.read('a', 'two', at(0))).toBeUndefined();
      });

      test('a replace needs the current version and gives a new one', async () => {
        const first = await create('a', 'one', 1);
        const replaced = await store.commit(
          'a',
          [{ op: 'replace', id: 'one', body: 2, version: first }],
          at(0),
        );
        expect(replaced.ok && replaced.versions[0]).not.toBe(first);
        const stale: Write = { op: 'replace', id: 'one', body: 3, version: first };
        expect(await store.commit('a', [stale], at(0))).toEqual({ ok: false, conflict: 'one' });
        expect((await store.read('a', 'one', at(0)))?.body).toBe(2);
      });

      test('a replace or delete of a missing document is a conflict', async () => {
        for (const op of ['replace', 'delete'] as const)
          expect(await store.commit('a', [{ op, id: 'none', body: 1, version: 'x' }], at(0))).toEqual({
            ok: false,
            conflict: 'none',
          });
      });

      test('a delete needs the current version and gives none', async () => {
        const first = await create('a', 'one', 1);
        const second = await store.commit(
          'a',
          [{ op: 'replace', id: 'one', body: 2, version: first }],
          at(0),
        );
        expect(await store.commit('a', [{ op: 'delete', id: 'one', version: first }], at(0))).toEqual({
          ok: false,
          conflict: 'one',
        });
        const version = (second.ok && second.versions[0]) || '';
        expect(await store.commit('a', [{ op: 'delete', id: 'one', version }], at(0))).toEqual({
          ok: true,
          versions: [undefined],
        });
        expect(await store.read('a', 'one', at(0))).toBeUndefined();
      });

      test('a version is never given again, not even to a document made anew', async () => {
        const seen = new Set<string>();
        for (let round = 0; round < 20; round += 1) {
          const version = await create('a', 'one', 'the same');
          expect(seen.has(version)).toBe(false);
          seen.add(version);
          await store.commit('a', [{ op: 'delete', id: 'one', version }], at(0));
        }
      });

      test.each([
        ['umlauts and emoji', { text: 'Grüße aus Musterstadt 🏛️👩🏽‍💻 — „ßẞ“ \u{10ffff}' }],
        ['control characters', { text: '\u0000\u0001\t\r\n\u2028\u2029' }],
        ['half a character', { text: 'a\ud83c' }],
        ['quotes and SQL', { "k'ey": `'); DROP TABLE documents; --"` }],
        ['null', null],
        ['numbers', [0, -1.5, 1e21, Number.MAX_SAFE_INTEGER]],
        ['1 MB', { text: 'ä€'.repeat(200_000) }],
      ])('a body is given back as it was: %s', async (_, body) => {
        await create('a', 'one', body);
        expect((await store.read('a', 'one', at(0)))?.body).toEqual(body);
        expect((await store.list('a', 'one', at(0)))[0]?.body).toEqual(body);
      });

      test('a body that was handed in may be changed afterwards', async () => {
        const body = { list: [1] };
        const committed = store.commit('a', [{ op: 'create', id: 'one', body }], at(0));
        body.list.push(2);
        await committed;
        expect((await store.read('a', 'one', at(0)))?.body).toEqual({ list: [1] });
      });
    });

    describe('a long body', () => {
      test('is one frozen object for all readers until somebody writes; never the writer’s own', async () => {
        const body = { text: 'x'.repeat(2000), list: [1] };
        const version = await create('a', 'one', body);
        body.list.push(2);
        const first = await store.read<typeof body>('a', 'one', at(0));
        expect(first?.body.list).toEqual([1]);
        expect(() => first?.body.list.push(3)).toThrow(TypeError);
        const [listed] = await store.list('a', '', at(1));
        expect(listed?.body).toBe(first?.body);
        await store.commit('a', [{ op: 'create', id: 'one', body: 1 }], at(1));
        expect((await store.read('a', 'one', at(1)))?.body).toBe(first?.body);
        await store.commit('a', [{ op: 'replace', id: 'one', body, version }], at(1));
        const second = await store.read('a', 'one', at(1));
        expect(second?.body).toEqual(body);
        expect(second?.body).not.toBe(body);
        expect((await store.read('a', 'one', at(2)))?.body).toBe(second?.body);
      });
    });

    describe('a commit is all or nothing', () => {
      test.each([0, 1, 2])('when write %i of three conflicts', async (position) => {
        const version = await create('a', 'old', 'before');
        await create('a', 'there', 1);
        const writes: Write[] = [
          { op: 'replace', id: 'old', body: 'after', version },
          { op: 'create', id: 'new', body: 2 },
        ];
        writes.splice(position, 0, { op: 'create', id: 'there', body: 3 });
        expect(await store.commit('a', writes, at(0))).toEqual({ ok: false, conflict: 'there' });
        expect(await ids('a', '')).toEqual(['old', 'there']);
        expect(await store.read('a', 'old', at(0))).toMatchObject({ version, body: 'before' });
      });

      test('100 writes are taken, their versions in their order', async () => {
        const writes = Array.from({ length: 100 }, (_, n) => ({
          op: 'create' as const,
          id: `d${n}`,
          body: n,
        }));
        const result = await store.commit('a', writes, at(0));
        const documents = await store.list<number>('a', '', at(0));
        expect(documents).toHaveLength(100);
        for (const document of documents)
          expect(result.ok && result.versions[document.body]).toBe(document.version);
      });

      test.each<[string, string, Write[]]>([
        ['no write', 'a', []],
        ['101 writes', 'a', Array.from({ length: 101 }, (_, n) => ({ op: 'create', id: `d${n}`, body: n }))],
        [
          'an id twice',
          'a',
          [
            { op: 'create', id: 'one', body: 1 },
            { op: 'create', id: 'one', body: 2 },
          ],
        ],
        ['an empty id', 'a', [{ op: 'create', id: '', body: 1 }]],
        ['an id of 342 bytes', 'a', [{ op: 'create', id: 'ä'.repeat(171), body: 1 }]],
        ['half a character in an id', 'a', [{ op: 'create', id: 'x\udc00', body: 1 }]],
        ['NUL in an id', 'a', [{ op: 'create', id: 'x\0y', body: 1 }]],
        ['an empty partition', '', [{ op: 'create', id: 'one', body: 1 }]],
        ['a body that JSON has no form for', 'a', [{ op: 'create', id: 'one', body: undefined }]],
        ['a body of 2 MB', 'a', [{ op: 'create', id: 'one', body: 'x'.repeat(2_000_000) }]],
        [
          'a body of 1 MB that is 2 MB under way',
          'a',
          [{ op: 'create', id: 'one', body: '"'.repeat(600_000) }],
        ],
        [
          'bodies of 2 MB together',
          'a',
          ['one', 'two'].map((id) => ({ op: 'create', id, body: 'x'.repeat(1_000_000) })),
        ],
      ])('%s is refused and nothing written', async (_, partition, writes) => {
        await expect(store.commit(partition, writes, at(0))).rejects.toMatchObject({ code: 'invariant' });
        expect(await ids('a', '')).toEqual([]);
      });

      test('ids and partitions of 341 bytes are taken', async () => {
        const long = `ä/?#\\%${'x'.repeat(334)}`;
        await create(long, long, 1);
        expect(await ids(long, long)).toEqual([long]);
      });
    });

    describe('at the same time', () => {
      test('each commit is all or nothing for itself, whatever becomes of the others', async () => {
        for (const id of ['taken-0', 'taken-3', 'taken-6']) await create('a', id, 'before');
        const results = await Promise.all(
          Array.from({ length: 9 }, (_, n) =>
            store.commit(
              'a',
              ['one', 'taken', 'two'].map((name) => ({ op: 'create', id: `${name}-${n}`, body: n })),
              at(0),
            ),
          ),
        );
        for (const [n, result] of results.entries()) {
          const found = await Promise.all(
            ['one', 'taken', 'two'].map((name) => store.read('a', `${name}-${n}`, at(0))),
          );
          if (n % 3 === 0) {
            expect(result).toEqual({ ok: false, conflict: `taken-${n}` });
            expect(found.map((document) => document?.body)).toEqual([undefined, 'before', undefined]);
          } else {
            expect(result).toEqual({ ok: true, versions: found.map((document) => document?.version) });
            expect(found.map((document) => document?.body)).toEqual([n, n, n]);
          }
        }
      });

      test('of 100 creations of one id, one succeeds', async () => {
        const results = await Promise.all(
          Array.from({ length: 100 }, (_, n) =>
            store.commit('a', [{ op: 'create', id: 'seen', body: n }], at(0)),
          ),
        );
        const winners = results.flatMap((result, n) => (result.ok ? [n] : []));
        expect(winners).toHaveLength(1);
        expect((await store.read('a', 'seen', at(0)))?.body).toBe(winners[0]);
      });

      test('of 100 replaces of one version, one succeeds; repeated until done, none is lost', async () => {
        await create('a', 'count', 0);
        const increment = async (): Promise<number> => {
          for (let tries = 1; ; tries += 1) {
            const now = await store.read<number>('a', 'count', at(0));
            const write: Write = {
              op: 'replace',
              id: 'count',
              body: (now?.body ?? 0) + 1,
              version: now?.version ?? '',
            };
            if ((await store.commit('a', [write], at(0))).ok) return tries;
          }
        };
        const tries = await Promise.all(Array.from({ length: 20 }, increment));
        expect((await store.read('a', 'count', at(0)))?.body).toBe(20);
        expect(Math.max(...tries)).toBeGreaterThan(1);
      });
    });

    describe('expiry', () => {
      beforeEach(() => create('a', 'seen', 1, { expiresAt: at(10), dueAt: at(5) }));

      test('until the instant before, the document is there', async () => {
        expect(await store.read('a', 'seen', at(9))).toBeDefined();
        expect(await ids('a', '', at(9))).toEqual(['seen']);
        expect(await store.due(at(9), 10)).toHaveLength(1);
        const again = await store.commit('a', [{ op: 'create', id: 'seen', body: 2 }], at(9));
        expect(again).toEqual({ ok: false, conflict: 'seen' });
      });

      test('from the instant on, it is gone for every question', async () => {
        expect(await store.read('a', 'seen', at(10))).toBeUndefined();
        expect(await ids('a', '', at(10))).toEqual([]);
        expect(await store.due(at(10), 10)).toEqual([]);
      });

      test('from the instant on, it cannot be replaced or deleted', async () => {
        const version = (await store.read('a', 'seen', at(0)))?.version ?? '';
        for (const op of ['replace', 'delete'] as const)
          expect(await store.commit('a', [{ op, id: 'seen', body: 2, version }], at(10))).toEqual({
            ok: false,
            conflict: 'seen',
          });
      });

      test('a creation over an expired document succeeds and inherits nothing', async () => {
        const result = await store.commit('a', [{ op: 'create', id: 'seen', body: 2 }], at(10));
        expect(result.ok).toBe(true);
        expect((await store.read('a', 'seen', at(1000)))?.body).toBe(2);
        expect(await store.due(at(1000), 10)).toEqual([]);
      });

      test('a replace without expiry makes it stay', async () => {
        const version = (await store.read('a', 'seen', at(0)))?.version ?? '';
        await store.commit('a', [{ op: 'replace', id: 'seen', body: 2, version }], at(0));
        expect(await store.read('a', 'seen', at(1000))).toBeDefined();
      });
    });

    describe('lists', () => {
      const sorted = (texts: readonly string[]) =>
        [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

      test('are ordered by code point, in the partition only', async () => {
        // U+FFFD sorts behind an emoji by UTF-16 unit, before it by code point.
        const names = ['b', 'a', 'B', 'ä', 'Z', '10', '9', '\u{fffd}', '🏛️', 'a/b', 'a-b', 'ab'];
        for (const name of names) await create('a', name, name);
        await create('b', 'elsewhere', 1);
        expect(await ids('a', '')).toEqual(sorted(names));
      });

      test.each([
        ['%', ['%', '%a']],
        ['_', ['_', '_b']],
        ['a', ['a', 'aA', 'a%']],
        ['\u{d7ff}', ['\u{d7ff}', '\u{d7ff}x']],
        ['🏛', ['🏛', '🏛️']],
        ['\u{10ffff}', ['\u{10ffff}', '\u{10ffff}\u{10ffff}z']],
        ['nothing', []],
      ])('prefix %j', async (prefix, expected) => {
        const all = ['%', '%a', '_', '_b', 'a', 'aA', 'a%', 'A', 'ä', 'b', '\u{d7ff}', '\u{d7ff}x'];
        all.push('\u{e000}', '🏛', '🏛️', '🏜', '\u{10ffff}', '\u{10ffff}\u{10ffff}z');
        for (const id of all) await create('a', id, 1);
        expect(await ids('a', prefix)).toEqual(sorted(expected));
      });
    });

    describe('due', () => {
      test('finds across partitions, earliest first, up to the instant, up to the limit', async () => {
        await create('c', 'cohort', 1, { dueAt: at(30) });
        await create('a', 'cohort', 1, { dueAt: at(20) });
        await create('b', 'cohort', 1, { dueAt: at(10) });
        await create('d', 'cohort', 1, { dueAt: at(31) });
        await create('e', 'cohort', 1);
        expect(await store.due(at(30), 10)).toEqual([
          { partition: 'b', id: 'cohort', dueAt: at(10) },
          { partition: 'a', id: 'cohort', dueAt: at(20) },
          { partition: 'c', id: 'cohort', dueAt: at(30) },
        ]);
        expect((await store.due(at(30), 2)).map((found) => found.partition)).toEqual(['b', 'a']);
        expect(await store.due(at(9), 10)).toEqual([]);
      });

      test('a replace moves it, a replace without it ends it, a delete removes it', async () => {
        const first = await create('a', 'cohort', 1, { dueAt: at(10) });
        const replace = async (version: string, dueAt?: Instant) => {
          const write: Write = {
            op: 'replace',
            id: 'cohort',
            body: 1,
            version,
            ...(dueAt ? { dueAt } : {}),
          };
          const result = await store.commit('a', [write], at(0));
          return (result.ok && result.versions[0]) || '';
        };
        const second = await replace(first, at(20));
        expect(await store.due(at(19), 10)).toEqual([]);
        expect(await store.due(at(20), 10)).toHaveLength(1);
        const third = await replace(second);
        expect(await store.due(at(20), 10)).toEqual([]);
        const fourth = await replace(third, at(20));
        await store.commit('a', [{ op: 'delete', id: 'cohort', version: fourth }], at(0));
        expect(await store.due(at(20), 10)).toEqual([]);
      });
    });

    test('any sequence of operations does what a simple model does', async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
          run += 1;
          const model: Model = new Map();
          let now = 0;
          for (const { writes, partition: letter, wait } of steps) {
            now += wait;
            const partition = `${run}${letter}`;
            await commitBoth(store, model, partition, writes, now);
            await expectSame(store, model, partition, now);
          }
        }),
        { numRuns: 60 },
      );
    });

    test('answers a ping; after close it rejects', async () => {
      await store.ping();
      await store.close();
      for (const call of [
        () => store.ping(),
        () => store.read('a', 'x', at(0)),
        () => store.list('a', '', at(0)),
        () => store.due(at(0), 1),
        () => store.commit('a', [{ op: 'create', id: 'x', body: 1 }], at(0)),
      ])
        await expect(call()).rejects.toMatchObject({ code: 'store-unavailable' });
    });
  });
}

/** The instant so many seconds after the tests' beginning. */
export function at(seconds: number): Instant {
  return new Date(Date.UTC(2027, 3, 12) + seconds * 1000).toISOString() as Instant;
}

interface Remembered {
  readonly body: unknown;
  readonly version: string;
  readonly dueAt: number | undefined;
  readonly expiresAt: number | undefined;
}
type Model = Map<string, Map<string, Remembered>>;

const write = fc.record({
  op: fc.constantFrom('create', 'replace', 'delete'),
  id: fc.constantFrom('a', 'a/b', 'ä', 'b'),
  body: fc.jsonValue(),
  rightVersion: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  dueIn: fc.option(fc.nat(20), { nil: undefined }),
  expiresIn: fc.option(fc.integer({ min: -2, max: 20 }), { nil: undefined }),
});
const step = fc.record({
  partition: fc.constantFrom('p', 'q'),
  wait: fc.nat(5),
  writes: fc.uniqueArray(write, { minLength: 1, maxLength: 3, selector: (one) => one.id }),
});
type PlannedWrite = typeof write extends fc.Arbitrary<infer W> ? W : never;

function alive(model: Model, partition: string, now: number): [string, Remembered][] {
  return [...(model.get(partition) ?? [])].filter(
    ([, { expiresAt }]) => expiresAt === undefined || expiresAt > now,
  );
}

async function commitBoth(
  store: Store,
  model: Model,
  partition: string,
  writes: PlannedWrite[],
  now: number,
): Promise<void> {
  const before = new Map(alive(model, partition, now));
  const after = new Map(before);
  let conflict: string | undefined;
  const calls = writes.map(({ op, id, body, rightVersion, dueIn, expiresIn }): Write => {
    const current = before.get(id);
    const version = rightVersion ? (current?.version ?? 'none') : 'wrong';
    const fits = op === 'create' ? !current : rightVersion && current !== undefined;
    if (!fits) conflict ??= id;
    if (op === 'delete') {
      after.delete(id);
      return { op, id, version };
    }
    const dueAt = dueIn === undefined ? undefined : now + dueIn;
    const expiresAt = expiresIn === undefined ? undefined : now + expiresIn;
    after.set(id, { body, version: '', dueAt, expiresAt });
    const options = {
      ...(dueAt === undefined ? {} : { dueAt: at(dueAt) }),
      ...(expiresAt === undefined ? {} : { expiresAt: at(expiresAt) }),
    };
    return op === 'create' ? { op, id, body, ...options } : { op: 'replace', id, body, version, ...options };
  });

  const result = await store.commit(partition, calls, at(now));
  if (conflict !== undefined) {
    expect(result).toEqual({ ok: false, conflict });
    return;
  }
  if (!result.ok) throw new Error(`unexpected conflict on ${result.conflict}`);
  writes.forEach(({ id }, n) => {
    const remembered = after.get(id);
    if (remembered) after.set(id, { ...remembered, version: result.versions[n] ?? 'missing' });
  });
  model.set(partition, after);
}

async function expectSame(store: Store, model: Model, partition: string, now: number): Promise<void> {
  const expected = alive(model, partition, now)
    .map(([id, { version, body }]) => ({ partition, id, version, body: JSON.parse(JSON.stringify(body)) }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
  expect(await store.list(partition, '', at(now))).toEqual(expected);
  expect(await store.list(partition, 'a', at(now))).toEqual(expected.filter(({ id }) => id.startsWith('a')));
  const due = [...model.keys()].flatMap((key) =>
    alive(model, key, now).flatMap(([id, { dueAt }]) =>
      dueAt !== undefined && dueAt <= now ? [{ partition: key, id, dueAt: at(dueAt) }] : [],
    ),
  );
  const run = Number.parseInt(partition, 10);
  const found = (await store.due(at(now), 1000)).filter(
    (document) => Number.parseInt(document.partition, 10) === run,
  );
  expect(found).toHaveLength(due.length);
  expect(found).toEqual(expect.arrayContaining(due));
  expect(found.map(({ dueAt }) => dueAt)).toEqual(due.map(({ dueAt }) => dueAt).sort());
}
