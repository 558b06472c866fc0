import type { Programme } from '../../src/domain/programme/programme';
import type { CardAction } from '../../src/domain/turn/action';
import type { Store } from '../../src/ports/store';
import { type ActivityJson, CHANNEL, cardInvoke, channelMessage, personalMessage } from './activities';
import { aProgramme } from './builders';
import { type Answered, startTestCompanion, type TestCompanion, textOf } from './companion';
import type { ConnectorDouble, HeldPost } from './connector';
import { HOMES, type Name, PEOPLE, type TestPerson, TONI } from './people';

/** Week 1 of every scene opens on Monday, 12 April 2027, at 07:00 UTC. */
export const START = '2027-04-12';
export const BEFORE = '2027-04-05T08:00:00Z';
export const MONDAY = '2027-04-12T07:00:00Z';

/** What came of one activity: the answer to the request, and every message that went out because of it. */
export interface Came extends Answered {
  readonly posts: readonly HeldPost[];
  /** All of it in words. */
  readonly words: string;
  readonly activity: ActivityJson;
}

/** A cohort with the clock in hand, everything through `POST /api/messages`. */
export interface Scene {
  readonly companion: TestCompanion;
  readonly cohort: string;
  readonly where: { readonly serviceUrl: string };
  send(activity: ActivityJson): Promise<Came>;
  chat(from: TestPerson, text: string): Promise<Came>;
  say(from: TestPerson, text: string, options?: { thread?: HeldPost; channel?: string }): Promise<Came>;
  press(
    from: TestPerson,
    what: HeldPost | CardAction | Record<string, unknown>,
    how?: {
      verb?: string;
      inputs?: Record<string, unknown>;
      scope?: 'personal' | 'channel';
      channel?: string;
    },
  ): Promise<Came>;
  /** Moves the clock and makes what is due; answers with what went out. */
  at(instant: string): Promise<readonly HeldPost[]>;
  /** The latest message there whose words contain this; in the channel only what opens a thread. */
  find(words: string, where?: 'channel' | TestPerson): HeldPost;
  all(where?: 'channel' | TestPerson): readonly HeldPost[];
  stop(): Promise<void>;
}

export interface SceneOptions {
  readonly programme?: Programme;
  readonly people?: readonly Name[];
  readonly store?: Store;
  readonly teams?: ConnectorDouble;
  readonly timeoutMs?: number;
  readonly instance?: string;
  readonly production?: boolean;
  /** Entra ids from the settings; Toni's unless given. */
  readonly trainers?: readonly string[];
  /** Joins an existing store's cohort instead of creating one. */
  readonly existing?: string;
  readonly clock?: string;
  /** The cohort's start; that of every scene unless given. */
  readonly startOn?: string;
  /** Told of each message that reaches people. */
  readonly onPost?: (post: HeldPost) => void;
}

export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const companion = await startTestCompanion({
    programmes: [options.programme ?? aProgramme()],
    start: options.clock ?? BEFORE,
    trainers: options.trainers ?? [TONI.aadObjectId],
    ...(options.store ? { store: options.store } : {}),
    ...(options.teams ? { teams: options.teams } : {}),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    ...(options.instance === undefined ? {} : { instance: options.instance }),
    ...(options.production ? { production: true } : {}),
  });
  const { teams } = companion;
  const where = { serviceUrl: companion.serviceUrl };
  const news = (): readonly HeldPost[] => {
    const fresh = companion.news();
    for (const post of fresh) options.onPost?.(post);
    return fresh;
  };
  if (!teams.rosters.has('*')) {
    teams.rosters.set(
      '*',
      [TONI, ...Object.values(PEOPLE)].map((person) => ({
        id: person.teamsId,
        aadObjectId: person.aadObjectId,
        name: person.name,
      })),
    );
  }

  const scene: Scene = {
    companion,
    where,
    get cohort() {
      return cohort;
    },
    async send(activity) {
      news();
      const answered = await companion.send(activity);
      const posts = news();
      const words = [answered.body, ...posts.map((post) => post.activity)].map(textOf).join('\n');
      return { ...answered, posts, words, activity };
    },
    chat: (from, text) => scene.send(personalMessage({ ...where, from }, text)),
    say: (from, text, { thread, channel } = {}) =>
      scene.send(
        channelMessage(
          {
            ...where,
            from,
            ...(thread ? { rootId: thread.id } : {}),
            ...(channel ? { conversationId: channel } : {}),
          },
          text,
        ),
      ),
    press(from, what, { verb, inputs = {}, scope, channel } = {}) {
      const held = 'activity' in what ? (what as HeldPost) : undefined;
      const action = held ? actionOf(held.activity, verb ?? 'answer') : (what as Record<string, unknown>);
      const there = scope ?? (held?.conversationId.startsWith('19:') ? 'channel' : 'personal');
      return scene.send(
        cardInvoke(
          { ...where, from, ...(channel ? { conversationId: channel } : {}) },
          there,
          action,
          inputs,
        ),
      );
    },
    async at(instant) {
      news();
      await companion.at(instant);
      return news();
    },
    all(at) {
      return [...teams.posts.values()].filter((post) =>
        at === undefined
          ? true
          : at === 'channel'
            ? post.conversationId.startsWith('19:')
            : post.conversationId.includes(at.teamsId),
      );
    },
    find(words, at) {
      const found = scene
        .all(at)
        .filter((post) => at !== 'channel' || post.conversationId.endsWith(`=${post.id}`))
        .findLast((post) => textOf(post.activity).includes(words));
      if (!found) throw new Error(`nothing with »${words}« is there`);
      return found;
    },
    stop: () => companion.stop(),
  };

  let cohort = options.existing ?? '';
  if (options.existing === undefined) {
    await scene.say(TONI, `{bot} kohorte anlegen Probe ab ${options.startOn ?? START}`);
    cohort = await cohortIn(companion, CHANNEL);
    for (const name of options.people ?? (Object.keys(PEOPLE) as Name[])) {
      await scene.say(PEOPLE[name], `{bot} dabei ${HOMES[name]}`);
    }
  }
  news();
  return scene;
}

export async function cohortIn(companion: TestCompanion, channel: string): Promise<string> {
  const record = await companion.store.read<{ cohort: string }>(
    `channel/${channel}`,
    'channel',
    companion.clock.now(),
  );
  return record?.body.cohort ?? '';
}

/** Bodies of a cohort's documents whose id begins so. */
export async function documents<Body>(scene: Scene, prefix: string): Promise<readonly Body[]> {
  const { store, clock } = scene.companion;
  return (await store.list<Body>(`cohort/${scene.cohort}`, prefix, clock.now())).map(
    (document) => document.body,
  );
}

/** What nobody should ever be shown. */
export const INNARDS = /\bat .*\.(ts|js):|undefined|\[object|NaN|Error:|TypeError|null,|\{\{|\$\{/;

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
