/** How much is measured; counts only, so that every run ends by itself. */
export interface Sizes {
  readonly turns: {
    readonly cohorts: number;
    readonly rounds: number;
    readonly turns: number;
    readonly clients: number;
    readonly warmUp: number;
  };
  readonly push: { readonly cohorts: number; readonly rounds: number };
  readonly limited: { readonly cohorts: number };
  /** `seconds` over which the refreshes come. */
  readonly refresh: { readonly cohorts: number; readonly refreshes: number; readonly seconds: number };
  readonly idle: { readonly cohorts: readonly number[]; readonly rounds: number; readonly ticks: number };
  readonly start: { readonly cohorts: number; readonly rounds: number };
  readonly memory: {
    readonly cohorts: number;
    readonly others: number;
    readonly mondays: number;
    readonly turns: number;
  };
  readonly cosmos: { readonly cohorts: number };
}

export type Scale = 'full' | 'quick' | 'smoke';

export const SIZES: Readonly<Record<Scale, Sizes>> = {
  full: {
    turns: { cohorts: 1_200, rounds: 7, turns: 1_000, clients: 16, warmUp: 3_000 },
    push: { cohorts: 2_200, rounds: 9 },
    limited: { cohorts: 2_200 },
    refresh: { cohorts: 200, refreshes: 5_000, seconds: 60 },
    idle: { cohorts: [100, 1_000, 10_800], rounds: 7, ticks: 300 },
    start: { cohorts: 100, rounds: 7 },
    memory: { cohorts: 20, others: 1_600, mondays: 48, turns: 100 },
    cosmos: { cohorts: 10 },
  },
  quick: {
    turns: { cohorts: 400, rounds: 3, turns: 300, clients: 16, warmUp: 100 },
    push: { cohorts: 400, rounds: 3 },
    limited: { cohorts: 450 },
    refresh: { cohorts: 60, refreshes: 1_500, seconds: 18 },
    idle: { cohorts: [100, 1_000, 10_800], rounds: 5, ticks: 200 },
    start: { cohorts: 100, rounds: 3 },
    memory: { cohorts: 4, others: 1_600, mondays: 48, turns: 20 },
    cosmos: { cohorts: 3 },
  },
  /** Enough to see that everything runs; the figures mean nothing. */
  smoke: {
    turns: { cohorts: 4, rounds: 1, turns: 12, clients: 3, warmUp: 3 },
    push: { cohorts: 6, rounds: 1 },
    limited: { cohorts: 12 },
    refresh: { cohorts: 4, refreshes: 40, seconds: 0.5 },
    idle: { cohorts: [2, 4, 8], rounds: 1, ticks: 3 },
    start: { cohorts: 2, rounds: 1 },
    memory: { cohorts: 1, others: 20, mondays: 3, turns: 2 },
    cosmos: { cohorts: 1 },
  },
};
