import type { Json } from './json';

/** How much of long lists and texts a card shows; smaller when a card would be too large for Teams. */
export interface Room {
  /** Entries of a list. */
  readonly lines: number;
  /** Characters of one text that can be read in full elsewhere. */
  readonly chars: number;
  /** Characters of what a person typed, given back in its input; cut only when nothing else is left to cut. */
  readonly typed: number;
}

export const FULL_ROOM: Room = { lines: 100, chars: 4000, typed: Number.POSITIVE_INFINITY };

const ROOMS: readonly Room[] = [
  FULL_ROOM,
  { lines: 40, chars: 1500, typed: Number.POSITIVE_INFINITY },
  { lines: 25, chars: 800, typed: Number.POSITIVE_INFINITY },
  { lines: 15, chars: 400, typed: Number.POSITIVE_INFINITY },
  { lines: 10, chars: 200, typed: 4000 },
  { lines: 8, chars: 160, typed: 2500 },
  { lines: 6, chars: 120, typed: 1200 },
  { lines: 4, chars: 60, typed: 600 },
  { lines: 3, chars: 40, typed: 200 },
];

/** Teams takes 28 KB; what surrounds the card in the activity needs some of it. */
const CARD_LIMIT_BYTES = 25_500;

function cardBytes(card: object): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf8');
}

/**
 * Bytes of JSON that such a card cannot exceed. Writing a card out only to see that it fits takes seven times
 * as long, and most cards are small enough to tell by this. The names of fields are ours and plain letters.
 */
export function bytesAtMost(node: unknown): number {
  // No character takes more than the six of \u0000; then two quotation marks.
  if (typeof node === 'string') return 6 * node.length + 2;
  // The longest number takes 24, everything else that is neither text nor list at most `false`.
  if (typeof node === 'number') return 24;
  if (typeof node !== 'object' || node === null) return 5;
  let sum = 2;
  if (Array.isArray(node)) {
    for (const item of node) sum += bytesAtMost(item) + 1;
    return sum;
  }
  for (const name in node) sum += name.length + 4 + bytesAtMost((node as Json)[name]);
  return sum;
}

/** The card with as much in it as fits. */
export function fitCard<Card extends object>(build: (room: Room) => Card): Card {
  let card: Card | undefined;
  for (const room of ROOMS) {
    card = build(room);
    if (bytesAtMost(card) <= CARD_LIMIT_BYTES || cardBytes(card) <= CARD_LIMIT_BYTES) return card;
  }
  return card as Card;
}

/** The first entries, and a line that says how many were left out. */
export function few<Item, Shown>(
  items: readonly Item[],
  room: Room,
  show: (item: Item, index: number) => Shown,
  more: (left: number) => Shown,
): Shown[] {
  // One entry is never hidden behind a line that is as long as the entry.
  if (items.length <= room.lines + 1) return items.map(show);
  return [...items.slice(0, room.lines).map(show), more(items.length - room.lines)];
}
