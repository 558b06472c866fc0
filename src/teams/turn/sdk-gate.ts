import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder-core';
import { AuthenticationConstants } from 'botframework-connector';
import { isTeamsService } from '../inbound/guard';
import type { Gate, Registration } from './gate';

/**
 * Microsoft's own check of tokens, and its credentials. `cloud` holds the SDK's settings for another cloud than
 * the public one, such as `ToBotFromChannelOpenIdMetadataUrl`.
 */
export function createSdkGate(
  registration: Registration,
  cloud: Readonly<Record<string, string>> = {},
): Gate {
  const settings = {
    ...cloud,
    MicrosoftAppId: registration.appId,
    MicrosoftAppType: registration.appType,
    MicrosoftAppTenantId: registration.tenantId,
    ...(registration.password === undefined ? {} : { MicrosoftAppPassword: registration.password }),
  };
  const factory = new ConfigurationServiceClientCredentialFactory(settings);
  const authentication = new ConfigurationBotFrameworkAuthentication(settings, factory);
  const credentials = lazily(() => openCredentials(factory, registration));

  return {
    async admit(activity, authorization) {
      // The SDK's Activity asks for much that Teams does not always send; nothing here relies on it.
      await authentication.authenticateRequest(activity as unknown as Activity, authorization);
    },
    async token(serviceUrl) {
      // Stored addresses come from authenticated activities; the token still goes to no other host.
      if (!isTeamsService(serviceUrl))
        throw Object.assign(new Error('not a Teams service'), { code: 'HOST' });
      return (await credentials()).getToken();
    },
  };
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
