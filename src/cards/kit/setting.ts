import type { Texts } from '../../texts/de';
import type { Json } from './json';
import type { Room } from './room';

/** What every builder is given beside its notice. */
export interface Setting {
  readonly t: Texts;
  readonly language: 'de' | 'en';
  readonly room: Room;
  /** Teams ids of the people for whom the card asks to be refreshed. */
  readonly refreshFor: readonly string[];
}

/** A filled layout, and its gist in one plain line. */
export interface Built {
  readonly card: Json;
  readonly summary: string;
}

/** What one line says, instead of a card. */
export interface Sentence {
  /** Safe Markdown. */
  readonly markdown: string;
  /** The same without marks, for notifications. */
  readonly plain: string;
}
