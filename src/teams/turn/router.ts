import { Application } from '@microsoft/teams-ai/lib/Application';
import { TurnState } from '@microsoft/teams-ai/lib/TurnState';
import { ActivityTypes, INVOKE_RESPONSE_KEY, type Storage, type TurnContext } from 'botbuilder';
import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { CardVerb } from '../../domain/turn/action';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate } from '../../domain/turn/ask';
import type { Runtime } from '../../ports/runtime';
import { type ReadAction, readAction } from '../inbound/actions';
import type { IncomingActivity } from '../inbound/activity';
import type { ArrivedMember, Handlers } from '../inbound/handlers';
import { type AskWithText, type Mode, readAsk } from '../inbound/read-ask';
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
  readonly reply: (ask: Ask, notices: readonly Notice[]) => Promise<void>;
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
    handle: (message: AskWithText) => Promise<readonly Notice[]>,
  ): Promise<void> {
    const activity = incoming(context);
    const message = readAsk(activity, mode, runtime.clock.now());
    if (!message) return refuseStranger(activity);
    const notices = await safely(activity.type, () => handle(message));
    await reply(message.ask, notices);
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
    const message = readAsk(activity, 'demo', runtime.clock.now());
    if (message?.ask.addressed && activity.type === ActivityTypes.Message) {
      await reply(message.ask, [{ kind: 'refusal', code: 'not-a-participant' }]);
    }
  }

  function act(ask: Ask, read: ReadAction | undefined): Promise<readonly Notice[]> {
    if (!read) {
      runtime.log.info('action.unknown', { where: ask.where.kind });
      return Promise.resolve([{ kind: 'refusal', code: 'outdated-card' }]);
    }
    return handlers.onAction(ask, read.action, read.inputs);
  }

  app.addRoute(
    (context) => Promise.resolve(incoming(context).name === 'adaptiveCard/action'),
    async (context) => {
      const activity = incoming(context);
      const pressed = isRecord(activity.value) ? activity.value.action : undefined;
      const data = isRecord(pressed) ? pressed.data : undefined;
      const read = readAction(data, textField(pressed, 'verb'));
      const message = readAsk(activity, mode, runtime.clock.now());
      if (!message) {
        runtime.log.warn('sender.unknown', { type: activity.type });
        return say(context, answerWithError('sender-unknown'));
      }
      await answerInvoke(context, message.ask, read);
    },
    true,
  );

  async function answerInvoke(context: TurnContext, ask: Ask, read: ReadAction | undefined): Promise<void> {
    let failed = false;
    const work = act(ask, read).catch((error: unknown): readonly Notice[] => {
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
        if (isPrivate(ask.where)) await reply(ask, said);
      });
      return say(context, answerWithError('late'));
    }
    const verb: CardVerb | undefined = read?.action.verb;
    // Cards refresh by themselves: nobody pressed anything, so nobody is told.
    if (failed && verb === 'refresh') return say(context, answerWithError('unavailable'));

    const [first, ...more] = notices;
    if (!first) return say(context, answerWithText({ summary: 'OK' }));
    const rendered = render(first, { language: ask.language });
    const form = formOf(first, rendered, verb, ask.where);
    const posted = form === 'post' ? notices : more;
    if (posted.length > 0) afterwards(context).push(() => reply(ask, posted));
    say(context, form === 'card' && rendered.card ? answerWithCard(rendered.card) : answerWithText(rendered));
  }

  app.activity(ActivityTypes.Message, (context) =>
    answer(context, async ({ ask, text }) => {
      const { value } = incoming(context);
      // An Action.Submit comes as a message of the person, with what it sends in place of a text.
      if (isRecord(value) && text === '') return act({ ...ask, addressed: true }, readAction(value));
      return handlers.onText(ask, text);
    }),
  );
  for (const event of ['editMessage', 'undeleteMessage'] as const) {
    app.messageEventUpdate(event, (context) =>
      answer(context, ({ ask, text }) => handlers.onEdit(ask, text)),
    );
  }
  app.messageEventUpdate('softDeleteMessage', (context) =>
    answer(context, ({ ask }) => handlers.onDelete(ask)),
  );
  app.activity(ActivityTypes.InstallationUpdate, (context) =>
    answer(context, async ({ ask }) => {
      const { action } = incoming(context);
      if (action === 'add') return handlers.onInstalled(ask);
      if (action === 'remove') await handlers.onRemoved(ask);
      return [];
    }),
  );
  app.conversationUpdate('membersAdded', (context) =>
    answer(context, async ({ ask }) => {
      const members = membersOf(incoming(context), 'membersAdded', mode);
      return members.length > 0 ? handlers.onMembersAdded(ask, members) : [];
    }),
  );
  app.conversationUpdate('membersRemoved', (context) =>
    answer(context, async ({ ask }) => {
      const ids = membersOf(incoming(context), 'membersRemoved', mode).map((member) => member.teamsId);
      if (ids.length > 0) await handlers.onMembersRemoved(ask, ids);
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
