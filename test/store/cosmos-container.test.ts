import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Agent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { openCosmosStore } from '../../src/store/cosmos';
import { CONTAINER } from '../../src/store/cosmos-container';
import { type CosmosDouble, openCosmosDouble } from '../support/cosmos-proxy';
import { at } from './contract';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const openDouble = async (tls?: { cert: string; key: string }) => {
  const double = await openCosmosDouble(tls);
  closing.push(() => double.close());
  return double;
};
const openStore = (settings: Parameters<typeof openCosmosStore>[0]) => {
  const store = openCosmosStore(settings);
  closing.push(() => store.close());
  return store;
};
const withKey = (double: CosmosDouble, database = 'musterstadt') =>
  openStore({ endpoint: double.endpoint, key: double.key, database });
const operations = (double: CosmosDouble) =>
  double.requests.splice(0).map(({ operation, status }) => `${operation} ${status}`);

describe('with a key', () => {
  test('nothing is asked before the first call; then database and container are made', async () => {
    const double = await openDouble();
    const store = withKey(double);
    expect(double.requests).toEqual([]);
    await store.ping();
    expect(operations(double)).toEqual(['setup 404', 'setup 201', 'setup 201', 'setup 200', 'read 404']);
    expect(await double.raw('/dbs/musterstadt/colls/companion')).toMatchObject(
      JSON.parse(JSON.stringify(CONTAINER)),
    );
  });

  test('what is there is taken as it is, with one request', async () => {
    const double = await openDouble();
    await withKey(double).commit('a', [{ op: 'create', id: 'one', body: 1 }], at(0));
    double.requests.length = 0;
    expect(await withKey(double).read('a', 'one', at(0))).toMatchObject({ body: 1 });
    expect(operations(double)).toEqual(['setup 200', 'read 200']);
  });

  test('several instances may start at once on an empty account', async () => {
    const double = await openDouble();
    const stores = Array.from({ length: 5 }, () => withKey(double));
    const created = await Promise.all(
      stores.map((store) => store.commit('a', [{ op: 'create', id: 'one', body: 1 }], at(0))),
    );
    expect(created.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a database that is there already gets its container', async () => {
    const double = await openDouble();
    await fetch(`${double.endpoint}/dbs`, { method: 'POST', body: JSON.stringify({ id: 'musterstadt' }) });
    await withKey(double).ping();
  });

  test("another program's container is refused", async () => {
    const double = await openDouble();
    await withKey(double, 'other').ping();
    const send = (path: string, body: unknown) =>
      fetch(`${double.endpoint}${path}`, { method: 'POST', body: JSON.stringify(body) });
    await send('/dbs', { id: 'musterstadt' });
    await send('/dbs/musterstadt/colls', { id: 'companion', partitionKey: { paths: ['/tenant'] } });
    await expect(withKey(double).ping()).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('another program'),
    });
  });

  test('a wrong key is said to be one, at once, and not repeated in the message', async () => {
    const double = await openDouble();
    double.plan({ fault: 'status', status: 401, on: 'setup' });
    const store = withKey(double);
    const error: unknown = await store.ping().catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('COSMOS_KEY'),
    });
    expect(String(error)).not.toContain(double.key);
    expect(operations(double)).toEqual(['setup 401']);
    await store.ping();
  });
});

describe('what a call asks of the server', () => {
  test('one request each; across partitions only for "due"', async () => {
    const double = await openDouble();
    const store = withKey(double);
    await store.ping();
    operations(double);
    await store.read('a', 'one', at(0));
    expect(operations(double)).toEqual(['read 404']);
    await store.commit(
      'a',
      [
        { op: 'create', id: 'one', body: 1, dueAt: at(1), expiresAt: at(60) },
        { op: 'create', id: 'two', body: 2 },
      ],
      at(0),
    );
    expect(operations(double)).toEqual(['commit 200']);
    await store.list('a', '', at(0));
    // The driver asks for a plan beside every query, whether it needs one or not.
    expect(operations(double).sort()).toEqual(['list 200', 'plan 200']);
    await store.due(at(1), 10);
    expect(operations(double)).toEqual(['plan 200', 'ranges 200', 'due 200']);
    expect(await double.raw('/dbs/musterstadt/colls/companion/docs')).toMatchObject({
      Documents: [
        { id: 'one', partition: 'a', body: '1', dueAt: at(1), expiresAt: at(60), ttl: 3660 },
        { id: 'two', partition: 'a', body: '2' },
      ],
    });
  });

  test('a list longer than a page comes whole', async () => {
    const double = await openDouble();
    const store = withKey(double);
    for (let from = 0; from < 2100; from += 100)
      await store.commit(
        'a',
        Array.from({ length: 100 }, (_, n) => ({ op: 'create', id: `d/${from + n}`, body: from + n })),
        at(0),
      );
    operations(double);
    const found = await store.list('a', 'd/', at(0));
    expect(new Set(found.map(({ body }) => body)).size).toBe(2100);
    expect(operations(double).filter((operation) => operation === 'list 200')).toHaveLength(3);
  });

  test('a read says that it must not be older than the own write, a failed one included', async () => {
    const double = await openDouble();
    const store = withKey(double);
    await store.ping();
    const sessions = () => double.requests.splice(0).map((request) => request.session);
    await store.commit('a', [{ op: 'create', id: 'one', body: 1 }], at(0));
    sessions();
    await store.read('a', 'one', at(0));
    await store.list('a', 'o', at(0));
    expect(new Set(sessions())).toEqual(new Set(['0:-1#1']));
    await withKey(double).commit('a', [{ op: 'create', id: 'two', body: 1 }], at(0));
    sessions();
    // Somebody else was faster: what is read then shows it.
    expect((await store.commit('a', [{ op: 'create', id: 'two', body: 1 }], at(0))).ok).toBe(false);
    sessions();
    await store.read('a', 'two', at(0));
    expect(new Set(sessions())).toEqual(new Set(['0:-1#2']));
  });

  test('the price of reads and writes is the documented one', async () => {
    const double = await openDouble();
    const store = withKey(double);
    await store.ping();
    const units = () => double.requests.splice(0).reduce((sum, request) => sum + request.units, 0);
    units();
    const result = await store.commit('a', [{ op: 'create', id: 'one', body: 1 }], at(0));
    expect(units()).toBeCloseTo(4.95 + 2 * 0.2);
    const version = (result.ok && result.versions[0]) || '';
    await store.commit('a', [{ op: 'replace', id: 'one', body: 2, version }], at(0));
    expect(units()).toBeCloseTo(2 * 4.95);
    const due = { dueAt: at(0) };
    await store.commit('a', [{ op: 'create', id: 'two', body: 1, ...due }], at(0));
    expect(units()).toBeCloseTo(4.95 + 3 * 0.2);
    await store.read('a', 'one', at(0));
    expect(units()).toBe(1);
    await store.commit('a', [{ op: 'create', id: 'large', body: 'x'.repeat(100 * 1024) }], at(0));
    // The documented writes of 64 KB and of 128 KB.
    const large = units();
    expect(large).toBeGreaterThan(22.67);
    expect(large).toBeLessThan(48.19);
  });
});

describe('with a managed identity', () => {
  const folder = dirname(require.resolve('@vercel/cosmosdb-server/package.json'));
  const tls = {
    cert: readFileSync(join(folder, 'cert.pem'), 'utf8'),
    key: readFileSync(join(folder, 'key.pem'), 'utf8'),
  };
  const asked: string[] = [];
  const undo: (() => unknown)[] = [];
  // Once for all: the library remembers where it found the tokens.
  beforeAll(async () => {
    // What App Service and Container Apps offer to their processes.
    const tokens = createServer((incoming, outgoing) => {
      asked.push(`${incoming.url} ${incoming.headers['x-identity-header']}`);
      outgoing.setHeader('content-type', 'application/json');
      outgoing.end(
        JSON.stringify({
          access_token: 'a-token',
          expires_on: String(Math.floor(Date.now() / 1000) + 3600),
          resource: 'r',
          token_type: 'Bearer',
        }),
      );
    });
    await new Promise<void>((resolve) => {
      tokens.listen(0, '127.0.0.1', resolve);
    });
    process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${(tokens.address() as AddressInfo).port}/token`;
    process.env.IDENTITY_HEADER = 'own-process';
    // The server's certificate is its own and out of date; the driver would not take it.
    const original = Agent.prototype.createConnection;
    Agent.prototype.createConnection = function (options, callback) {
      return original.call(this, { ...options, rejectUnauthorized: false }, callback);
    };
    undo.push(() => {
      Agent.prototype.createConnection = original;
      delete process.env.IDENTITY_ENDPOINT;
      delete process.env.IDENTITY_HEADER;
      tokens.close();
      tokens.closeAllConnections();
    });
  });

  afterAll(() => {
    for (const one of undo) one();
  });

  test('it reads and writes with a token, but makes no container: the message says what to do', async () => {
    const double = await openDouble(tls);
    const { endpoint } = double;
    const store = openStore({ endpoint, database: 'musterstadt', identity: 'an-identity' });
    await expect(store.ping()).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringMatching(/musterstadt.*companion.*missing.*infra/),
    });
    expect(operations(double)).toEqual(['setup 404']);
    await openStore({ endpoint, key: double.key, database: 'musterstadt' }).ping();
    expect((await store.commit('a', [{ op: 'create', id: 'one', body: 1 }], at(0))).ok).toBe(true);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked[0]).toMatch(/client_id=an-identity.* own-process$/);
    expect(double.authorizations()).toContain('type=aad&ver=1.0&sig=a-token');
  });

  test('without the role the message names it', async () => {
    const double = await openDouble(tls);
    double.plan({ fault: 'status', status: 403, on: 'setup' });
    await expect(
      openStore({ endpoint: double.endpoint, database: 'musterstadt' }).ping(),
    ).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('Cosmos DB Built-in Data Contributor'),
    });
  });
});

test('neither library is loaded as long as no Cosmos store is opened', () => {
  jest.isolateModules(() => {
    const loaded: string[] = [];
    for (const name of ['@azure/cosmos', '@azure/identity'])
      jest.doMock(name, () => {
        loaded.push(name);
        return {};
      });
    require('../../src/store/cosmos').openCosmosStore({ endpoint: 'https://x.example', database: 'x' });
    expect(loaded).toEqual([]);
    jest.dontMock('@azure/cosmos');
    jest.dontMock('@azure/identity');
  });
});
