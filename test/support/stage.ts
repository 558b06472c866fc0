import type { Programme } from '../../src/domain/programme/programme';
import type { CardVerb } from '../../src/domain/turn/action';
import {
  type ActivityJson,
  cardInvoke,
  channelMessage,
  messageDeleted,
  messageEdited,
  personalMessage,
  type TestPerson,
} from './activities';
import { type Answered, startTestCompanion, type TestCompanion, textOf } from './companion';
import type { HeldPost } from './connector';

function person(nth: number, name: string): TestPerson {
  return { teamsId: `29:person-${nth}`, aadObjectId: `bbbbbbbb-0000-4000-8000-00000000000${nth}`, name };
}

export const TONI = person(9, 'Toni Trainer');
export const PEOPLE = {
  anna: person(1, 'Anna Beispiel'),
  ben: person(2, 'Ben Muster'),
  clara: person(3, 'Clara Probe'),
  deniz: person(4, 'Deniz Vorlage'),
  emilia: person(5, 'Emilia Entwurf'),
} as const;
/** Five Länder whose holidays differ. */
const HOMES: Readonly<Record<keyof typeof PEOPLE, string>> = {
  anna: 'Musterstadt, Bayern',
  ben: 'Beispielhausen, Nordrhein-Westfalen',
  clara: 'Neu Testdorf, Mecklenburg-Vorpommern',
  deniz: 'Bad Probe, Sachsen',
  emilia: 'Mustertal, Hamburg',
};

/** One message that came to people, with the demo clock's local time at which it was made. */
export interface Row {
  readonly when: string;
  /** `channel`, `thread`, or the person's first name. */
  readonly to: string;
  readonly summary: string;
  readonly post: HeldPost;
}

/**
 * A cohort played through the front door alone: everything goes in by `POST /api/messages`, everything is
 * seen at the connector. The clock is moved by the trainer's `zeit`.
 */
export interface Stage {
  readonly companion: TestCompanion;
  /** Everything that reached people so far, in order. */
  readonly rows: readonly Row[];
  /** Moves the clock through every hour of the programme's day up to `date time`. */
  until(date: string, time?: string): Promise<readonly Row[]>;
  /** A message in the personal chat; answers with what the bot said there. */
  chat(from: TestPerson, text: string): Promise<readonly string[]>;
  /** A message in the channel, or in the thread of a post. */
  say(
    from: TestPerson,
    text: string,
    thread?: HeldPost,
  ): Promise<{ readonly activity: ActivityJson; readonly said: readonly string[] }>;
  edit(original: ActivityJson, text: string): Promise<readonly string[]>;
  remove(original: ActivityJson): Promise<readonly string[]>;
  /** Presses the button with this verb on a message as it is now. */
  press(from: TestPerson, post: HeldPost, verb: CardVerb, inputs?: Record<string, string>): Promise<Answered>;
  /** The latest message there whose summary begins with `words`, or whose text contains them. */
  find(words: string, to?: string): HeldPost;
  stop(): Promise<void>;
}

/** Times of day at which the plan does something, and just before. */
const MOMENTS = ['08:59', '09:00', '09:05', '09:10', '10:00', '14:00', '15:00', '18:00', '21:00'];

export async function openStage(
  programme: Programme,
  cohortStart: string,
  clockStart: string,
): Promise<Stage> {
  const companion = await startTestCompanion({
    programmes: [programme],
    start: clockStart,
    trainers: [TONI.aadObjectId],
  });
  const where = { serviceUrl: companion.teams.serviceUrl };
  const everyone = [TONI, ...Object.values(PEOPLE)];
  companion.teams.rosters.set(
    '*',
    everyone.map((one) => ({ id: one.teamsId, aadObjectId: one.aadObjectId, name: one.name })),
  );
  const rows: Row[] = [];
  let clock = clockStart.slice(0, 10);

  async function deliver(activity: ActivityJson): Promise<readonly string[]> {
    const answer = await companion.send(activity);
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
    return companion.news().map((post) => {
      note(post, clock);
      return textOf(post.activity);
    });
  }

  function note(post: HeldPost, when: string): void {
    rows.push({
      when,
      to: receiver(post),
      summary: String(post.activity.summary ?? post.activity.text),
      post,
    });
  }

  function receiver(post: HeldPost): string {
    if (post.conversationId.startsWith('19:')) {
      return post.conversationId.endsWith(`messageid=${post.id}`) ? 'channel' : 'thread';
    }
    const one = everyone.find((candidate) => post.conversationId.includes(candidate.teamsId));
    return one?.name.split(' ')[0]?.toLowerCase() ?? post.conversationId;
  }

  async function moveTo(date: string, time: string): Promise<void> {
    const before = rows.length;
    await deliver(personalMessage({ ...where, from: TONI }, `zeit ${date} ${time}`));
    clock = `${date} ${time}`;
    // The last row is the answer to `zeit` itself.
    const made = rows.splice(before).slice(0, -1);
    rows.push(...made.map((row) => ({ ...row, when: clock })));
  }

  const stage: Stage = {
    companion,
    rows,
    async until(date, time = '21:00') {
      const from = rows.length;
      for (let day = clock.slice(0, 10); day <= date; day = nextDay(day)) {
        for (const moment of MOMENTS) {
          const target = `${day} ${moment}`;
          if (target > clock && target <= `${date} ${time}`) await moveTo(day, moment);
        }
      }
      return rows.slice(from);
    },
    chat: (from, text) => deliver(personalMessage({ ...where, from }, text)),
    async say(from, text, thread) {
      const activity = channelMessage({ ...where, from, ...(thread ? { rootId: thread.id } : {}) }, text);
      return { activity, said: await deliver(activity) };
    },
    edit: (original, text) => deliver(messageEdited(original, text, companion.clock.now())),
    remove: (original) => deliver(messageDeleted(original, companion.clock.now())),
    async press(from, post, verb, inputs = {}) {
      const action = actionOf(post.activity, verb);
      const scope = post.conversationId.startsWith('19:') ? 'channel' : 'personal';
      const answer = await companion.send(cardInvoke({ ...where, from }, scope, action, inputs));
      for (const news of companion.news()) note(news, clock);
      return answer;
    },
    find(words, to = 'channel') {
      const there = rows.filter((one) => one.to === to);
      const row =
        there.findLast((one) => one.summary.startsWith(words)) ??
        there.findLast((one) => textOf(one.post.activity).includes(words));
      if (!row) throw new Error(`nothing with »${words}« came to ${to}`);
      return row.post;
    },
    stop: () => companion.stop(),
  };

  await stage.say(TONI, `{bot} kohorte anlegen Probe ab ${cohortStart}`);
  for (const [key, one] of Object.entries(PEOPLE)) {
    await stage.say(one, `{bot} dabei ${HOMES[key as keyof typeof PEOPLE]}`);
  }
  return stage;
}

/** The data behind a button, found anywhere in a message's cards. */
export function actionOf(activity: unknown, verb: string): Record<string, unknown> {
  const found = findAction(activity, verb);
  if (!found) throw new Error(`no button »${verb}« in:\n${textOf(activity)}`);
  return found;
}

function findAction(value: unknown, verb: string): Record<string, unknown> | undefined {
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = findAction(one, verb);
      if (found) return found;
    }
    return undefined;
  }
  if (!value || typeof value !== 'object') return undefined;
  const record = value as Record<string, unknown>;
  if (record.type === 'Action.Execute' && record.verb === verb) {
    return (record.data as { action: Record<string, unknown> }).action;
  }
  return findAction(Object.values(record), verb);
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
