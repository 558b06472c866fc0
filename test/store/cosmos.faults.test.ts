import fc from 'fast-check';
import type { Store, Write } from '../../src/ports/store';
import { openCosmosStore } from '../../src/store/cosmos';
import { type CosmosDouble, openCosmosDouble, type PlannedFault } from '../support/cosmos-proxy';
import { at } from './contract';

const unavailable = { name: 'CompanionError', code: 'store-unavailable' };
/** Short for faults that only time ends; the others never come near. */
const SHORT = { requestMs: 200, callMs: 500 };

let double: CosmosDouble;
let store: Store;
let other: Store;
const opened: Store[] = [];
const openStore = (limits?: { requestMs: number; callMs: number }) => {
  const one = openCosmosStore(
    { endpoint: double.endpoint, key: double.key, database: 'companion' },
    limits ?? { requestMs: 5000, callMs: 20_000 },
  );
  opened.push(one);
  return one;
};

beforeEach(async () => {
  double = await openCosmosDouble();
  store = openStore();
  other = openStore();
  await store.ping();
  await other.ping();
  double.requests.length = 0;
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  await double.close();
});

const create = (id: string, body: unknown = 1): Write => ({ op: 'create', id, body });
const put = (on: Store, ...writes: Write[]) => on.commit('a', writes, at(0));
const bodies = async () => (await other.list('a', '', at(0))).map(({ id, body }) => [id, body]);
const sent = (operation = 'commit') => double.requests.filter((request) => request.operation === operation);

/** The versions that a commit gave must be those that the documents have. */
async function expectVersions(result: Awaited<ReturnType<typeof put>>, ...ids: string[]): Promise<void> {
  const now = await Promise.all(ids.map((id) => other.read('a', id, at(0))));
  expect(result).toEqual({ ok: true, versions: now.map((one) => one?.version) });
}

describe('throttled (429)', () => {
  const calls: [PlannedFault['on'] & string, () => Promise<unknown>][] = [
    ['commit', () => put(store, create('one'))],
    ['read', () => store.read('a', 'one', at(0))],
    ['list', () => store.list('a', '', at(0))],
    ['due', () => store.due(at(0), 1)],
  ];
  test.each(calls)('%s is repeated, and not before its time', async (on, call) => {
    double.plan({ fault: 'throttle', retryAfterMs: 150, on, times: 2 });
    await call();
    const [first, second, third] = sent(on);
    expect(sent(on).map(({ status }) => status)).toEqual([429, 429, on === 'read' ? 404 : 200]);
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(145);
    expect((third?.atMs ?? 0) - (second?.atMs ?? 0)).toBeGreaterThanOrEqual(145);
  });

  test('one operation of a batch: the whole batch again, written once', async () => {
    double.plan({ fault: 'operation', status: 429, retryAfterMs: 150 });
    await expectVersions(await put(store, create('one'), create('two')), 'one', 'two');
    const [first, second] = sent();
    expect(sent()).toHaveLength(2);
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(145);
  });

  test('without a time, it is repeated all the same', async () => {
    double.plan({ fault: 'throttle', times: 12 });
    await expectVersions(await put(store, create('one')), 'one');
    expect(sent()).toHaveLength(13);
  });

  test('for longer than a caller can wait: given up in time, nothing sent later, nobody else waits', async () => {
    const short = openStore(SHORT);
    await short.ping();
    double.plan({ fault: 'throttle', retryAfterMs: 800 });
    const began = performance.now();
    const refused = expect(put(short, create('one'))).rejects.toMatchObject(unavailable);
    await put(store, create('two'));
    expect(performance.now() - began).toBeLessThan(SHORT.callMs);
    await refused;
    expect(performance.now() - began).toBeLessThan(SHORT.callMs + 300);
    // The driver wakes at 800 ms and must find itself aborted.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(sent()).toHaveLength(2);
    expect(await bodies()).toEqual([['two', 1]]);
    await expectVersions(await put(short, create('one')), 'one');
  });
});

describe('the server fails', () => {
  test.each([408, 410, 449, 500, 502, 503, 504])('%i: repeated, written once', async (status) => {
    double.plan(
      { fault: 'status', status },
      { fault: 'status', status, on: 'read' },
      { fault: 'status', status, on: 'list' },
    );
    await expectVersions(await put(store, create('one'), create('two')), 'one', 'two');
    expect(await store.read('a', 'one', at(0))).toMatchObject({ body: 1 });
    expect(await store.list('a', '', at(0))).toHaveLength(2);
    expect(double.pending()).toBe(0);
  });

  test.each([449, 503])('%i at one operation: the whole batch again, written once', async (status) => {
    double.plan({ fault: 'operation', status });
    await expectVersions(await put(store, create('one'), create('two')), 'one', 'two');
  });

  test('412 is a conflict, and nothing is written', async () => {
    await put(store, create('one'));
    const version = (await store.read('a', 'one', at(0)))?.version ?? '';
    double.plan({ fault: 'operation', status: 412 });
    expect(await put(store, { op: 'replace', id: 'one', body: 2, version }, create('two'))).toEqual({
      ok: false,
      conflict: 'one',
    });
    expect(await bodies()).toEqual([['one', 1]]);
  });

  test.each([400, 403, 413])('%i at an operation is final: not repeated', async (status) => {
    double.plan({ fault: 'operation', status });
    await expect(put(store, create('one'))).rejects.toMatchObject({
      ...unavailable,
      cause: { code: status },
    });
    expect(sent()).toHaveLength(1);
    expect(await bodies()).toEqual([]);
  });

  test.each([401, 403])('%i when reading is final: not repeated', async (status) => {
    double.plan({ fault: 'status', status, on: 'read' });
    await expect(store.read('a', 'one', at(0))).rejects.toMatchObject({
      ...unavailable,
      cause: { code: status },
    });
    expect(sent('read')).toHaveLength(1);
  });

  test('a replica that lags behind is asked again; it does not mean "no such document"', async () => {
    await put(store, create('one'));
    double.plan({ fault: 'status', status: 404, substatus: 1002, on: 'read', times: 2 });
    expect(await store.read('a', 'one', at(0))).toMatchObject({ body: 1 });
    expect(sent('read')).toHaveLength(3);
  });

  test('a missing container does not mean "no such document" either', async () => {
    double.plan({ fault: 'status', status: 404, substatus: 1003, on: 'read' });
    await expect(store.read('a', 'one', at(0))).rejects.toMatchObject(unavailable);
  });
});

describe('the connection', () => {
  test('cut before the server: written once', async () => {
    double.plan({ fault: 'cut' });
    await expectVersions(await put(store, create('one'), create('two')), 'one', 'two');
    expect(sent().map(({ status }) => status)).toEqual(['cut', 200]);
  });

  test('cut while reading: read again', async () => {
    await put(store, create('one'));
    double.plan({ fault: 'cut', on: 'read' });
    expect(await store.read('a', 'one', at(0))).toMatchObject({ body: 1 });
  });

  test('slow, but within the limit', async () => {
    double.plan({ fault: 'delay', ms: 120 });
    await expectVersions(await put(store, create('one')), 'one');
    expect(sent()).toHaveLength(1);
  });

  test.each([false, true])('hanging (done: %s): given up, sent again, written once', async (done) => {
    const short = openStore({ requestMs: 200, callMs: 20_000 });
    await short.ping();
    double.plan({ fault: 'hang', done });
    await expectVersions(await put(short, create('one'), create('two')), 'one', 'two');
    expect(sent()[0]?.status).toBe('hung');
  });

  test('hanging for ever: given up in time, well again afterwards', async () => {
    const short = openStore(SHORT);
    await short.ping();
    for (const on of ['commit', 'read', 'list', 'due'] as const)
      double.plan({ fault: 'hang', on, times: 50 });
    const began = performance.now();
    await Promise.all(
      [
        put(short, create('one')),
        short.read('a', 'one', at(0)),
        short.list('a', '', at(0)),
        short.due(at(0), 1),
        short.ping(),
      ].map((call) => expect(call).rejects.toMatchObject(unavailable)),
    );
    expect(performance.now() - began).toBeLessThan(SHORT.callMs + 300);
    double.clear();
    await expectVersions(await put(short, create('one')), 'one');
  });

  test('nobody there: every call says so, nothing is written, well again by itself', async () => {
    const short = openStore(SHORT);
    const late = openStore(SHORT);
    await short.ping();
    await put(short, create('before'));
    await double.unreachable(true);
    for (const one of [short, late])
      await Promise.all(
        [
          put(one, create('during')),
          one.read('a', 'x', at(0)),
          one.list('a', '', at(0)),
          one.due(at(0), 1),
          one.ping(),
        ].map((call) => expect(call).rejects.toMatchObject(unavailable)),
      );
    await double.unreachable(false);
    for (const one of [short, late]) expect(await one.list('a', '', at(0))).toHaveLength(1);
    await late.ping();
  });
});

describe('an answer that is lost after the write', () => {
  test.each([1, 3])('of creates, %i times: found to be the own', async (times) => {
    double.plan({ fault: 'lose' }, ...(times > 1 ? [{ fault: 'lose' as const, times: times - 1 }] : []));
    await expectVersions(await put(store, create('one'), create('two')), 'one', 'two');
    expect(await bodies()).toEqual([
      ['one', 1],
      ['two', 1],
    ]);
    expect(double.pending()).toBe(0);
  });

  test('of a create, a replace and a delete together', async () => {
    await put(store, create('old'), create('gone'));
    const [gone, old] = await store.list('a', '', at(0));
    double.plan({ fault: 'lose' });
    const result = await put(
      store,
      { op: 'delete', id: 'gone', version: gone?.version ?? '' },
      { op: 'replace', id: 'old', body: 2, version: old?.version ?? '' },
      create('new'),
    );
    await expectVersions(result, 'gone', 'old', 'new');
    expect(await bodies()).toEqual([
      ['new', 1],
      ['old', 2],
    ]);
  });

  test('of a delete', async () => {
    await put(store, create('gone'));
    const version = (await store.read('a', 'gone', at(0)))?.version ?? '';
    double.plan({ fault: 'lose' });
    expect(await put(store, { op: 'delete', id: 'gone', version })).toEqual({
      ok: true,
      versions: [undefined],
    });
  });

  test('of a create over an expired document', async () => {
    await store.commit('a', [{ op: 'create', id: 'seen', body: 1, expiresAt: at(1) }], at(0));
    double.plan({ fault: 'status', status: 503 }, { fault: 'lose' });
    const result = await store.commit('a', [create('seen', 2)], at(2));
    expect(result.ok && result.versions[0]).toBe((await other.read('a', 'seen', at(2)))?.version);
  });

  test('of one of many creates over an expired document: one succeeds', async () => {
    await store.commit('a', [{ op: 'create', id: 'seen', body: 0, expiresAt: at(1) }], at(0));
    double.plan({ fault: 'lose', times: 3 });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? store : other).commit('a', [create('seen', n)], at(2))),
    );
    const winners = results.flatMap(({ ok }, n) => (ok ? [n] : []));
    expect(winners).toHaveLength(1);
    expect((await store.read('a', 'seen', at(2)))?.body).toBe(winners[0]);
  });

  test('and changed by another instance since: still a success, with a version that no longer holds', async () => {
    double.plan({
      fault: 'lose',
      after: async () => {
        const version = (await other.read('a', 'one', at(0)))?.version ?? '';
        await put(other, { op: 'replace', id: 'one', body: 'theirs', version });
      },
    });
    const result = await put(store, create('one', 'ours'), create('two', 'ours'));
    const version = (result.ok && result.versions[0]) || '';
    expect(await put(store, { op: 'replace', id: 'one', body: 'again', version })).toEqual({
      ok: false,
      conflict: 'one',
    });
    expect(await bodies()).toEqual([
      ['one', 'theirs'],
      ['two', 'ours'],
    ]);
  });

  test("a lost refusal stays one: another's document is not taken for the own", async () => {
    await put(other, create('two', 'theirs'));
    double.plan({ fault: 'lose' });
    expect(await put(store, create('one'), create('two'))).toEqual({ ok: false, conflict: 'two' });
    expect(await bodies()).toEqual([['two', 'theirs']]);
  });

  test('a cut, and another was first: a conflict', async () => {
    double.plan({ fault: 'cut', after: () => put(other, create('one', 'theirs')) });
    expect(await put(store, create('one', 'ours'))).toEqual({ ok: false, conflict: 'one' });
  });

  test('a cut, and another deleted the same version: a conflict as soon as anything else is written', async () => {
    await put(store, create('one'));
    const version = (await store.read('a', 'one', at(0)))?.version ?? '';
    double.plan({ fault: 'cut', after: () => put(other, { op: 'delete', id: 'one', version }) });
    expect(await put(store, { op: 'delete', id: 'one', version }, create('mine'))).toEqual({
      ok: false,
      conflict: 'one',
    });
    expect(await bodies()).toEqual([]);
  });
});

describe('two instances under fire', () => {
  const fault: fc.Arbitrary<PlannedFault> = fc.oneof(
    fc.record({ fault: fc.constant('throttle' as const), retryAfterMs: fc.nat(20) }),
    fc.record({ fault: fc.constant('operation' as const), status: fc.constantFrom(429, 449, 503) }),
    fc.record({ fault: fc.constant('status' as const), status: fc.constantFrom(500, 503, 408) }),
    fc.constant({ fault: 'cut' as const }),
    fc.constant({ fault: 'lose' as const }),
    fc.record({ fault: fc.constant('delay' as const), ms: fc.nat(20) }),
  );

  test('each counts what it did: none lost, none double, no half', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 12 }), fc.uuid(), async (faults, partition) => {
        double.plan(...faults);
        const increment = async (on: Store, name: string): Promise<void> => {
          for (;;) {
            const count = await on.read<number>(partition, 'count', at(0));
            const next = (count?.body ?? 0) + 1;
            const writes: Write[] = [
              count
                ? { op: 'replace', id: 'count', body: next, version: count.version }
                : { op: 'create', id: 'count', body: next },
              { op: 'create', id: `step/${next}`, body: name },
            ];
            if ((await on.commit(partition, writes, at(0))).ok) return;
          }
        };
        await Promise.all([
          (async () => {
            for (let n = 0; n < 4; n += 1) await increment(store, `first ${n}`);
          })(),
          (async () => {
            for (let n = 0; n < 4; n += 1) await increment(other, `second ${n}`);
          })(),
        ]);
        double.clear();
        expect((await store.read(partition, 'count', at(0)))?.body).toBe(8);
        const steps = await store.list<string>(partition, 'step/', at(0));
        expect(steps.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `step/${n}`));
        expect(new Set(steps.map(({ body }) => body)).size).toBe(8);
      }),
      { numRuns: 25 },
    );
  });
});
