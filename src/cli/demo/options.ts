export interface DemoOptions {
  readonly port: number;
  readonly playgroundPort: number;
  /** Go on with the database of the last demo. */
  readonly keep: boolean;
  readonly openBrowser: boolean;
}

export const USAGE = `npm run demo [-- OPTIONEN]

  --weiter   setzt die letzte Demo fort; ohne diese Option beginnt sie von vorn
  --neu      beginnt von vorn (das ist die Vorgabe)
  --open     öffnet den Browser
  --hilfe    zeigt diese Hilfe

Umgebung: PORT (3978) für den Bot, PLAYGROUND_PORT (56150) für die Seite,
COMPANION_CLOCK_START für den Beginn der Demo-Uhr, COMPANION_SEED=off für eine Demo ohne Kohorte.`;

const BOT_PORT = 3978;
const PLAYGROUND_PORT = 56150;

/** The demo's options, or what is wrong with them, in German; `help` asks for the usage alone. */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly kind: 'run'; readonly options: DemoOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly problem: string } {
  const known = ['--weiter', '--neu', '--open', '--hilfe', '--help'];
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown !== undefined) return { kind: 'wrong', problem: `Die Option »${unknown}« gibt es nicht.` };
  if (args.includes('--hilfe') || args.includes('--help')) return { kind: 'help' };
  if (args.includes('--weiter') && args.includes('--neu')) {
    return { kind: 'wrong', problem: '»--weiter« und »--neu« schließen sich aus.' };
  }
  const port = readPort(env.PORT, BOT_PORT);
  const playgroundPort = readPort(env.PLAYGROUND_PORT, PLAYGROUND_PORT);
  if (port === undefined) return { kind: 'wrong', problem: 'PORT ist keine Zahl von 1 bis 65535.' };
  if (playgroundPort === undefined) {
    return { kind: 'wrong', problem: 'PLAYGROUND_PORT ist keine Zahl von 1 bis 65535.' };
  }
  if (port === playgroundPort) {
    return { kind: 'wrong', problem: 'PORT und PLAYGROUND_PORT müssen verschieden sein.' };
  }
  return {
    kind: 'run',
    options: {
      port,
      playgroundPort,
      keep: args.includes('--weiter'),
      openBrowser: args.includes('--open'),
    },
  };
}

function readPort(value: string | undefined, fallback: number): number | undefined {
  if (!value?.trim()) return fallback;
  const port = Number(value);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}
