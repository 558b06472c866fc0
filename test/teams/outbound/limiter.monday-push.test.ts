import { createLimiter, type RateKey } from '../../../src/teams/outbound/limiter';
import { numbers } from '../../fire/numbers';
import { mostWithin } from './most-within';
import { createVirtualTime } from './virtual-time';

const COHORTS = 2_200;
const PARALLEL = 16;
/** What Teams takes in any second from an app in one tenant; it refuses the next. */
const TEAMS_PER_SECOND = 50;

interface Morning {
  readonly seed: number;
  /** Milliseconds to Teams and back, on average; each request's differ between nothing and the double. */
  readonly latencyMs: number;
  /** Milliseconds that a timer is late, and the process busy before each post, at most. */
  readonly lateMs?: number;
  readonly busyMs?: number;
  /** Replies asked for each second. */
  readonly replies?: number;
}

/** A Monday's 2,200 posts as the scheduler makes them, in virtual time. */
async function monday({ seed, latencyMs, lateMs = 0, busyMs = 0, replies = 0 }: Morning) {
  const draw = numbers(seed);
  const time = createVirtualTime(() => draw() * lateMs);
  const limiter = createLimiter(time);
  const arrivals: number[] = [];
  const pushStarts: number[] = [];
  const replyWaits: number[] = [];
  let refused = 0;
  let next = 0;
  let over = false;

  async function post(slot: RateKey): Promise<boolean> {
    const asked = time.now();
    const grant = await limiter.acquire(slot);
    if (!grant.ok) return false;
    if (slot.priority === 'push') pushStarts.push(time.now());
    else replyWaits.push(time.now() - asked);
    await time.wait(draw() * latencyMs);
    const at = time.now();
    if (arrivals.filter((other) => other > at - 1_000).length >= TEAMS_PER_SECOND) refused += 1;
    else arrivals.push(at);
    await time.wait(draw() * latencyMs);
    grant.settled();
    return true;
  }
  async function work(): Promise<void> {
    while (next < COHORTS) {
      const nth = next++;
      await time.wait(draw() * busyMs);
      while (!(await post({ tenantId: 'a', threadId: `c${nth}`, priority: 'push' }))) await time.wait(500);
    }
  }
  async function people(): Promise<void> {
    const answers: Promise<boolean>[] = [];
    for (let nth = 0; !over; nth += 1) {
      await time.wait((draw() * 2_000) / replies);
      answers.push(post({ tenantId: 'a', threadId: `r${nth}`, priority: 'reply' }));
    }
    await Promise.all(answers);
  }

  const start = time.now();
  const pushed = Promise.all(Array.from({ length: PARALLEL }, work)).finally(() => {
    over = true;
  });
  const answered = replies > 0 ? people() : undefined;
  await time.run(pushed);
  const seconds = (time.now() - start) / 1_000;
  if (answered) await time.run(answered);
  return { seconds, refused, arrivals, pushStarts, replyWaits };
}

test.each([
  { seed: 1, latencyMs: 2 },
  { seed: 2, latencyMs: 2, lateMs: 3, busyMs: 20 },
  { seed: 3, latencyMs: 30 },
  { seed: 4, latencyMs: 30, lateMs: 30, busyMs: 100 },
])('a Monday push takes no more than a tenth longer than Teams’ own limit would (%j)', async (morning) => {
  const { seconds, refused, pushStarts } = await monday(morning);
  expect(refused).toBe(0);
  expect(seconds).toBeLessThanOrEqual((COHORTS / TEAMS_PER_SECOND) * 1.1);
  expect(mostWithin(pushStarts, 1_000)).toBeLessThanOrEqual(49);
  // What was not used before may be used in two seconds more.
  expect(mostWithin(pushStarts, 20_000)).toBeLessThanOrEqual(22 * 45 + 1);
});

test.each([1, 2, 3, 4, 5].flatMap((seed) => [60, 200, 300].map((latencyMs) => ({ seed, latencyMs }))))(
  'however long posts are on their way, none is refused (%j)',
  async ({ seed, latencyMs }) => {
    const { seconds, refused, arrivals } = await monday({
      seed,
      latencyMs,
      lateMs: 5,
      busyMs: 50,
      replies: 5,
    });
    expect(refused).toBe(0);
    expect(mostWithin(arrivals, 1_000)).toBeLessThanOrEqual(50);
    expect(seconds).toBeLessThan(90);
  },
);

test.each([2, 30, 200])('a reply hardly waits during a push (%i ms under way)', async (latencyMs) => {
  const { replyWaits, refused } = await monday({ seed: 6, latencyMs, lateMs: 3, busyMs: 100, replies: 3 });
  const sorted = [...replyWaits].sort((a, b) => a - b);
  expect(refused).toBe(0);
  expect(sorted.length).toBeGreaterThan(100);
  expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(200);
  expect(sorted.at(-1)).toBeLessThan(600);
});
