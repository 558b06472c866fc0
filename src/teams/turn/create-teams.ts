import type { Messenger } from '../../ports/messenger';
import type { Runtime } from '../../ports/runtime';
import type { Store } from '../../ports/store';
import { checkRequest, checkTenant, type Rules } from '../inbound/guard';
import type { Handlers } from '../inbound/handlers';
import { createOncePerActivity } from '../inbound/idempotent-receiver';
import { createConnector } from '../outbound/connector';
import type { Http } from '../outbound/http';
import { createLimiter, unlimited } from '../outbound/limiter';
import { createMessenger, type RenderNotice } from '../outbound/messenger';
import { createReply } from '../outbound/reply';
import { type Wait, waitInProcess } from '../outbound/wait';
import type { Gate, Registration } from './gate';
import { createRoutes } from './routes';
import { gateOnDemand, runTurnOf } from './sdk';

export type TeamsMode =
  | { readonly mode: 'demo' }
  | {
      readonly mode: 'production';
      readonly registration: Registration;
      /** Tenants whose people may use the bot. */
      readonly tenants: readonly string[];
    };

export interface TeamsOptions {
  readonly access: TeamsMode;
  readonly store: Store;
  readonly runtime: Pick<Runtime, 'clock' | 'log' | 'newId' | 'waitAtMost'>;
  readonly render: RenderNotice;
  /** Milliseconds until an unanswered request to Teams is given up; 10 s unless given. */
  readonly timeoutMs?: number;
  /** Makes the requests to Teams; Node's own client unless given. */
  readonly http?: Http;
  /** Requests per second to one tenant; 45 unless given, Teams allows 50. */
  readonly tenantPerSecond?: number;
  /** Keep below Teams' limits; only in production unless given. */
  readonly limited?: boolean;
  /** Waits in the process; replaced in tests. */
  readonly wait?: Wait;
  /** Authenticates activities and fetches tokens; Microsoft's SDK unless given. */
  readonly gate?: Gate;
}

/** The parts of a restify request and response that are needed; the body is parsed already. */
export interface WebRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: unknown;
}
export interface WebResponse {
  send(status: number, body?: unknown): unknown;
}

export interface Teams {
  /** For what is sent unasked. */
  readonly messenger: Messenger;
  /**
   * The door for `POST /api/messages`. Answers every request exactly once and never rejects; everything
   * the activity causes has been done, or said to have failed, when its promise resolves.
   */
  receiver(handlers: Handlers): (request: WebRequest, response: WebResponse) => Promise<void>;
}

export function createTeams(options: TeamsOptions): Teams {
  const { access, store, runtime, render } = options;
  const { log } = runtime;
  const demo = access.mode === 'demo';
  const wait = options.wait ?? waitInProcess;
  const gate = options.gate ?? gateOnDemand(demo ? undefined : access.registration);
  const rules: Rules = demo ? access : { mode: 'production', tenants: access.tenants };
  const connector = createConnector({
    token: gate.token,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    ...(options.http ? { http: options.http } : {}),
  });
  const limiter =
    (options.limited ?? !demo)
      ? createLimiter({
          now: () => performance.now(),
          wait,
          ...(options.tenantPerSecond === undefined ? {} : { tenantPerSecond: options.tenantPerSecond }),
        })
      : unlimited;
  const speaker = { connector, limiter, render, log, demo };
  const replier = createMessenger({ ...speaker, priority: 'reply' });

  return {
    messenger: createMessenger({ ...speaker, priority: 'push' }),

    receiver(handlers) {
      const once = createOncePerActivity(store, runtime.clock, log);
      const reply = createReply(replier, log, wait);
      const routes = createRoutes({ handlers, runtime, mode: access.mode, render, reply });
      const runTurn = runTurnOf(routes);

      async function receive(request: WebRequest, response: WebResponse): Promise<void> {
        const verdict = checkRequest(request, rules);
        if (!verdict.ok) return deny(response, verdict.status, verdict.error);
        const { activity, authorization } = verdict;
        const admitted = await gate.admit(activity, authorization).then(
          () => true,
          (error: unknown) => {
            log.warn('activity.unauthorized', { error: error instanceof Error ? error.name : typeof error });
            return false;
          },
        );
        if (!admitted) return deny(response, 401, 'token not accepted');
        const stranger = checkTenant(activity, rules);
        if (stranger) return deny(response, stranger.status, stranger.error);

        let answered = false;
        await once(activity, async () => {
          const { answer, afterwards } = await runTurn(activity);
          if (activity.type === 'invoke') {
            answered = true;
            // 501: an invoke that nobody knows.
            if (answer) response.send(200, answer);
            else response.send(501);
          }
          for (const work of afterwards) await work();
        });
        if (!answered) response.send(200);
      }

      function deny(response: WebResponse, status: number, error: string): void {
        log.warn('activity.denied', { status, error });
        response.send(status, { error });
      }

      return async (request, response) => {
        let sent = false;
        const once: WebResponse = {
          send(status, body) {
            sent = true;
            return body === undefined ? response.send(status) : response.send(status, body);
          },
        };
        try {
          await receive(request, once);
        } catch (error) {
          log.error('activity.fault', { error: error instanceof Error ? error.name : typeof error });
          if (!sent) response.send(500, { error: 'fault' });
        }
      };
    },
  };
}
