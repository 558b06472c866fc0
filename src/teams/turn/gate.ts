import type { IncomingActivity } from '../inbound/activity';

/** The bot's registration; the fields are the SDK's settings. */
export interface Registration {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Not needed for a managed identity. */
  readonly password?: string;
}

/**
 * Who may come in, and by what the bot shows who it is: all that is needed of an identity library. Another one
 * takes over with a file beside `sdk-gate.ts`, its name in `sdk.ts`, and itself in `package.json`;
 * test/support/gate-contract.ts says what it has to do.
 */
export interface Gate {
  /** Rejects unless the token is the Bot Framework's own, for this bot, this service and Teams. */
  admit(activity: IncomingActivity, authorization: string): Promise<void>;
  /** A bearer token for requests to this service; undefined in demo mode. Rejects for any other host than Teams'. */
  token(serviceUrl: string): Promise<string | undefined>;
}

/** Demo mode, which listens on loopback only: everybody is let in, and no token is needed. */
export const openGate: Gate = {
  admit: async () => undefined,
  token: async () => undefined,
};
