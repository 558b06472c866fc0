import { startChild } from './process';

export type ConnectorQuestion =
  | { readonly do: 'listen' }
  | { readonly do: 'reset'; readonly limitPerSecond?: number }
  | { readonly do: 'counts' };

export interface ConnectorCounts {
  readonly posts: number;
  readonly puts: number;
  /** Personal chats opened. */
  readonly chats: number;
  /** Answered with 429. */
  readonly refused: number;
  /** Of the bodies of all requests taken. */
  readonly bytes: number;
  /** Milliseconds from the first request taken to the last. */
  readonly spanMs: number;
  /** Body of the first post. */
  readonly sample?: string;
}

/** A minimal Teams in a process of its own. */
export interface Connector {
  readonly serviceUrl: string;
  reset(limitPerSecond?: number): Promise<void>;
  counts(): Promise<ConnectorCounts>;
  stop(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const child = startChild('children/connector');
  const ask = <Answer>(question: ConnectorQuestion) => child.ask<Answer>(question);
  const { port } = await ask<{ port: number }>({ do: 'listen' });
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    async reset(limitPerSecond) {
      await ask({ do: 'reset', ...(limitPerSecond === undefined ? {} : { limitPerSecond }) });
    },
    counts: () => ask({ do: 'counts' }),
    stop: () => child.stop(),
  };
}
