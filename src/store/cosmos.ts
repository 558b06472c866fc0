import type { Container, CosmosClient, SqlQuerySpec } from '@azure/cosmos';
import { CompanionError } from '../domain/errors';
import type { Instant } from '../domain/ids';
import type { Document, DueDocument, Store, Write } from '../ports/store';
import { createBodies } from './bodies';
import { type Call, type CosmosLimits, LIMITS, repeat, withinLimit } from './cosmos-calls';
import { commit, find, prepareCommit } from './cosmos-commit';
import { type CosmosSettings, createClient, openContainer } from './cosmos-container';
import { byCodePoint, decodeId, encodeId, type Found, isAlive, toDocument } from './cosmos-document';
import { checkCommit, checkName, checkText } from './rules';

/** A page of a query; Cosmos ends it earlier at 4 MB. */
const PAGE = 1000;

/**
 * The store in Azure Cosmos DB, for several instances. Nothing is asked of Azure before the first call, and
 * an account that cannot be reached then is tried again with the next one.
 */
export function openCosmosStore(settings: CosmosSettings, limits: CosmosLimits = LIMITS): Store {
  let client: CosmosClient | undefined;
  let opened: Promise<Container> | undefined;
  let closed = false;
  const bodies = createBodies();

  /** Opening goes on when the call that began it has given up; who comes next finds it done. */
  function container(): Promise<Container> {
    client ??= createClient(settings, limits);
    opened ??= openContainer(client, settings);
    const mine = opened;
    mine.catch(() => {
      if (opened === mine) opened = undefined;
    });
    return mine;
  }

  async function run<Result>(work: (container: Container, call: Call) => Promise<Result>): Promise<Result> {
    if (closed) throw new CompanionError('store-unavailable', 'the store is closed');
    return withinLimit(limits.callMs, async (call) => work(await repeat(call, container), call));
  }

  const query = <Row>(on: Container, call: Call, spec: SqlQuerySpec, partition?: string) =>
    repeat(call, async () => {
      const { resources } = await on.items
        .query<Row>(spec, {
          maxItemCount: PAGE,
          abortSignal: call.signal,
          // Across partitions the plan is needed anyway; asking without it first is refused each time.
          ...(partition === undefined ? { forceQueryPlan: true } : { partitionKey: partition }),
        })
        .fetchAll();
      return resources;
    });

  return {
    async read<Body>(partition: string, id: string, now: Instant) {
      checkName('partition', partition);
      checkName('id', id);
      return run(async (on, call) => {
        const found = await find(on, partition, encodeId(id), call);
        return found && isAlive(found, now) ? toDocument<Body>(bodies, partition, found) : undefined;
      });
    },
    async list<Body>(partition: string, prefix: string, now: Instant) {
      checkName('partition', partition);
      checkText('prefix', prefix);
      const found = await run((on, call) => query<Found>(on, call, listQuery(partition, prefix), partition));
      return found
        .filter((item) => isAlive(item, now))
        .map((item) => toDocument<Body>(bodies, partition, item))
        .sort((a: Document, b: Document) => byCodePoint(a.id, b.id));
    },
    async commit(partition: string, writes: readonly Write[], now: Instant) {
      checkCommit(partition, writes);
      const prepared = prepareCommit(partition, writes, now);
      const result = await run((on, call) => commit(on, prepared, call));
      if (result.ok) for (const { op, id } of writes) if (op === 'delete') bodies.forget(partition, id);
      return result;
    },
    async due(before: Instant, limit: number) {
      const rows = await run((on, call) => query<DueDocument>(on, call, dueQuery(before, limit)));
      return rows
        .map(({ partition, id, dueAt }) => ({ partition, id: decodeId(id), dueAt }))
        .sort((a, b) => byCodePoint(orderOf(a), orderOf(b)));
    },
    async ping() {
      await run((on, call) => find(on, 'ping', 'ping', call));
    },
    async close() {
      closed = true;
      client?.dispose();
    },
  };
}

/** Sorted here, for what Cosmos' own order of encoded ids would be is not the order of the ids. */
function listQuery(partition: string, prefix: string): SqlQuerySpec {
  const begins = prefix === '' ? '' : ' AND STARTSWITH(c.id, @prefix)';
  return {
    query: `SELECT c.id, c.body, c.expiresAt, c._etag FROM c WHERE c.partition = @partition${begins}`,
    parameters: [
      { name: '@partition', value: partition },
      ...(prefix === '' ? [] : [{ name: '@prefix', value: encodeId(prefix) }]),
    ],
  };
}

/** The only question across partitions; served from the index of `dueAt`, in its order. */
function dueQuery(before: Instant, limit: number): SqlQuerySpec {
  return {
    query: `SELECT TOP ${Math.max(0, Math.trunc(limit))} c.partition, c.id, c.dueAt FROM c
      WHERE c.dueAt <= @before AND (NOT IS_DEFINED(c.expiresAt) OR c.expiresAt > @before)
      ORDER BY c.dueAt`,
    parameters: [{ name: '@before', value: before }],
  };
}

/** Earliest first; what is due at the same instant in SQLite's order. */
function orderOf({ dueAt, partition, id }: DueDocument): string {
  return `${dueAt}\0${partition}\0${id}`;
}
