import { Application } from '@microsoft/teams-ai/lib/Application';
import { TurnState } from '@microsoft/teams-ai/lib/TurnState';
import { ActivityTypes, INVOKE_RESPONSE_KEY, type Storage, type TurnContext } from 'botbuilder';
import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { CardVerb } from '../../domain/turn/action';
import type { Inbound } from '../../domain/turn/inbound';
import type { Runtime } from '../../ports/runtime';
import { type ReadAction, readAction } from '../inbound/actions';
import type { IncomingActivity } from '../inbound/activity';
import type { ArrivedMember, Handlers } from '../inbound/handlers';
import { type InboundMessage, type Mode, readInbound } from '../inbound/inbound';
import { isRecord, textField } from '../json';
import type { RenderNotice } from '../outbound/messenger';
import { afterwards } from './afterwards';
import { noticeOfFault } from './faults';
import { answerWithCard, answerWithError, answerWithText, formOf, type InvokeAnswer } from './invoke-answer';

export interface RouterOptions {
  readonly handlers: Handlers;
  readonly runtime: Pick<Runtime, 'clock' | 'log' | 'newId' | 'atMost'>;
  readonly mode: Mode;
  readonly render: RenderNotice;
  /** Posts answers where the activity came from, one after the other; never rejects. */
  readonly reply: (inbound: Inbound, notices: readonly Notice[]) => Promise<void>;
  /** Teams waits 5 s for the answer to an invoke. */
  readonly invokeLimitMs?: number;
}

/** Handles one turn. What may come after the HTTP answer is left in `afterwards(context)`. */
export type Router = (context: TurnContext) => Promise<void>;

export function createRouter(options: RouterOptions): Router {
  const { handlers, runtime, mode, render, reply, invokeLimitMs = 4_000 } = options;
  const app = new QuietApplication({
    storage: holdsNothing,
    turnStateFactory: () => new TurnState(),
    removeRecipientMention: false,
  });

  /** Runs a handler for somebody who is known, turns its faults into a notice and posts what it says. */
  async function answer(
    context: TurnContext,
    handle: (message: InboundMessage) => Promise<readonly Notice[]>,
  ): Promise<void> {
    const activity = incoming(context);
    const message = readInbound(activity, mode, runtime.clock.now());
    if (!message) return refuseStranger(activity);
    const notices = await safely(activity.type, () => handle(message));
    await reply(message.inbound, notices);
  }

  async function safely(what: string, handle: () => Promise<readonly Notice[]>): Promise<readonly Notice[]> {
    try {
      return await handle();
    } catch (error) {
      return [noticeOfFault(error, what, runtime)];
    }
  }

  async function refuseStranger(activity: IncomingActivity): Promise<void> {
    runtime.log.warn('sender.unknown', { type: activity.type });
    const message = readInbound(activity, 'demo', runtime.clock.now());
    if (message?.inbound.addressed && activity.type === ActivityTypes.Message) {
      await reply(message.inbound, [{ kind: 'refusal', code: 'not-a-participant' }]);
    }
  }

  function act(inbound: Inbound, read: ReadAction | undefined): Promise<readonly Notice[]> {
    if (!read) {
      runtime.log.info('action.unknown', { scope: inbound.scope });
      return Promise.resolve([{ kind: 'refusal', code: 'outdated-card' }]);
    }
    return handlers.onAction(inbound, read.action, read.inputs);
  }

  app.addRoute(
    (context) => Promise.resolve(incoming(context).name === 'adaptiveCard/action'),
    async (context) => {
      const activity = incoming(context);
      const pressed = isRecord(activity.value) ? activity.value.action : undefined;
      const data = isRecord(pressed) ? pressed.data : undefined;
      const read = readAction(data, textField(pressed, 'verb'));
      const message = readInbound(activity, mode, runtime.clock.now());
      if (!message) {
        runtime.log.warn('sender.unknown', { type: activity.type });
        return say(context, answerWithError('sender-unknown'));
      }
      await answerInvoke(context, message.inbound, read);
    },
    true,
  );

  async function answerInvoke(
    context: TurnContext,
    inbound: Inbound,
    read: ReadAction | undefined,
  ): Promise<void> {
    let failed = false;
    const work = act(inbound, read).catch((error: unknown): readonly Notice[] => {
      failed = true;
      return [noticeOfFault(error, read?.action.verb ?? 'action', runtime)];
    });
    let notices: readonly Notice[] | undefined;
    const done = work.then((said) => {
      notices = said;
    });
    await runtime.atMost(invokeLimitMs, done);
    if (notices === undefined) {
      runtime.log.warn('invoke.late', { verb: read?.action.verb });
      // What is one person's alone must not be posted for all to read.
      afterwards(context).push(async () => {
        const said = await work;
        if (inbound.scope === 'personal') await reply(inbound, said);
      });
      return say(context, answerWithError('late'));
    }
    const verb: CardVerb | undefined = read?.action.verb;
    // Cards refresh by themselves: nobody pressed anything, so nobody is told.
    if (failed && verb === 'refresh') return say(context, answerWithError('unavailable'));

    const [first, ...more] = notices;
    if (!first) return say(context, answerWithText({ summary: 'OK' }));
    const rendered = render(first, { language: inbound.language });
    const form = formOf(first, rendered, verb, inbound.scope);
    const posted = form === 'post' ? notices : more;
    if (posted.length > 0) afterwards(context).push(() => reply(inbound, posted));
    say(context, form === 'card' && rendered.card ? answerWithCard(rendered.card) : answerWithText(rendered));
  }

  app.activity(ActivityTypes.Message, (context) =>
    answer(context, async ({ inbound, text }) => {
      const { value } = incoming(context);
      // An Action.Submit comes as a message of the person, with what it sends in place of a text.
      if (isRecord(value) && text === '') return act({ ...inbound, addressed: true }, readAction(value));
      return handlers.onText(inbound, text);
    }),
  );
  for (const event of ['editMessage', 'undeleteMessage'] as const) {
    app.messageEventUpdate(event, (context) =>
      answer(context, ({ inbound, text }) => handlers.onEdit(inbound, text)),
    );
  }
  app.messageEventUpdate('softDeleteMessage', (context) =>
    answer(context, ({ inbound }) => handlers.onDelete(inbound)),
  );
  app.activity(ActivityTypes.InstallationUpdate, (context) =>
    answer(context, async ({ inbound }) => {
      const { action } = incoming(context);
      if (action === 'add') return handlers.onInstalled(inbound);
      if (action === 'remove') await handlers.onRemoved(inbound);
      return [];
    }),
  );
  app.conversationUpdate('membersAdded', (context) =>
    answer(context, async ({ inbound }) => {
      const members = membersOf(incoming(context), 'membersAdded', mode);
      return members.length > 0 ? handlers.onMembersAdded(inbound, members) : [];
    }),
  );
  app.conversationUpdate('membersRemoved', (context) =>
    answer(context, async ({ inbound }) => {
      const ids = membersOf(incoming(context), 'membersRemoved', mode).map((member) => member.teamsId);
      if (ids.length > 0) await handlers.onMembersRemoved(inbound, ids);
      return [];
    }),
  );

  return async (context) => {
    await app.run(context);
  };
}

/**
 * teams-ai 1.7 starts its typing timer whatever its option says; a turn of more than a second would then
 * send by the SDK's connector, with its retries and without a time limit.
 */
class QuietApplication extends Application<TurnState> {
  override startTypingTimer(): void {}
}

/** The guard has looked at it: what the SDK's types leave open is settled. */
function incoming(context: TurnContext): IncomingActivity {
  return context.activity as unknown as IncomingActivity;
}

/** Left where the SDK leaves it as well when it is sent as an activity, which it would copy several times. */
function say(context: TurnContext, body: InvokeAnswer): void {
  const value = { status: 200, body };
  context.turnState.set(INVOKE_RESPONSE_KEY, { type: ActivityTypes.InvokeResponse, value });
}

/** Everybody named, except the bot: its own coming and going is an installationUpdate. */
function membersOf(
  activity: IncomingActivity,
  field: 'membersAdded' | 'membersRemoved',
  mode: Mode,
): readonly ArrivedMember[] {
  const listed = activity[field];
  return (Array.isArray(listed) ? listed : []).flatMap((raw: unknown) => {
    const teamsId = textField(raw, 'id');
    if (teamsId === undefined || teamsId === activity.recipient.id || teamsId.startsWith('28:')) return [];
    const known = textField(raw, 'aadObjectId') ?? (mode === 'demo' ? teamsId : undefined);
    const name = textField(raw, 'name');
    return [
      {
        teamsId,
        ...(known ? { id: known.toLowerCase() as PersonId } : {}),
        ...(name ? { name } : {}),
      },
    ];
  });
}

/** What matters is in the store; the SDK's own state would grow with every user. */
const holdsNothing: Storage = {
  read: () => Promise.resolve({}),
  write: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};
