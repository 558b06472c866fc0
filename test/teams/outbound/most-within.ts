/** How many of these times, in milliseconds, lie within one window of that length at most. */
export function mostWithin(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  sorted.forEach((at, index) => {
    while ((sorted[first] as number) <= at - ms) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
