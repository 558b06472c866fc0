/** At most `max` requests within any `ms` milliseconds. */
export interface Window {
  readonly ms: number;
  readonly max: number;
}

/**
 * What has been used of one limit.
 *
 * A service counts requests when they arrive, which nobody but it knows: at some time between a request's
 * start and its answer. So a request counts from its start until a window's length after its answer. Then,
 * however long requests are on their way, no more than a window's `max` can arrive within it: when the last
 * to start of those that do was let go, all the others were unanswered, or answered within the window.
 */
export interface Usage {
  /** A request starts. The function returned is to be called, at least once, when it is over, however it ended. */
  begin(): () => void;
  /**
   * The earliest time from `at`, which is now, at which one more request keeps the window after `ahead`
   * others that go before it. A lower bound: what is still under way may need longer.
   */
  earliest(window: Window, at: number, ahead: number): number;
  /** Whether nothing is under way and nothing has been answered within `keepMs`. */
  isIdle(): boolean;
}

/** `now` is a monotonic clock in milliseconds, `keepMs` the length of the longest window asked for. */
export function createUsage(now: () => number, keepMs: number): Usage {
  const answeredAt: number[] = [];
  let underWay = 0;

  function forget(): void {
    const before = now() - keepMs;
    while ((answeredAt[0] ?? Number.POSITIVE_INFINITY) <= before) answeredAt.shift();
  }

  return {
    begin() {
      underWay += 1;
      let over = false;
      return () => {
        if (over) return;
        over = true;
        underWay -= 1;
        answeredAt.push(now());
        forget();
      };
    },
    earliest: (window, at, ahead) => earliestAfter(answeredAt, underWay + ahead, window, at),
    isIdle() {
      forget();
      return underWay === 0 && answeredAt.length === 0;
    },
  };
}

/**
 * When one more may go after `times`, which are ascending, and after `pending` more whose time is not known
 * but later than `at`: a window's length after the one that has to leave the window for it.
 */
function earliestAfter(times: readonly number[], pending: number, { ms, max }: Window, at: number): number {
  const leaves = times.length + pending - max;
  if (leaves < 0) return at;
  const known = times[leaves];
  if (known !== undefined) return Math.max(at, known + ms);
  return at + ms * (1 + Math.floor((leaves - times.length) / max));
}
