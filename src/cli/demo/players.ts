import { addDays, type Holidays, isWorkingDay, localWhen, toInstant } from '../../domain/calendar/calendar';
import type { Instant } from '../../domain/ids';
import { actionActivity, type Stage, threadActivity } from './activities';
import { type CastMember, OTHERS } from './cast';
import { chance } from './chance';
import { answerOf } from './player-answers';
import type { Task } from './tasks';

/** How the players reach the bot and the local Teams. */
export interface PlayersPorts {
  readonly stage: Stage;
  readonly holidays: Holidays;
  readonly newId: () => string;
  /** Hands an activity to the bot as Teams would; resolves when it was taken. */
  readonly send: (activity: object) => Promise<void>;
  /** The conversation id of this person's chat with the bot. */
  readonly personalChat: (player: CastMember) => Promise<string>;
  /** Lets the person at the keyboard read what a player wrote in a thread. */
  readonly show: (rootId: string, text: string) => Promise<void>;
}

/** How many of the exercises each of them answers: not everyone does everything. */
const DILIGENCE: readonly number[] = [0.95, 0.85, 0.65, 0.9];
const LATEST_DAYS = 3;

/**
 * When the player gets round to it: on a working day within a few days, in office hours; undefined when
 * they never do. Depends on the task alone.
 */
export function actsAt(task: Task, holidays: Holidays): Instant | undefined {
  const { player, askedAt, timeZone } = task;
  const what = keyOf(task);
  if (task.kind === 'exercise' && chance(player.id, what, 'does') > (DILIGENCE[OTHERS.indexOf(player)] ?? 1))
    return undefined;
  let { on } = localWhen(askedAt, timeZone);
  let left = Math.floor(chance(player.id, what, 'day') * (LATEST_DAYS + 1));
  while (left > 0 || !isWorkingDay(on, [player.land], holidays)) {
    on = addDays(on, 1);
    if (isWorkingDay(on, [player.land], holidays)) left -= 1;
  }
  const minutes = Math.floor(chance(player.id, what, 'minute') * 6.5 * 60);
  const time = `${String(10 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const at = toInstant(on, time, timeZone);
  // Asked late in the day: an hour or so afterwards.
  return at > askedAt ? at : toInstant(nextWorkingDay(on, player, holidays), time, timeZone);
}

function nextWorkingDay(on: Parameters<typeof addDays>[0], player: CastMember, holidays: Holidays) {
  let day = addDays(on, 1);
  while (!isWorkingDay(day, [player.land], holidays)) day = addDays(day, 1);
  return day;
}

function keyOf(task: Task): string {
  if (task.kind === 'exercise') return task.exercise.id;
  return task.kind === 'slot' ? 'slot' : `agreement/${task.agreement}/${task.askedAt}`;
}

export interface Players {
  /** Does what the players would have done by `now`, oldest first; returns how much that was. */
  turn(now: Instant, tasks: readonly Task[]): Promise<number>;
}

export function createPlayers(ports: PlayersPorts): Players {
  /** Done or refused: tried once, so that a refusal does not come back with every tick. */
  const tried = new Set<string>();

  function planned(tasks: readonly Task[]): readonly { readonly task: Task; readonly at: Instant }[] {
    return tasks
      .filter((task) => !tried.has(`${keyOf(task)}/${task.player.id}`))
      .flatMap((task) => {
        const at = actsAt(task, ports.holidays);
        return at === undefined ? [] : [{ task, at }];
      })
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  async function act(task: Task): Promise<void> {
    const { player, cohort } = task;
    const base = { id: ports.newId(), player };
    if (task.kind === 'exercise') {
      const answer = answerOf(player, task.exercise);
      if (task.rootId !== undefined && answer.text !== undefined) {
        await ports.show(task.rootId, `**${player.name}** (${player.municipality}): ${answer.text}`);
        await ports.send(threadActivity(ports.stage, { ...base, rootId: task.rootId, text: answer.text }));
        return;
      }
      const action = { verb: 'answer', cohort, exercise: task.exercise.id } as const;
      await ports.send(
        task.rootId === undefined
          ? actionActivity(ports.stage, {
              ...base,
              chat: await ports.personalChat(player),
              action,
              inputs: answer.inputs,
            })
          : actionActivity(ports.stage, { ...base, rootId: task.rootId, action, inputs: answer.inputs }),
      );
      return;
    }
    const chat = await ports.personalChat(player);
    const action =
      task.kind === 'slot'
        ? ({ verb: 'book-slot', cohort, slot: task.slots[0] ?? '' } as const)
        : ({ verb: 'check-agreement', cohort, agreement: task.agreement, result: 'under-way' } as const);
    await ports.send(actionActivity(ports.stage, { ...base, chat, action, inputs: {} }));
  }

  return {
    async turn(now, tasks) {
      let count = 0;
      const taken = new Set<string>();
      for (const { task, at } of planned(tasks)) {
        if (at > now) continue;
        // A time that somebody took a moment ago is left to the next turn, with a fresh look at the list.
        if (task.kind === 'slot' && taken.has(task.slots[0] ?? '')) continue;
        if (task.kind === 'slot') taken.add(task.slots[0] ?? '');
        tried.add(`${keyOf(task)}/${task.player.id}`);
        await act(task);
        count += 1;
      }
      return count;
    },
  };
}
