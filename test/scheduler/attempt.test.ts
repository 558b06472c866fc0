import type { Outcome } from '../../src/domain/delivery/delivery';
import type { DeliveryKey, ExerciseId } from '../../src/domain/ids';
import type { Attempt, LedgerEntry } from '../../src/domain/ledger/entry';
import type { Notice } from '../../src/domain/notice/notice';
import type { Address, Messenger, ReadyMessage } from '../../src/ports/messenger';
import type { Write } from '../../src/ports/store';
import { attempt } from '../../src/scheduler/attempt';
import type { LedgerWriter } from '../../src/scheduler/ledger-writer';
import type { Failed } from '../../src/scheduler/schedule-commit';
import type { TickDeps } from '../../src/scheduler/tick-deps';
import { instant } from '../support/builders';

const NOW = instant('2027-04-12T07:00:00Z');
const about: Attempt = {
  ...{ key: 'w01/post/w01-01' as DeliveryKey, kind: 'exercise', exerciseId: 'w01-01' as ExerciseId },
  ...{ audience: { kind: 'channel' }, week: 1, dueAt: NOW, at: NOW, attempts: 1, attempt: 'me.1' },
};
const to: Address = {
  place: { tenantId: 't', serviceUrl: 's', conversationId: 'c', botId: 'b' },
  language: 'de',
};
const notice: Notice = { kind: 'announcement', text: 'Hallo', byName: 'Tina' };
const SENT: Outcome = { kind: 'sent', activityId: '17' };

interface Course {
  readonly ready?: () => Promise<ReadyMessage>;
  readonly send?: () => Promise<Outcome>;
  readonly begin?: () => Promise<'committed' | Failed>;
  readonly valid?: boolean;
  readonly draining?: boolean;
  readonly kind?: Attempt['kind'];
}

/** One attempt, with what happened in its course. */
async function attempted({ ready, send, begin, valid = true, draining = false, kind = 'exercise' }: Course) {
  const steps: string[] = [];
  const written: [LedgerEntry, Write | undefined][] = [];
  const message: ReadyMessage = {
    ok: true,
    send: () => {
      steps.push('send');
      return send ? send() : Promise.resolve(SENT);
    },
    drop: () => steps.push('drop'),
  };
  const messenger: Pick<Messenger, 'ready'> = {
    ready: async () => {
      steps.push('ready');
      return ready ? ready() : message;
    },
  };
  const writer: Partial<LedgerWriter> = {
    begin: async () => {
      steps.push('claim');
      return begin ? begin() : 'committed';
    },
    claimStillValid: () => valid,
    record: (entry) => steps.push(`record ${entry.state}`),
    recordOutcome: (entry, other) => {
      steps.push(`outcome ${entry.state}`);
      written.push([entry, other]);
    },
  };
  const deps = { messenger, clock: { now: () => NOW }, draining: () => draining } as unknown as TickDeps;
  const result = await attempt(
    deps,
    writer as LedgerWriter,
    { ...about, kind },
    { kind: 'send', to, notice },
  ).catch((error: Error) => error.message);
  return { steps, result, written };
}
const fails = () => Promise.reject(new TypeError('broken'));

test('ready, then claimed, then sent; an exercise’s post opens its thread with the outcome', async () => {
  const { steps, result, written } = await attempted({});
  expect(steps).toEqual(['ready', 'claim', 'send', 'outcome sent']);
  expect(result).toMatchObject({ state: 'sent', activityId: '17' });
  expect(written[0]?.[1]).toEqual({ op: 'create', id: 't/17', body: { exerciseId: 'w01-01' } });
});

test('a survey opens no thread, though it is an exercise’s', async () => {
  expect((await attempted({ kind: 'survey' })).written[0]?.[1]).toBeUndefined();
});

test.each<[string, Course, readonly string[], unknown]>([
  [
    'not ready: nothing is claimed',
    { ready: async () => ({ ok: false, outcome: { kind: 'throttled', retryAfterMs: 1 } }) },
    ['ready', 'record retry'],
    { state: 'retry' },
  ],
  [
    'a messenger that throws before the claim: tried again after a while',
    { ready: fails },
    ['ready', 'record retry'],
    { state: 'retry', retryAt: '2027-04-12T07:00:30.000Z', detail: 'TypeError' },
  ],
  ['a process that is to end', { draining: true }, ['ready', 'drop'], 'draining'],
  ['the claim is another’s', { begin: async () => 'lost' }, ['ready', 'claim', 'drop'], 'lost'],
  ['the cohort has changed', { begin: async () => 'woken' }, ['ready', 'claim', 'drop'], 'woken'],
  ['the store is away', { begin: fails }, ['ready', 'claim', 'drop'], 'broken'],
  [
    'no time is left after the claim',
    { valid: false },
    ['ready', 'claim', 'drop', 'outcome retry'],
    { state: 'retry', retryAt: NOW },
  ],
  [
    'a messenger that throws after the claim: in doubt',
    { send: fails },
    ['ready', 'claim', 'send', 'outcome unknown'],
    { state: 'unknown', detail: 'TypeError' },
  ],
  [
    'a messenger that throws at once after the claim: in doubt as well',
    {
      send: () => {
        throw new TypeError('broken');
      },
    },
    ['ready', 'claim', 'send', 'outcome unknown'],
    { state: 'unknown', detail: 'TypeError' },
  ],
])('%s', async (_, course, steps, result) => {
  const made = await attempted(course);
  expect(made.steps).toEqual(steps);
  if (typeof result === 'string') expect(made.result).toBe(result);
  else expect(made.result).toMatchObject(result as object);
  expect(made.written.map(([, other]) => other)).toEqual(made.written.map(() => undefined));
});
