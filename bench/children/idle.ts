import { openSqliteStore } from '../../src/store/sqlite';
import { answerAsks } from '../answer-asks';
import { median } from '../stats';
import { bundledProgramme, clockFrom, wireTick } from '../wiring';

export interface IdleQuestion {
  readonly files: readonly string[];
  readonly now: string;
  readonly rounds: number;
  /** In each round, for each file. */
  readonly ticks: number;
}
/** For each file its rounds' median times of a tick, in microseconds. */
export type IdleAnswer = readonly (readonly number[])[];

answerAsks<IdleQuestion>(async ({ files, now, rounds, ticks }) => {
  const programme = await bundledProgramme();
  const clock = clockFrom(now);
  const benches = files.map((file) => {
    const store = openSqliteStore(file);
    return { store, tick: wireTick({ store, programme, clock }), medians: [] as number[] };
  });
  for (let round = -1; round < rounds; round += 1) {
    for (const { tick, medians } of benches) {
      const times: number[] = [];
      for (let nth = 0; nth < ticks; nth += 1) {
        const began = performance.now();
        const { sent } = await tick();
        times.push((performance.now() - began) * 1_000);
        if (sent > 0) throw new Error('the tick was not idle');
      }
      // Round -1 warms up.
      if (round >= 0) medians.push(median(times));
    }
  }
  for (const { store } of benches) await store.close();
  return benches.map(({ medians }) => medians) satisfies IdleAnswer;
});
