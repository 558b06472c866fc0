import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  StatusCodes,
  TurnContext,
} from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import type { IncomingActivity } from '../inbound/activity';
import { isTeamsService } from '../inbound/guard';

/** The bot's registration; the fields are the SDK's settings. */
export interface Registration {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Not needed for a managed identity. */
  readonly password?: string;
}

/** Authenticates activities and runs turns; knows nothing of routes. */
export interface Gate {
  /** A function that runs the turn of this activity; rejects when the token is not Teams' own. */
  admit(activity: IncomingActivity, authorization: string): Promise<RunTurn>;
  /** A bearer token for requests to this service; undefined in demo mode. */
  token(serviceUrl: string): Promise<string | undefined>;
}
export type RunTurn = (logic: (context: TurnContext) => Promise<void>) => Promise<InvokeResponse | undefined>;

/**
 * Without a registration (demo mode) nothing is authenticated. `cloud` holds the SDK's settings for another
 * cloud than the public one, such as `ToBotFromChannelOpenIdMetadataUrl`.
 */
export function createGate(registration?: Registration, cloud: Readonly<Record<string, string>> = {}): Gate {
  const settings = registration
    ? {
        ...cloud,
        MicrosoftAppId: registration.appId,
        MicrosoftAppType: registration.appType,
        MicrosoftAppTenantId: registration.tenantId,
        ...(registration.password === undefined ? {} : { MicrosoftAppPassword: registration.password }),
      }
    : {};
  const factory = new ConfigurationServiceClientCredentialFactory(settings);
  const authentication = new ConfigurationBotFrameworkAuthentication(settings, factory);
  const adapter = new TurnAdapter(authentication);
  const credentials = registration && lazily(() => openCredentials(factory, registration));
  // Without a registration the SDK finds the same nobody for every activity, so it is asked once.
  const nobody = registration
    ? undefined
    : lazily(() => authentication.authenticateRequest({} as Activity, ''));

  return {
    async admit(activity, authorization) {
      // The SDK's Activity asks for much that Teams does not always send; nothing here relies on it.
      const sdkActivity = activity as unknown as Activity;
      const identity = await (nobody?.() ?? authentication.authenticateRequest(sdkActivity, authorization));
      return (logic) => adapter.run(identity, sdkActivity, logic);
    },
    async token(serviceUrl) {
      if (!credentials) return undefined;
      // Stored addresses come from authenticated activities; the token still goes to no other host.
      if (!isTeamsService(serviceUrl))
        throw Object.assign(new Error('not a Teams service'), { code: 'HOST' });
      return (await credentials()).getToken();
    },
  };
}

type Identity = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/**
 * `process` of the SDK reads before it authenticates and answers by itself, and makes clients for each turn
 * that nobody uses here: what is said goes through our own connector, with a time limit and no hidden retry.
 */
class TurnAdapter extends CloudAdapter {
  async run(
    { claimsIdentity, audience }: Identity,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const context = new TurnContext(this, activity);
    context.turnState.set(this.BotIdentityKey, claimsIdentity);
    context.turnState.set(this.OAuthScopeKey, audience);
    await this.runMiddleware(context, logic);
    if (activity.type !== ActivityTypes.Invoke) return undefined;
    const response = context.turnState.get<Activity>(INVOKE_RESPONSE_KEY);
    return (response?.value as InvokeResponse | undefined) ?? { status: StatusCodes.NOT_IMPLEMENTED };
  }
}

interface TokenSource {
  getToken(): Promise<string>;
}

async function openCredentials(
  factory: ConfigurationServiceClientCredentialFactory,
  { appId, tenantId }: Registration,
): Promise<TokenSource> {
  const login = AuthenticationConstants.ToChannelFromBotLoginUrlPrefix + tenantId;
  const scope = AuthenticationConstants.ToChannelFromBotOAuthScope;
  const credentials: unknown = await factory.createCredentials(appId, scope, login, true);
  return credentials as TokenSource;
}

/** A failed attempt is not kept: the next call tries again. */
function lazily<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
