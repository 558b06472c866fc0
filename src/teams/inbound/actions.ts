import { z } from 'zod';
import type { CardAction } from '../../domain/turn/action';
import { isRecord } from '../json';
import { mended } from './activity';

export interface ReadAction {
  readonly action: CardAction;
  /** Values of the card's inputs by id, as text. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Becomes part of a document's name: short in bytes as well, and nothing that no name may hold. */
const id = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => Buffer.byteLength(text) <= 250 && !/[\p{Surrogate}\p{Cc}]/u.test(text));
const cohort = id;
const exercise = id;
const actionSchema = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('refresh'), cohort, exercise }),
  z.strictObject({ verb: z.literal('answer'), cohort, exercise }),
  z.strictObject({ verb: z.literal('edit'), cohort, exercise }),
  z.strictObject({ verb: z.literal('withdraw'), cohort, exercise }),
  z.strictObject({ verb: z.literal('privately'), cohort, exercise }),
  z.strictObject({ verb: z.literal('snooze'), cohort }),
  z.strictObject({ verb: z.literal('join'), cohort }),
  z.strictObject({ verb: z.literal('command'), line: z.string().min(1).max(5_000) }),
  z.strictObject({ verb: z.literal('file-draft'), cohort, exercise, draft: id }),
  z.strictObject({ verb: z.literal('offer-draft'), draft: id }),
  z.strictObject({ verb: z.literal('book-slot'), cohort, slot: id }),
  z.strictObject({ verb: z.literal('cancel-slot'), cohort, slot: id }),
  z.strictObject({
    verb: z.literal('check-agreement'),
    cohort,
    agreement: id,
    result: z.enum(['done', 'under-way', 'not-yet', 'dropped']),
  }),
  z.strictObject({
    verb: z.literal('settle'),
    cohort,
    delivery: id,
    answer: z.enum(['arrived', 'send-again']),
  }),
  z.strictObject({ verb: z.literal('template'), cohort, template: id }),
  z.strictObject({ verb: z.literal('delete-my-data') }),
  z.strictObject({ verb: z.literal('choose-cohort'), cohort }),
]);

/** More than any form takes, so that too long an answer is refused by its rules and given back. */
const INPUT_MAX = 20_000;
const INPUTS_MAX = 100;

/**
 * What a card sent back: `{ action, ...inputs }`. Undefined for anything that none of our cards sends, such
 * as a verb of an older version, a missing id or an input that is no plain value.
 */
export function readAction(data: unknown, verb?: string): ReadAction | undefined {
  if (!isRecord(data)) return undefined;
  const parsed = actionSchema.safeParse(data.action);
  if (!parsed.success || (verb !== undefined && verb !== parsed.data.verb)) return undefined;

  const inputs: [string, string][] = [];
  for (const [key, value] of Object.entries(data)) {
    // `msteams` is Teams' own companion to a Submit action.
    if (key === 'action' || key === 'msteams' || value === null || value === undefined) continue;
    if (key.length > 100 || inputs.length === INPUTS_MAX) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      return undefined;
    const text = mended(String(value));
    if (text.length > INPUT_MAX) return undefined;
    inputs.push([key, text]);
  }
  return { action: parsed.data satisfies CardAction, inputs: Object.fromEntries(inputs) };
}
