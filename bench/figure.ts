/** One measured figure. `ratio` compares with the bare bot, or the limit, of the same run. */
export interface Figure {
  /** `offen/turns`: stable, for whoever compares two JSON files. */
  readonly id: string;
  readonly what: string;
  /** The companion's own value and what it is compared with, in `unit`. */
  readonly companion: number;
  readonly compared?: number;
  readonly unit: string;
  /** `companion` over `compared`; left out where the figure is no ratio. */
  readonly ratio?: number;
  readonly target?: Target;
  /** Each round's value, so that the scatter can be seen. */
  readonly rounds?: { readonly companion: readonly number[]; readonly compared?: readonly number[] };
  /** Further facts about the run: how many posts, how many refused. */
  readonly facts: Readonly<Record<string, number | string>>;
}

/** What issue and handbook ask for; of the ratio where there is one, otherwise of the value. */
export interface Target {
  readonly min?: number;
  readonly max?: number;
}

export function meets({ companion, ratio, target }: Figure): boolean | undefined {
  if (!target) return undefined;
  const value = ratio ?? companion;
  return value >= (target.min ?? -Infinity) && value <= (target.max ?? Infinity);
}
