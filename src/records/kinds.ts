/** What a partition is for. */
export type PartitionKind =
  | 'cohort'
  | 'person'
  | 'channel'
  | 'team'
  | 'directory'
  | 'programmes'
  /** Activities that were handled, by conversation. */
  | 'seen'
  | 'system';

interface Lies {
  readonly in: PartitionKind;
  /** The document's id, or, with a slash at its end, what the ids of such documents begin with. */
  readonly id: string;
}

/**
 * Every kind of document that the companion stores, and where it lies. Whatever is stored is of one of them: a
 * test looks at what a cohort's life leaves in the store. What of it is personal says `personal.ts`.
 */
export const KINDS = {
  cohort: { in: 'cohort', id: 'cohort' },
  schedule: { in: 'cohort', id: 'schedule' },
  /** Times that trainers offer for the Schulterblick, and who booked them. */
  slots: { in: 'cohort', id: 'slots' },
  reply: { in: 'cohort', id: 'r/' },
  /** What a reply was before. */
  revision: { in: 'cohort', id: 'v/' },
  feedback: { in: 'cohort', id: 'f/' },
  agreement: { in: 'cohort', id: 'a/' },
  /** The message that an answer came from, to find it when the message is edited or deleted. */
  message: { in: 'cohort', id: 'm/' },
  metric: { in: 'cohort', id: 'k/' },
  /** One delivery that was attempted or left out. */
  ledger: { in: 'cohort', id: 'd/' },
  /** A full page of what Teams took. */
  receipts: { in: 'cohort', id: 's/' },
  /** The post whose thread belongs to an exercise. */
  thread: { in: 'cohort', id: 't/' },
  /** An exercise's post in the channel shows an old count. */
  stale: { in: 'cohort', id: 'u/' },
  profile: { in: 'person', id: 'profile' },
  /** A text that is not filed as an answer yet. */
  draft: { in: 'person', id: 'draft/' },
  /** Which cohort a channel belongs to. */
  channel: { in: 'channel', id: 'channel' },
  greeted: { in: 'channel', id: 'greeted' },
  /** Whether the bot seems to be allowed to read a channel. */
  permission: { in: 'channel', id: 'hearing' },
  /** A cohort of a team. */
  teamEntry: { in: 'team', id: 'c/' },
  /** A cohort, for trainers who see them all. */
  directoryEntry: { in: 'directory', id: 'c/' },
  programme: { in: 'programmes', id: 'p/' },
  /** An activity that was handled: Teams may send it again. */
  handled: { in: 'seen', id: '' },
  signingKey: { in: 'system', id: 'signing-key' },
  demoClock: { in: 'system', id: 'demo-clock' },
} as const satisfies Readonly<Record<string, Lies>>;

export type DocumentKind = keyof typeof KINDS;

export const DOCUMENT_KINDS = Object.keys(KINDS) as readonly DocumentKind[];

/** The kind of a stored document; undefined for what nobody knows. */
export function kindOf(partition: string, id: string): DocumentKind | undefined {
  const lies = partition.split('/')[0];
  return DOCUMENT_KINDS.find((kind) => {
    const known: Lies = KINDS[kind];
    const fits = known.id === '' || known.id.endsWith('/') ? id.startsWith(known.id) : id === known.id;
    return known.in === lies && fits;
  });
}
