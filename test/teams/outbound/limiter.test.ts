import fc from 'fast-check';
import { createLimiter, type Grant, type RateKey } from '../../../src/teams/outbound/limiter';
import { mostWithin } from './most-within';
import { createVirtualTime } from './virtual-time';

const push = (threadId: string, tenantId = 'a'): RateKey => ({ tenantId, threadId, priority: 'push' });
const reply = (threadId: string, tenantId = 'a'): RateKey => ({ tenantId, threadId, priority: 'reply' });
const LONG = { maxWaitMs: { reply: 4_000_000, push: 4_000_000 } };

function settle(grant: Grant): void {
  if (!grant.ok) throw new Error(`not granted, retry after ${grant.retryAfterMs} ms`);
  grant.settled();
}

describe('a thread', () => {
  test('takes a burst of replies at 7 in 1 s, 8 in 2 s, 60 in 30 s', async () => {
    const time = createVirtualTime();
    const limiter = createLimiter({ ...time, ...LONG });
    const at: number[] = [];
    const burst = Array.from({ length: 150 }, async () => {
      const grant = await limiter.acquire(reply('t'));
      at.push(time.now());
      settle(grant);
    });
    await time.run(Promise.all(burst));
    for (const [ms, max] of [
      [1_000, 7],
      [2_000, 8],
      [30_000, 60],
    ] as const) {
      expect(mostWithin(at, ms)).toBeLessThanOrEqual(max);
      expect(mostWithin(at, ms)).toBeGreaterThan(max / 2);
    }
  });

  test('takes at most 1,800 in an hour', async () => {
    const time = createVirtualTime();
    const limiter = createLimiter({ ...time, ...LONG });
    const at: number[] = [];
    const work = async () => {
      for (let count = 0; count < 2_200; count += 1) {
        settle(await limiter.acquire(reply('t')));
        at.push(time.now());
      }
    };
    await time.run(work());
    expect(mostWithin(at, 3_600_000)).toBe(1_800);
  });

  test('keeps a quarter for replies', async () => {
    const limiter = createLimiter({ ...createVirtualTime(), maxWaitMs: { reply: 0, push: 0 } });
    let pushes = 0;
    while ((await limiter.acquire(push('t'))).ok) pushes += 1;
    expect(pushes).toBe(5);
    expect(await limiter.acquire(reply('t'))).toMatchObject({ ok: true });
  });

  test('that is full holds up no other', async () => {
    const time = createVirtualTime();
    const limiter = createLimiter(time);
    for (let count = 0; count < 7; count += 1) settle(await limiter.acquire(reply('full')));
    const waits = limiter.acquire(reply('full'));
    const start = time.now();
    settle(await limiter.acquire(push('other')));
    expect(time.now()).toBe(start);
    settle(await time.run(waits));
    expect(time.now()).toBe(start + 1_000);
  });
});

describe('a tenant', () => {
  test('keeps to its rate over many threads, another tenant does not wait', async () => {
    const time = createVirtualTime();
    const limiter = createLimiter({ ...time, tenantPerSecond: 40 });
    const at: number[] = [];
    const start = time.now();
    const burst = Array.from({ length: 200 }, async (_, count) => {
      settle(await limiter.acquire(push(`t${count}`)));
      at.push(time.now());
    });
    settle(await limiter.acquire(push('t', 'b')));
    expect(time.now()).toBe(start);
    await time.run(Promise.all(burst));
    expect(mostWithin(at, 1_000)).toBeLessThanOrEqual(44);
    expect(time.now()).toBe(start + 4_000);
  });

  test('lets a reply go at once while pushes wait', async () => {
    const limiter = createLimiter({ now: () => 0, wait: () => new Promise(() => undefined) });
    for (let count = 0; count < 100; count += 1) void limiter.acquire(push(`t${count}`)).then(settle);
    settle(await limiter.acquire(reply('r')));
  });

  test('gives a place that becomes free to the reply, not to the pushes that waited for it', async () => {
    const time = createVirtualTime();
    const limiter = createLimiter(time);
    const order: string[] = [];
    const ask = async (slot: RateKey) => {
      const grant = await limiter.acquire(slot);
      order.push(slot.threadId);
      // Long on their way, so that they hold their place.
      await time.wait(300);
      settle(grant);
    };
    const asked = Array.from({ length: 80 }, (_, count) => ask(push(`p${count}`)));
    asked.push(...Array.from({ length: 6 }, (_, count) => ask(reply(`r${count}`))));
    await time.run(Promise.all(asked));
    const place = (threadId: string) => order.indexOf(threadId);
    expect([0, 1, 2, 3, 4, 5].map((count) => place(`r${count}`))).toEqual([49, 50, 51, 52, 53, 54]);
    expect(place('p49')).toBe(55);
  });

  test('counts what has not been answered', async () => {
    const time = createVirtualTime();
    const limiter = createLimiter(time);
    const grants: Grant[] = [];
    for (let count = 0; count < 50; count += 1) grants.push(await limiter.acquire(reply(`r${count}`)));
    const next = limiter.acquire(reply('next'));
    await time.run(time.wait(6_000));
    const start = time.now();
    for (const grant of grants) settle(grant);
    settle(await time.run(next));
    expect(time.now()).toBe(start + 1_000);
  });
});

describe('a 429', () => {
  test('stops that thread until its time, no other', async () => {
    const time = createVirtualTime();
    const limiter = createLimiter(time);
    limiter.throttled(push('t'), 3_000);
    const start = time.now();
    settle(await limiter.acquire(push('other')));
    expect(time.now()).toBe(start);
    settle(await time.run(limiter.acquire(push('t'))));
    expect(time.now()).toBe(start + 3_000);
  });

  test('in a second thread stops the tenant, and no other', async () => {
    const time = createVirtualTime();
    const limiter = createLimiter(time);
    limiter.throttled(push('one'), 3_000);
    limiter.throttled(push('two'), 4_000);
    const start = time.now();
    settle(await limiter.acquire(push('three', 'b')));
    expect(time.now()).toBe(start);
    settle(await time.run(limiter.acquire(push('three'))));
    expect(time.now()).toBe(start + 4_000);
  });

  test('hands back those that wait already, when they would wait too long', async () => {
    const time = createVirtualTime();
    const limiter = createLimiter(time);
    for (let count = 0; count < 5; count += 1) settle(await limiter.acquire(push('t')));
    const waits = limiter.acquire(push('t'));
    limiter.throttled(push('t'), 20_000);
    expect(await time.run(waits)).toEqual({ ok: false, retryAfterMs: 19_000 });
  });
});

test('a wait too long for memory is handed back at once, and takes nobody’s place', async () => {
  const time = createVirtualTime();
  const limiter = createLimiter(time);
  limiter.throttled(push('t'), 30_000);
  expect(await limiter.acquire(push('t'))).toEqual({ ok: false, retryAfterMs: 30_000 });
  await time.run(time.wait(30_000));
  expect(await limiter.acquire(push('t'))).toMatchObject({ ok: true });
});

test('of more pushes than go in five seconds, the last are handed back at once', async () => {
  const limiter = createLimiter({ now: () => 0, wait: () => new Promise(() => undefined) });
  const handedBack: number[] = [];
  for (let count = 0; count < 300; count += 1) {
    void limiter.acquire(push(`t${count}`)).then((grant) => {
      if (!grant.ok) handedBack.push(count);
    });
  }
  await new Promise((resolve) => setImmediate(resolve));
  expect(handedBack[0]).toBe(294);
  expect(handedBack).toHaveLength(6);
});

test('any mix of callers, however long under way, keeps every window', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          afterMs: fc.nat(400),
          reply: fc.boolean(),
          thread: fc.nat(2),
          thereMs: fc.nat(300),
          backMs: fc.nat(300),
        }),
        { maxLength: 120 },
      ),
      async (calls) => {
        const arrived: Record<string, number[]> = { tenant: [] };
        const time = createVirtualTime();
        const limiter = createLimiter({
          ...time,
          tenantPerSecond: 10,
          maxWaitMs: { reply: 3_000, push: 700 },
        });
        const made: Promise<void>[] = [];
        const make = async (call: (typeof calls)[number]) => {
          const thread = `t${call.thread}`;
          const grant = await limiter.acquire(call.reply ? reply(thread) : push(thread));
          if (!grant.ok) return;
          await time.wait(call.thereMs);
          for (const key of [thread, 'tenant']) arrived[key] = [...(arrived[key] ?? []), time.now()];
          await time.wait(call.backMs);
          settle(grant);
        };
        const work = async () => {
          for (const call of calls) {
            await time.wait(call.afterMs);
            made.push(make(call));
          }
          await Promise.all(made);
        };
        await time.run(work());
        expect(mostWithin(arrived.tenant ?? [], 1_000)).toBeLessThanOrEqual(15);
        for (const thread of ['t0', 't1', 't2']) {
          expect(mostWithin(arrived[thread] ?? [], 1_000)).toBeLessThanOrEqual(7);
          expect(mostWithin(arrived[thread] ?? [], 2_000)).toBeLessThanOrEqual(8);
        }
      },
    ),
    { numRuns: 60 },
  ));
