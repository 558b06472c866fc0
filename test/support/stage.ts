import type { Programme } from '../../src/domain/programme/programme';
import type { CardVerb } from '../../src/domain/turn/action';
import { type ActivityJson, messageDeleted, messageEdited } from './activities';
import { type Answered, type TestCompanion, textOf } from './companion';
import type { HeldPost } from './connector';
import { PEOPLE, type TestPerson, TONI } from './people';
import { type Came, openScene } from './scene';

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
  const rows: Row[] = [];
  let clock = clockStart.slice(0, 10);
  const note = (post: HeldPost): void => {
    const summary = String(post.activity.summary ?? post.activity.text);
    rows.push({ when: clock, to: receiverOf(post), summary, post });
  };
  const scene = await openScene({ programme, startOn: cohortStart, clock: clockStart, onPost: note });
  const said = (came: Came): readonly string[] => {
    if (came.status !== 200) throw new Error(`answered ${came.status}`);
    return came.posts.map((post) => textOf(post.activity));
  };

  async function moveTo(date: string, time: string): Promise<void> {
    const before = rows.length;
    said(await scene.chat(TONI, `zeit ${date} ${time}`));
    clock = `${date} ${time}`;
    // The last row is the answer to `zeit` itself.
    const made = rows.splice(before).slice(0, -1);
    rows.push(...made.map((row) => ({ ...row, when: clock })));
  }

  return {
    companion: scene.companion,
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
    chat: async (from, text) => said(await scene.chat(from, text)),
    async say(from, text, thread) {
      const came = await scene.say(from, text, thread ? { thread } : {});
      return { activity: came.activity, said: said(came) };
    },
    edit: async (original, text) =>
      said(await scene.send(messageEdited(original, text, scene.companion.clock.now()))),
    remove: async (original) => said(await scene.send(messageDeleted(original, scene.companion.clock.now()))),
    press: (from, post, verb, inputs = {}) => scene.press(from, post, { verb, inputs }),
    find(words, to = 'channel') {
      const there = rows.filter((row) => row.to === to);
      const row =
        there.findLast(({ summary }) => summary.startsWith(words)) ??
        there.findLast(({ post }) => textOf(post.activity).includes(words));
      if (!row) throw new Error(`nothing with »${words}« came to ${to}`);
      return row.post;
    },
    stop: () => scene.stop(),
  };
}

function receiverOf(post: HeldPost): string {
  if (post.conversationId.startsWith('19:')) {
    return post.conversationId.endsWith(`messageid=${post.id}`) ? 'channel' : 'thread';
  }
  const who = [TONI, ...Object.values(PEOPLE)].find(({ teamsId }) => post.conversationId.includes(teamsId));
  return who?.name.split(' ')[0]?.toLowerCase() ?? post.conversationId;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
