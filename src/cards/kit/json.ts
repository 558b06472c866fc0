/** A part of a card, as it goes over the wire. */
export type Json = { [key: string]: unknown };
