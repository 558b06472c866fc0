import { memoize } from '../../domain/memo';
import { type IncomingActivity, readActivity, tenantsOf } from './activity';

/** What is let in, depending on the mode. */
export type Rules =
  | { readonly mode: 'demo' }
  | { readonly mode: 'production'; readonly tenants: readonly string[] };

export type Verdict =
  | { readonly ok: true; readonly activity: IncomingActivity; readonly authorization: string }
  | Denial;
export interface Denial {
  readonly ok: false;
  readonly status: 400 | 401 | 403;
  /** For the log and the caller; holds nothing that was sent. */
  readonly error: string;
}

/**
 * Hosts from which Teams calls bots of the public cloud, GCC included, as Microsoft documents them. Exact
 * names: anybody can register another one below trafficmanager.net.
 */
const SERVICE_HOSTS = new Set(['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com']);

/** Everything that can be said about a request before its token is checked. */
export function checkRequest(
  request: {
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
    readonly body?: unknown;
  },
  rules: Rules,
): Verdict {
  const read = readActivity(request.body);
  if (!read.ok) return { ok: false, status: 400, error: `missing or wrong: ${read.field}` };
  const { activity } = read;

  if (rules.mode === 'demo') {
    return isLoopback(activity.serviceUrl)
      ? { ok: true, activity, authorization: '' }
      : { ok: false, status: 403, error: 'demo mode answers local service URLs only' };
  }
  const authorization = request.headers.authorization;
  if (typeof authorization !== 'string' || !/^Bearer \S+$/i.test(authorization)) {
    return { ok: false, status: 401, error: 'no token' };
  }
  if (!isTeamsService(activity.serviceUrl)) {
    return { ok: false, status: 403, error: 'service URL not allowed' };
  }
  if (activity.channelId !== 'msteams') return { ok: false, status: 403, error: 'channel not allowed' };
  return { ok: true, activity, authorization };
}

/** To be asked once the token is known to be good: until then the tenant is only a claim. */
export function checkTenant(activity: IncomingActivity, rules: Rules): Denial | undefined {
  if (rules.mode === 'demo') return undefined;
  const allowed = new Set(rules.tenants.map((tenant) => tenant.toLowerCase()));
  const named = tenantsOf(activity);
  return named.length > 0 && named.every((tenant) => allowed.has(tenant.toLowerCase()))
    ? undefined
    : { ok: false, status: 403, error: 'tenant not allowed' };
}

export function isTeamsService(serviceUrl: string): boolean {
  const url = parseUrl(serviceUrl);
  return (
    url !== undefined &&
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    SERVICE_HOSTS.has(url.hostname)
  );
}

export function isLoopback(serviceUrl: string): boolean {
  const url = parseUrl(serviceUrl);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return false;
  // The URL parser has already turned 127.1, 0x7f000001 and the like into dotted form.
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}

const urls = memoize<string, { readonly url: URL | undefined }>(100);

/** Of all that Teams sends, only a few addresses: they need not be read again for each activity. */
function parseUrl(text: string): URL | undefined {
  return urls(text, () => ({ url: URL.canParse(text) ? new URL(text) : undefined })).url;
}
