import fc from 'fast-check';
import { createLimiter, type Slot } from '../../src/teams/limiter';

/** Time that only passes when somebody waits; every wait is over at once. */
function fakeTime() {
  let now = 1_000_000;
  return {
    now: () => now,
    wait: async (ms: number) => {
      now += ms;
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}
const push = (threadId: string, tenantId = 'a'): Slot => ({ tenantId, threadId, priority: 'push' });
const reply = (threadId: string, tenantId = 'a'): Slot => ({ tenantId, threadId, priority: 'reply' });

test('a burst of replies in one thread keeps to 7 in 1 s, 8 in 2 s, 60 in 30 s', async () => {
  const time = fakeTime();
  const limiter = createLimiter({ ...time, maxWaitMs: { reply: 60_000, push: 60_000 } });
  const at: number[] = [];
  for (let count = 0; count < 150; count += 1) {
    expect(await limiter.acquire(reply('t'))).toEqual({ ok: true });
    at.push(time.now());
  }
  for (const [ms, max] of [
    [1_000, 7],
    [2_000, 8],
    [30_000, 60],
  ] as const) {
    expect(mostWithin(at, ms)).toBeLessThanOrEqual(max);
    expect(mostWithin(at, ms)).toBeGreaterThan(max / 2);
  }
});

test('an hour in one thread holds at most 1,800', async () => {
  const time = fakeTime();
  const limiter = createLimiter({ ...time, maxWaitMs: { reply: 4_000_000, push: 0 } });
  const at: number[] = [];
  for (let count = 0; count < 2_200; count += 1) {
    await limiter.acquire(reply('t'));
    at.push(time.now());
  }
  expect(mostWithin(at, 3_600_000)).toBeLessThanOrEqual(1_800);
});

test('a tenant keeps to its rate over many threads, another tenant does not wait', async () => {
  const time = fakeTime();
  const limiter = createLimiter({ ...time, tenantPerSecond: 45 });
  const at: number[] = [];
  for (let count = 0; count < 200; count += 1) {
    await limiter.acquire(reply(`t${count}`));
    at.push(time.now());
  }
  expect(mostWithin(at, 1_000)).toBe(45);
  const before = time.now();
  await limiter.acquire(reply('t', 'b'));
  expect(time.now()).toBe(before);
});

test('after a 429 that thread waits until its time, other threads do not', async () => {
  const time = fakeTime();
  const limiter = createLimiter(time);
  limiter.throttled(push('t'), 3_000);
  const start = time.now();
  await limiter.acquire(push('other'));
  expect(time.now()).toBe(start);
  await limiter.acquire(push('t'));
  expect(time.now() - start).toBe(3_000);
});

test('429 in a second thread stops the tenant, and no other', async () => {
  const time = fakeTime();
  const limiter = createLimiter(time);
  limiter.throttled(push('one'), 3_000);
  limiter.throttled(push('two'), 4_000);
  const start = time.now();
  await limiter.acquire(push('three', 'b'));
  expect(time.now()).toBe(start);
  await limiter.acquire(push('three'));
  expect(time.now() - start).toBe(4_000);
});

test('a wait too long for memory is handed back, and takes nobody’s place', async () => {
  const time = fakeTime();
  const limiter = createLimiter(time);
  limiter.throttled(push('t'), 30_000);
  expect(await limiter.acquire(push('t'))).toEqual({ ok: false, retryAfterMs: 30_000 });
  time.pass(30_000);
  expect(await limiter.acquire(push('t'))).toEqual({ ok: true });
});

test('pushes leave room: a reply goes out at once while pushes queue', async () => {
  const waits: number[] = [];
  const limiter = createLimiter({
    now: () => 0,
    wait: (ms) => {
      waits.push(ms);
      return new Promise(() => undefined);
    },
    tenantPerSecond: 40,
  });
  for (let count = 0; count < 100; count += 1) void limiter.acquire(push(`t${count}`));
  const queued = waits.length;
  expect(queued).toBeGreaterThan(80);
  for (let count = 0; count < 2; count += 1) void limiter.acquire(reply(`r${count}`));
  expect(waits.length).toBe(queued);
});

test('any mix of callers keeps every window', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ gap: fc.nat(400), reply: fc.boolean(), thread: fc.nat(2) }), { maxLength: 120 }),
      async (calls) => {
        const granted: Record<string, number[]> = {};
        let now = 0;
        const limiter = createLimiter({
          now: () => now,
          wait: async () => undefined,
          tenantPerSecond: 10,
          maxWaitMs: { reply: 0, push: 0 },
        });
        for (const call of calls) {
          now += call.gap;
          const thread = `t${call.thread}`;
          const grant = await limiter.acquire(call.reply ? reply(thread) : push(thread));
          if (!grant.ok) continue;
          for (const key of [thread, 'tenant']) granted[key] = [...(granted[key] ?? []), now];
        }
        expect(mostWithin(granted.tenant ?? [], 1_000)).toBeLessThanOrEqual(10);
        for (const thread of ['t0', 't1', 't2']) {
          expect(mostWithin(granted[thread] ?? [], 1_000)).toBeLessThanOrEqual(7);
          expect(mostWithin(granted[thread] ?? [], 2_000)).toBeLessThanOrEqual(8);
        }
      },
    ),
  ));

function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at - from < ms).length));
}
