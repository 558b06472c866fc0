import type { Container, CosmosClient, CosmosClientOptions } from '@azure/cosmos';
import { type CosmosLimits, statusOf, unavailable } from './cosmos-calls';

export interface CosmosSettings {
  /** `https://NAME.documents.azure.com` */
  readonly endpoint: string;
  readonly database: string;
  /** Without a key: managed identity. */
  readonly key?: string;
  /** The client id of a user-assigned identity; without it the system-assigned one. */
  readonly identity?: string;
}

export const CONTAINER_ID = 'companion';

/**
 * The one container. Only what is asked for is indexed: every path more makes every write dearer. `id` is
 * asked for by prefix within a partition, `dueAt` across them. The TTL is on, without a default.
 */
export const CONTAINER = {
  id: CONTAINER_ID,
  partitionKey: { paths: ['/partition'], version: 2 },
  defaultTtl: -1,
  indexingPolicy: {
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: [{ path: '/partition/?' }, { path: '/id/?' }, { path: '/dueAt/?' }],
    excludedPaths: [{ path: '/*' }],
  },
} as const;

/** Loaded here and not before: SQLite's users never pay for either library. */
export function createClient(settings: CosmosSettings, limits: CosmosLimits): CosmosClient {
  const cosmos = require('@azure/cosmos') as typeof import('@azure/cosmos');
  return new cosmos.CosmosClient({
    endpoint: settings.endpoint,
    ...credentials(settings),
    // Without it the driver sends no session token, whatever the account's default: then a read may be older
    // than one's own write.
    consistencyLevel: 'Session',
    connectionPolicy: {
      requestTimeout: limits.requestMs,
      // Azure points the account's own name at the region in charge. Discovery would besides repeat
      // requests up to 120 times on its own, writes among them.
      enableEndpointDiscovery: false,
      // Only 429 is repeated by the driver, which alone sees when to: its batch drops the answer's headers.
      retryOptions: {
        maxRetryAttemptCount: 9,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: Math.ceil(limits.callMs / 1000),
      },
    },
  });
}

function credentials({ key, identity }: CosmosSettings): CosmosClientOptions {
  if (key !== undefined) return { key };
  const { ManagedIdentityCredential } = require('@azure/identity') as typeof import('@azure/identity');
  return {
    aadCredentials:
      identity === undefined
        ? new ManagedIdentityCredential()
        : new ManagedIdentityCredential({ clientId: identity }),
  };
}

/**
 * The container, made with its database where they are missing and a key allows it: a managed identity may
 * read and write documents, but not make containers.
 * @throws CompanionError `store-unavailable` with what to do, or the driver's error when it may pass.
 */
export async function openContainer(client: CosmosClient, settings: CosmosSettings): Promise<Container> {
  const container = client.database(settings.database).container(CONTAINER_ID);
  const where = `database ${JSON.stringify(settings.database)}, container ${JSON.stringify(CONTAINER_ID)}`;
  try {
    const { resource } = await container.read().catch(async (error: unknown) => {
      if (statusOf(error) !== 404) throw error;
      if (settings.key === undefined)
        throw unavailable(`${where} is missing. Make it from infra/; a managed identity cannot.`);
      await createContainer(client, settings.database);
      return container.read();
    });
    const paths = resource?.partitionKey?.paths;
    if (paths?.length !== 1 || paths[0] !== '/partition')
      throw unavailable(
        `${where} belongs to another program: its partition key is ${JSON.stringify(paths)}.`,
      );
    return container;
  } catch (error) {
    if (statusOf(error) === 401 || statusOf(error) === 403)
      throw unavailable(
        settings.key === undefined
          ? `no access to ${where}. Give the identity the role "Cosmos DB Built-in Data Contributor", see infra/.`
          : `no access to ${where}. Check COSMOS_KEY and the account's firewall.`,
        error,
      );
    throw error;
  }
}

async function createContainer(client: CosmosClient, database: string): Promise<void> {
  // Several instances may start on an empty account at once: made by another is as good.
  const unlessThere = (error: unknown) => {
    if (statusOf(error) !== 409) throw error;
  };
  await client.databases.create({ id: database }).catch(unlessThere);
  const { partitionKey, indexingPolicy, ...rest } = CONTAINER;
  await client
    .database(database)
    .containers.create({
      ...rest,
      partitionKey: { ...partitionKey, paths: [...partitionKey.paths] },
      indexingPolicy: {
        ...indexingPolicy,
        includedPaths: [...indexingPolicy.includedPaths],
        excludedPaths: [...indexingPolicy.excludedPaths],
      },
    })
    .catch(unlessThere);
}
