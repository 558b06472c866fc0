import type { Instant, PersonId } from './domain/ids';

export type AppType = 'SingleTenant' | 'UserAssignedMSI';
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** The bot's registration in Entra, under the SDK's own names. */
export interface BotSettings {
  readonly appId: string;
  readonly appType: AppType;
  readonly tenantId: string;
  /** Only with `SingleTenant`. */
  readonly password?: string;
}
export type StoreSettings =
  | { readonly kind: 'sqlite'; readonly file: string }
  /** Without a key: managed identity. */
  | { readonly kind: 'cosmos'; readonly endpoint: string; readonly database: string; readonly key?: string };

interface CommonConfig {
  /** Demo mode listens on loopback only. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly store: StoreSettings;
  /** Folder with the programmes. */
  readonly workbook: string;
  readonly trainers: readonly PersonId[];
  /** Lower case. In demo mode empty, unless set. */
  readonly tenants: readonly string[];
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly timeZone: string;
  readonly logLevel: LogLevel;
}
export interface ProductionConfig extends CommonConfig {
  readonly mode: 'production';
  readonly bot: BotSettings;
}
export interface DemoConfig extends CommonConfig {
  readonly mode: 'demo';
  readonly seed: boolean;
  readonly clockStart?: Instant;
}
export type Config = ProductionConfig | DemoConfig;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is missing or wrong, one line each, in German; never holds the value of a secret. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `Der Companion startet nicht. Bitte korrigieren Sie diese Einstellungen:\n${problems
        .map((problem) => `  - ${problem}`)
        .join('\n')}`,
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads the settings; an empty value counts as not set.
 * @throws ConfigError that lists every problem at once.
 */
export function parseConfig(env: Environment): Config {
  const reader = createReader(env);
  const mode = reader.oneOf('COMPANION_MODE', ['production', 'demo'], 'production');
  const config = mode === 'demo' ? readDemo(reader) : readProduction(reader);
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  return deepFreeze(config);
}

type Reader = ReturnType<typeof createReader>;

function readProduction(reader: Reader): ProductionConfig {
  for (const name of ['COMPANION_CLOCK_START', 'COMPANION_SEED'])
    if (reader.get(name)) reader.problem(name, 'gibt es nur im Demomodus; entfernen Sie diese Einstellung.');

  const appId = reader.guid('MicrosoftAppId', 'die Anwendungs-ID (Client) der App-Registrierung');
  const appType = reader.oneOf('MicrosoftAppType', ['SingleTenant', 'UserAssignedMSI']);
  const tenantId = reader.guid('MicrosoftAppTenantId', 'die Verzeichnis-ID (Mandant) der App-Registrierung');
  const password = appType === 'SingleTenant' ? reader.get('MicrosoftAppPassword') : undefined;
  if (appType === 'SingleTenant' && !password)
    reader.problem(
      'MicrosoftAppPassword',
      'fehlt (nötig bei SingleTenant). Tragen Sie den geheimen Clientschlüssel der App ein.',
    );

  const common = readCommon(reader);
  if (common.store.kind === 'sqlite' && common.store.file === ':memory:')
    reader.problem(
      'COMPANION_STORE',
      'im Arbeitsspeicher verliert alles beim Beenden. Nennen Sie eine Datei.',
    );
  const tenants = reader.list('COMPANION_TENANTS');
  reader.allGuids('COMPANION_TENANTS', tenants, 'Mandanten-IDs');
  const trainers = reader.list('COMPANION_TRAINERS');
  reader.allGuids('COMPANION_TRAINERS', trainers, 'Objekt-IDs aus Entra');
  return {
    mode: 'production',
    host: '0.0.0.0',
    ...common,
    bot: { appId, appType, tenantId, ...(password ? { password } : {}) },
    trainers: trainers as PersonId[],
    tenants: tenants.length > 0 ? tenants : [tenantId],
    publicUrl: reader.url(
      'COMPANION_PUBLIC_URL',
      ['https:'],
      'https://companion.musterstadt.example',
      undefined,
    ),
  };
}

function readDemo(reader: Reader): DemoConfig {
  if (reader.get('MicrosoftAppId'))
    reader.problem(
      'MicrosoftAppId',
      'ist gesetzt, der Demomodus nimmt aber Nachrichten ohne Anmeldung an. ' +
        'Entfernen Sie MicrosoftAppId oder COMPANION_MODE=demo.',
    );
  const clockStart = reader.instant('COMPANION_CLOCK_START');
  const common = readCommon(reader);
  return {
    mode: 'demo',
    host: '127.0.0.1',
    ...common,
    trainers: reader.list('COMPANION_TRAINERS') as PersonId[],
    tenants: reader.list('COMPANION_TENANTS'),
    publicUrl: reader.url(
      'COMPANION_PUBLIC_URL',
      ['https:', 'http:'],
      'http://127.0.0.1:3978',
      `http://127.0.0.1:${common.port}`,
    ),
    seed: reader.oneOf('COMPANION_SEED', ['on', 'off'], 'on') === 'on',
    ...(clockStart ? { clockStart } : {}),
  };
}

function readCommon(reader: Reader) {
  return {
    port: reader.port('PORT', 3978),
    store: readStore(reader),
    workbook: reader.get('COMPANION_WORKBOOK') ?? 'workbook',
    timeZone: reader.timeZone('COMPANION_TIME_ZONE', 'Europe/Berlin'),
    logLevel: reader.oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error'], 'info'),
  };
}

function readStore(reader: Reader): StoreSettings {
  const value = reader.get('COMPANION_STORE') ?? 'sqlite:./data/companion.db';
  if (value === 'cosmos') {
    const key = reader.get('COSMOS_KEY');
    return {
      kind: 'cosmos',
      endpoint: reader.url(
        'COSMOS_ENDPOINT',
        ['https:', 'http:'],
        'https://NAME.documents.azure.com',
        undefined,
      ),
      database: reader.text('COSMOS_DATABASE', 'den Namen der Cosmos-Datenbank'),
      ...(key ? { key } : {}),
    };
  }
  const file = value.startsWith('sqlite:') ? value.slice('sqlite:'.length) : '';
  if (!file)
    reader.problem('COMPANION_STORE', 'ist unbekannt. Schreiben Sie sqlite:./data/companion.db oder cosmos.');
  return { kind: 'sqlite', file };
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const GUID_EXAMPLE = '11111111-2222-3333-4444-555555555555';

/** Reads single settings; a problem is noted and a placeholder returned, which nobody gets to see. */
function createReader(env: Environment) {
  const problems: string[] = [];
  const problem = (name: string, what: string) => {
    problems.push(`${name} ${what}`);
  };
  const get = (name: string) => env[name]?.trim() || undefined;
  const text = (name: string, meaning: string) => {
    const value = get(name);
    if (!value) problem(name, `fehlt. Tragen Sie ${meaning} ein.`);
    return value ?? '';
  };

  return {
    problems,
    problem,
    get,
    text,
    oneOf<Value extends string>(name: string, allowed: readonly Value[], fallback?: Value): Value {
      const given = get(name);
      const found = allowed.find((value) => value === (given ?? fallback));
      if (found !== undefined) return found;
      problem(
        name,
        `${given ? 'hat einen unbekannten Wert' : 'fehlt'}. Schreiben Sie ${allowed.join(' oder ')}.`,
      );
      return allowed[0] as Value;
    },
    guid(name: string, meaning: string): string {
      const value = text(name, `${meaning} (etwa ${GUID_EXAMPLE})`).toLowerCase();
      if (value && !GUID.test(value))
        problem(name, `ist keine gültige ID. Tragen Sie ${meaning} ein (etwa ${GUID_EXAMPLE}).`);
      return value;
    },
    /** Separated by commas; lower case, each once. */
    list(name: string): string[] {
      const parts = (get(name) ?? '').split(',').map((part) => part.trim().toLowerCase());
      return [...new Set(parts.filter((part) => part))];
    },
    allGuids(name: string, values: readonly string[], meaning: string): void {
      const wrong = values.filter((value) => !GUID.test(value));
      if (wrong.length > 0)
        problem(
          name,
          `enthält Ungültiges (${wrong.join(', ')}). Schreiben Sie ${meaning}, durch Komma getrennt (etwa ${GUID_EXAMPLE}).`,
        );
    },
    port(name: string, fallback: number): number {
      const value = get(name) ?? String(fallback);
      if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
        problem(name, `ist kein Port. Schreiben Sie eine Zahl von 1 bis 65535, üblich ist ${fallback}.`);
      return Number(value);
    },
    url(name: string, protocols: readonly string[], example: string, fallback: string | undefined): string {
      const value = get(name) ?? fallback;
      if (!value) {
        problem(name, `fehlt. Schreiben Sie eine Adresse wie ${example}.`);
        return '';
      }
      const url = URL.canParse(value) ? new URL(value) : undefined;
      if (!url || !protocols.includes(url.protocol) || url.search || url.hash || url.username || url.password)
        problem(name, `ist keine brauchbare Adresse. Schreiben Sie eine wie ${example}.`);
      return value.replace(/\/+$/, '');
    },
    timeZone(name: string, fallback: string): string {
      const value = get(name) ?? fallback;
      try {
        // Newer engines also take offsets such as +02:00, which know no summer time.
        if (/^[A-Za-z]/.test(value))
          return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
      problem(name, `ist keine bekannte Zeitzone. Schreiben Sie ${fallback}.`);
      return fallback;
    },
    instant(name: string): Instant | undefined {
      const value = get(name);
      if (!value) return undefined;
      const ms = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value) ? Date.parse(value) : Number.NaN;
      if (Number.isNaN(ms)) {
        problem(name, 'ist kein Zeitpunkt. Schreiben Sie ihn mit Zeitzone, etwa 2027-04-12T09:00:00+02:00.');
        return undefined;
      }
      return new Date(ms).toISOString() as Instant;
    },
  };
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
