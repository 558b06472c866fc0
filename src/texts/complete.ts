import type { CommandName } from '../domain/command/command';
import type { MoveReason } from '../domain/delivery/delivery';
import type { AnswerProblem } from '../domain/form/problem';
import type { DoneNotice, DoneWhat } from '../domain/notice/done';
import type { Refusal, RefusalCode } from '../domain/notice/refusal';

/** One sentence for each refusal there is; the compiler misses none. */
export type RefusalTexts = {
  readonly [Code in RefusalCode]: (refusal: Extract<Refusal, { readonly code: Code }>) => string;
};

type DoneOf<What, Member = DoneNotice> = Member extends { readonly what: infer Own }
  ? What extends Own
    ? Member
    : never
  : never;
export type DoneTexts = { readonly [What in DoneWhat]: (done: DoneOf<What>) => string };

type ProblemCode = AnswerProblem['code'];
export type ProblemTexts = {
  readonly [Code in ProblemCode]: (problem: Extract<AnswerProblem, { readonly code: Code }>) => string;
};

type MoveKind = MoveReason['kind'];
export type MoveTexts = {
  readonly [Kind in MoveKind]: (reason: Extract<MoveReason, { readonly kind: Kind }>) => string;
};

/** How a command is typed, one line that works as it stands, and what it does. */
export interface CommandText {
  readonly usage: string;
  readonly example: string;
  readonly does: string;
}
/** The commands of a capability; that none is missing anywhere is seen where they are put together. */
export type CommandTexts = Readonly<Partial<Record<CommandName, CommandText>>>;
