import fc from 'fast-check';
import type { Instant } from '../../src/domain/ids';
import type { Document, Store, Write } from '../../src/ports/store';
import { readOnce } from '../../src/records/read-once';
import { openSqliteStore } from '../../src/store/sqlite';

const NOW = '2027-04-12T07:00:00.000Z' as Instant;
const P = 'cohort/a';

/** A store that counts what reaches it. */
function counting(): { readonly store: Store; readonly asked: string[] } {
  const inner = openSqliteStore(':memory:');
  const asked: string[] = [];
  return {
    asked,
    store: {
      ...inner,
      read: (partition, id, now) => {
        asked.push(`read ${id}`);
        return inner.read(partition, id, now);
      },
      list: (partition, prefix, now) => {
        asked.push(`list ${prefix}`);
        return inner.list(partition, prefix, now);
      },
    },
  };
}
const create = (id: string, body: unknown): Write => ({ op: 'create', id, body });
const idsOf = (documents: readonly Document[]) => documents.map((document) => document.id);

test('what was read is not read again, what is not there neither', async () => {
  const { store, asked } = counting();
  await store.commit(P, [create('cohort', { name: 'A' })], NOW);
  const turn = readOnce(store);
  for (const id of ['cohort', 'cohort', 'slots', 'slots']) await turn.read(P, id, NOW);
  expect(asked).toEqual(['read cohort', 'read slots']);
});

test('a document of a list, and its absence there, is known by the list', async () => {
  const { store, asked } = counting();
  await store.commit(P, [create('r/1/anna', { text: 'x' })], NOW);
  const turn = readOnce(store);
  await turn.list(P, 'r/1/', NOW);
  expect((await turn.read(P, 'r/1/anna', NOW))?.body).toEqual({ text: 'x' });
  expect(await turn.read(P, 'r/1/ben', NOW)).toBeUndefined();
  expect(await turn.read(P, 'r/2/anna', NOW)).toBeUndefined();
  expect(asked).toEqual(['list r/1/', 'read r/2/anna']);
});

test('another partition is another thing', async () => {
  const { store } = counting();
  await store.commit(P, [create('cohort', 1)], NOW);
  const turn = readOnce(store);
  expect((await turn.read(P, 'cohort', NOW))?.body).toBe(1);
  expect(await turn.read('cohort/b', 'cohort', NOW)).toBeUndefined();
});

test("after a commit that met somebody else's change everything is read anew", async () => {
  const { store } = counting();
  await store.commit(P, [create('cohort', 1), create('slots', 1)], NOW);
  const turn = readOnce(store);
  const before = await turn.read(P, 'cohort', NOW);
  await turn.read(P, 'slots', NOW);
  const other = await store.read(P, 'slots', NOW);
  const { version = '' } = (await store.read(P, 'cohort', NOW)) ?? {};
  await store.commit(
    P,
    [
      { op: 'replace', id: 'cohort', body: 2, version },
      { op: 'replace', id: 'slots', body: 2, version: other?.version ?? '' },
    ],
    NOW,
  );
  const mine: Write = { op: 'replace', id: 'cohort', body: 3, version: before?.version ?? '' };
  expect(await turn.commit(P, [mine], NOW)).toMatchObject({ ok: false });
  expect((await turn.read(P, 'cohort', NOW))?.body).toBe(2);
  expect((await turn.read(P, 'slots', NOW))?.body).toBe(2);
});

test('a store that was away is asked again', async () => {
  const { store } = counting();
  await store.commit(P, [create('cohort', 1)], NOW);
  let away = true;
  const turn = readOnce({
    ...store,
    read: (...given) => (away ? Promise.reject(new Error('away')) : store.read(...given)),
  });
  await expect(turn.read(P, 'cohort', NOW)).rejects.toThrow('away');
  away = false;
  expect((await turn.read(P, 'cohort', NOW))?.body).toBe(1);
});

test('whatever a turn reads and writes, it sees what the store holds', async () => {
  const id = fc.constantFrom('r/1/a', 'r/1/b', 'r/2/a', 'k/a');
  const step = fc.oneof(
    fc.record({ do: fc.constant('read' as const), id }),
    fc.record({ do: fc.constant('list' as const), id: fc.constantFrom('r/', 'r/1/', 'k/', '') }),
    fc.record({ do: fc.constantFrom('put' as const, 'delete' as const), id }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { store } = counting();
      const turn = readOnce(store);
      for (const [index, { do: what, id: given }] of steps.entries()) {
        if (what === 'list') {
          expect(await turn.list(P, given, NOW)).toEqual(await store.list(P, given, NOW));
          continue;
        }
        const current = await turn.read(P, given, NOW);
        expect(current).toEqual(await store.read(P, given, NOW));
        if (what === 'read') continue;
        const write: Write | undefined =
          what === 'delete'
            ? current && { op: 'delete', id: given, version: current.version }
            : current
              ? { op: 'replace', id: given, body: { index }, version: current.version }
              : create(given, { index });
        if (write) expect((await turn.commit(P, [write], NOW)).ok).toBe(true);
      }
      expect(idsOf(await turn.list(P, '', NOW))).toEqual(idsOf(await store.list(P, '', NOW)));
    }),
  );
});
