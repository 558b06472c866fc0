import type { DocumentKind } from './kinds';

/** Why something about a person is stored. */
export type Purpose =
  /** Who takes part, from where, and how they are reached. */
  | 'taking-part'
  /** What the workbook asks for, and the concept that grows out of it. */
  | 'answers'
  | 'feedback'
  | 'schulterblick'
  /** A channel's figures, then and now. */
  | 'effect'
  /** What was sent to whom, so that nothing is sent twice or lost. */
  | 'delivery'
  /** The same activity coming again changes nothing. */
  | 'redelivery';

/** Who may read it, beside whoever runs the technology. `cohort`: what is not marked as private. */
export type Reader = 'author' | 'trainers' | 'cohort' | 'nobody';

/** Until it is erased by `daten löschen`, or goes by itself. Terms by date are not built yet. */
export type KeptFor = 'until-erased' | 'a-day';

/** How it gets into the file of `meine daten`. */
export type Export =
  /** Documents whose `personId` is the person. */
  | 'own-documents'
  /** Documents whose id begins with the person's. */
  | 'named-after-person'
  /** The person's whole partition. */
  | 'own-partition'
  /** Deliveries to or about the person, with what came of them. */
  | 'deliveries'
  /** The person's entry in the cohort. */
  | 'own-entry'
  /** The times that the person has booked. */
  | 'own-slots'
  /** It says nothing that other kinds do not say. */
  | 'said-elsewhere';

/** How it goes with `daten löschen`. */
export type Erase =
  /** What `meine daten` shows as the person's documents is deleted. */
  | 'deleted'
  /** The person's entry goes, and who waits moves up. */
  | 'leaves-cohort'
  /** Booked times are free again; times that the person offered go. */
  | 'frees-slots'
  /** It belongs to somebody else and stays, without the person's id and name. */
  | 'unsigned'
  /** Receipts whose key holds the person's id are taken out of a shared document. */
  | 'receipts-taken-out'
  /** The person's partition goes, last of all: by it the rest is found. */
  | 'partition-deleted'
  /** The note in the person's own chat. */
  | 'chat-forgotten'
  /** It is gone after a day by itself. */
  | 'expires';

export interface Personal {
  /** What of it is about a person. */
  readonly personal: string;
  readonly purpose: Purpose;
  readonly seenBy: readonly Reader[];
  readonly keptFor: KeptFor;
  readonly export: Export;
  readonly erase: readonly Erase[];
}

const UNTIL_ERASED = { keptFor: 'until-erased' } as const;

/**
 * For each kind of stored document what of it is about a person, or `nothing` (`docs/promises.md`, rule 13). `meine
 * daten`, `daten löschen` and the privacy page are made from it. A kind that is missing here does not compile; a
 * document that holds a name, an id or a person's words although it is declared to hold nothing fails a test.
 */
export const PERSONAL = {
  cohort: {
    personal: 'name, ids, Kommune, Bundesland, reminders, absences of participants; name and ids of trainers',
    ...{ purpose: 'taking-part', seenBy: ['author', 'trainers', 'cohort'], ...UNTIL_ERASED },
    ...{ export: 'own-entry', erase: ['leaves-cohort'] },
  },
  schedule: {
    personal: 'ids of people in the keys of deliveries that Teams took last',
    ...{ purpose: 'delivery', seenBy: ['nobody'], ...UNTIL_ERASED },
    ...{ export: 'said-elsewhere', erase: ['receipts-taken-out'] },
  },
  slots: {
    personal: 'who offers a time and who has booked it',
    ...{ purpose: 'schulterblick', seenBy: ['author', 'trainers'], ...UNTIL_ERASED },
    ...{ export: 'own-slots', erase: ['frees-slots'] },
  },
  reply: {
    personal: 'what somebody handed in, and from which message',
    ...{ purpose: 'answers', seenBy: ['author', 'trainers', 'cohort'], ...UNTIL_ERASED },
    ...{ export: 'own-documents', erase: ['deleted'] },
  },
  revision: {
    personal: 'what somebody handed in before',
    ...{ purpose: 'answers', seenBy: ['author'], ...UNTIL_ERASED },
    ...{ export: 'own-documents', erase: ['deleted'] },
  },
  feedback: {
    personal: 'what a trainer wrote about whose answer',
    ...{ purpose: 'feedback', seenBy: ['author', 'trainers'], ...UNTIL_ERASED },
    ...{ export: 'own-documents', erase: ['deleted', 'unsigned'] },
  },
  agreement: {
    personal: 'what a trainer and a participant agreed on, and what became of it',
    ...{ purpose: 'schulterblick', seenBy: ['author', 'trainers'], ...UNTIL_ERASED },
    ...{ export: 'own-documents', erase: ['deleted', 'unsigned'] },
  },
  message: {
    personal: 'whose answer came from which message',
    ...{ purpose: 'answers', seenBy: ['nobody'], ...UNTIL_ERASED },
    ...{ export: 'own-documents', erase: ['deleted'] },
  },
  metric: {
    personal: "a figure of somebody's channel on a day",
    ...{ purpose: 'effect', seenBy: ['author', 'trainers'], ...UNTIL_ERASED },
    ...{ export: 'named-after-person', erase: ['deleted'] },
  },
  ledger: {
    personal: 'what was sent to or about whom, when, and what came of it; which trainer settled a doubt',
    ...{ purpose: 'delivery', seenBy: ['trainers'], ...UNTIL_ERASED },
    ...{ export: 'deliveries', erase: ['deleted', 'unsigned'] },
  },
  receipts: {
    personal: 'ids of people in the keys of deliveries that Teams took',
    ...{ purpose: 'delivery', seenBy: ['nobody'], ...UNTIL_ERASED },
    ...{ export: 'said-elsewhere', erase: ['receipts-taken-out'] },
  },
  profile: {
    personal: 'name, ids, cohorts, the personal chat',
    ...{ purpose: 'taking-part', seenBy: ['author'], ...UNTIL_ERASED },
    ...{ export: 'own-partition', erase: ['partition-deleted'] },
  },
  draft: {
    personal: 'a text that somebody sent and that is not filed yet',
    ...{ purpose: 'answers', seenBy: ['author'], ...UNTIL_ERASED },
    ...{ export: 'own-partition', erase: ['partition-deleted'] },
  },
  greeted: {
    personal: "that a personal chat was greeted; the chat's id may hold its person's",
    ...{ purpose: 'taking-part', seenBy: ['nobody'], ...UNTIL_ERASED },
    ...{ export: 'said-elsewhere', erase: ['chat-forgotten'] },
  },
  handled: {
    personal: "that an activity was handled; the conversation's id may hold its person's",
    ...{ purpose: 'redelivery', seenBy: ['nobody'], keptFor: 'a-day' },
    ...{ export: 'said-elsewhere', erase: ['expires'] },
  },
  channel: 'nothing',
  demoClock: 'nothing',
  directoryEntry: 'nothing',
  permission: 'nothing',
  programme: 'nothing',
  signingKey: 'nothing',
  stale: 'nothing',
  teamEntry: 'nothing',
  thread: 'nothing',
} as const satisfies { readonly [Kind in DocumentKind]: Personal | 'nothing' };

/** A kind of which something is personal. */
export type PersonalKind = {
  [Kind in DocumentKind]: (typeof PERSONAL)[Kind] extends 'nothing' ? never : Kind;
}[DocumentKind];

export function personalOf(kind: DocumentKind): Personal | undefined {
  const declared: Personal | 'nothing' = PERSONAL[kind];
  return declared === 'nothing' ? undefined : declared;
}

/** The kinds of which something goes in this way, or gets into the file in this way. */
export function kindsThat(
  way: { readonly export: Export } | { readonly erase: Erase },
): readonly PersonalKind[] {
  return (Object.keys(PERSONAL) as DocumentKind[]).filter((kind): kind is PersonalKind => {
    const declared = personalOf(kind);
    if (!declared) return false;
    return 'export' in way ? declared.export === way.export : declared.erase.includes(way.erase);
  });
}
