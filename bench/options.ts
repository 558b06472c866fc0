import type { Scale } from './sizes';

export const NAMES = ['turns', 'push', 'limited', 'refresh', 'idle', 'start', 'memory', 'cosmos'] as const;
export type Name = (typeof NAMES)[number];

export interface Options {
  readonly only: readonly Name[];
  readonly scale: Scale;
  readonly json?: string;
}

const USAGE = `npm run bench -- [--quick] [--only ${NAMES.join(',')}] [--json FILE]`;

/** @throws Error with the usage */
export function parseOptions(args: readonly string[]): Options {
  let only: readonly Name[] = NAMES;
  let scale: Scale = 'full';
  let json: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '--quick') scale = 'quick';
    else if (arg === '--smoke') scale = 'smoke';
    else if (arg === '--json') json = takeValue(args, ++index);
    else if (arg === '--only') only = takeValue(args, ++index).split(',').map(nameOf);
    else throw new Error(`${arg}?\n${USAGE}`);
  }
  return { only, scale, ...(json === undefined ? {} : { json }) };
}

function takeValue(args: readonly string[], index: number): string {
  const value = args[index];
  if (value === undefined) throw new Error(`${args[index - 1]} needs a value\n${USAGE}`);
  return value;
}

function nameOf(text: string): Name {
  const name = NAMES.find((name) => name === text);
  if (!name) throw new Error(`no benchmark ${text}\n${USAGE}`);
  return name;
}
