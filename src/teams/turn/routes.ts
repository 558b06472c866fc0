import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { CardVerb } from '../../domain/turn/action';
import { type Ask, isPrivate } from '../../domain/turn/ask';
import type { Runtime } from '../../ports/runtime';
import { type ReadAction, readAction } from '../inbound/actions';
import type { IncomingActivity } from '../inbound/activity';
import type { ArrivedMember, Handlers } from '../inbound/handlers';
import { type AskWithText, type Mode, readAsk } from '../inbound/read-ask';
import { isRecord, textField } from '../json';
import type { RenderNotice } from '../outbound/messenger';
import { noticeOfFault } from './faults';
import { answerWithCard, answerWithError, answerWithText, formOf } from './invoke-answer';
import type { Turn } from './turn';

export interface RouteOptions {
  readonly handlers: Handlers;
  readonly runtime: Pick<Runtime, 'clock' | 'log' | 'newId' | 'waitAtMost'>;
  readonly mode: Mode;
  readonly render: RenderNotice;
  /** Posts answers where the activity came from, one after the other; never rejects. */
  readonly reply: (ask: Ask, notices: readonly Notice[]) => Promise<void>;
  /** Teams waits 5 s for the answer to an invoke. */
  readonly invokeLimitMs?: number;
}

/** Which activities go to which handler. */
export interface Route {
  readonly name: string;
  /** An invoke is answered in the response, within seconds. */
  readonly invoke?: true;
  fits(activity: IncomingActivity): boolean;
  handle(turn: Turn): Promise<void>;
}

/**
 * The route table. It is the project's own: whatever dispatches activities, the SDK's application or another,
 * takes the first route that fits.
 */
export function createRoutes(options: RouteOptions): readonly Route[] {
  const { handlers, runtime, mode, reply } = options;

  /** Runs a handler for somebody who is known, turns its faults into a notice and posts what it says. */
  async function answer(
    { activity }: Turn,
    handle: (message: AskWithText) => Promise<readonly Notice[]>,
  ): Promise<void> {
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
    if (message?.ask.addressed && activity.type === 'message') {
      await reply(message.ask, [{ kind: 'refusal', code: 'not-a-participant' }]);
    }
  }

  const on =
    (type: string, ...events: readonly string[]) =>
    (activity: IncomingActivity): boolean =>
      activity.type === type && (events.length === 0 || events.includes(eventOf(activity)));

  return [
    {
      name: 'card action',
      invoke: true,
      fits: ({ type, name }) => type === 'invoke' && name === 'adaptiveCard/action',
      handle: (turn) => answerButton(options, turn),
    },
    {
      name: 'message',
      fits: on('message'),
      handle: (turn) =>
        answer(turn, async ({ ask, text }) => {
          const { value } = turn.activity;
          // An Action.Submit comes as a message of the person, with what it sends in place of a text.
          if (isRecord(value) && text === '') {
            return act(options, { ...ask, addressed: true }, readAction(value));
          }
          return handlers.onText(ask, text);
        }),
    },
    {
      name: 'edit',
      fits: on('messageUpdate', 'editMessage', 'undeleteMessage'),
      handle: (turn) => answer(turn, ({ ask, text }) => handlers.onEdit(ask, text)),
    },
    {
      name: 'deletion',
      fits: on('messageDelete', 'softDeleteMessage'),
      handle: (turn) => answer(turn, ({ ask }) => handlers.onDelete(ask)),
    },
    {
      name: 'installation',
      fits: on('installationUpdate'),
      handle: (turn) =>
        answer(turn, async ({ ask }) => {
          const { action } = turn.activity;
          if (action === 'add') return handlers.onInstalled(ask);
          if (action === 'remove') await handlers.onRemoved(ask);
          return [];
        }),
    },
    {
      name: 'members added',
      fits: (activity) => activity.type === 'conversationUpdate' && lists(activity, 'membersAdded'),
      handle: (turn) =>
        answer(turn, async ({ ask }) => {
          const members = membersOf(turn.activity, 'membersAdded', mode);
          return members.length > 0 ? handlers.onMembersAdded(ask, members) : [];
        }),
    },
    {
      name: 'members removed',
      fits: (activity) => activity.type === 'conversationUpdate' && lists(activity, 'membersRemoved'),
      handle: (turn) =>
        answer(turn, async ({ ask }) => {
          const ids = membersOf(turn.activity, 'membersRemoved', mode).map(({ teamsId }) => teamsId);
          if (ids.length > 0) await handlers.onMembersRemoved(ask, ids);
          return [];
        }),
    },
  ];
}

function act(
  { handlers, runtime }: RouteOptions,
  ask: Ask,
  read: ReadAction | undefined,
): Promise<readonly Notice[]> {
  if (!read) {
    runtime.log.info('action.unknown', { where: ask.where.kind });
    return Promise.resolve([{ kind: 'refusal', code: 'outdated-card' }]);
  }
  return handlers.onAction(ask, read.action, read.inputs);
}

async function answerButton(options: RouteOptions, turn: Turn): Promise<void> {
  const { runtime, mode, render, reply, invokeLimitMs = 4_000 } = options;
  const { activity } = turn;
  const pressed = isRecord(activity.value) ? activity.value.action : undefined;
  const data = isRecord(pressed) ? pressed.data : undefined;
  const read = readAction(data, textField(pressed, 'verb'));
  const message = readAsk(activity, mode, runtime.clock.now());
  if (!message) {
    runtime.log.warn('sender.unknown', { type: activity.type });
    return turn.answer(answerWithError('sender-unknown'));
  }
  const { ask } = message;
  let failed = false;
  const work = act(options, ask, read).catch((error: unknown): readonly Notice[] => {
    failed = true;
    return [noticeOfFault(error, read?.action.verb ?? 'action', runtime)];
  });
  let notices: readonly Notice[] | undefined;
  const done = work.then((said) => {
    notices = said;
  });
  await runtime.waitAtMost(invokeLimitMs, done);
  if (notices === undefined) {
    runtime.log.warn('invoke.late', { verb: read?.action.verb });
    // What is one person's alone must not be posted for all to read.
    turn.afterwards(async () => {
      const said = await work;
      if (isPrivate(ask.where)) await reply(ask, said);
    });
    return turn.answer(answerWithError('late'));
  }
  const verb: CardVerb | undefined = read?.action.verb;
  // Cards refresh by themselves: nobody pressed anything, so nobody is told.
  if (failed && verb === 'refresh') return turn.answer(answerWithError('unavailable'));

  const [first, ...more] = notices;
  if (!first) return turn.answer(answerWithText({ summary: 'OK' }));
  const rendered = render(first, { language: ask.language });
  const form = formOf(first, rendered, verb, ask.where);
  const posted = form === 'post' ? notices : more;
  if (posted.length > 0) turn.afterwards(() => reply(ask, posted));
  turn.answer(form === 'card' && rendered.card ? answerWithCard(rendered.card) : answerWithText(rendered));
}

function eventOf({ channelData }: IncomingActivity): string {
  return textField(channelData, 'eventType') ?? '';
}

function lists(activity: IncomingActivity, field: 'membersAdded' | 'membersRemoved'): boolean {
  const listed = activity[field];
  return Array.isArray(listed) && listed.length > 0;
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
