import type { Rendered } from '../../cards/render';
import type { Notice } from '../../domain/notice/notice';
import type { CardVerb } from '../../domain/turn/action';
import type { Where } from '../../domain/turn/ask';
import { isPrivate } from '../../domain/turn/ask';

/** What the client of the person who pressed a button gets; the shapes are those of Universal Actions. */
export interface InvokeAnswer {
  readonly statusCode: number;
  readonly type:
    | 'application/vnd.microsoft.card.adaptive'
    | 'application/vnd.microsoft.activity.message'
    | 'application/vnd.microsoft.error';
  readonly value: unknown;
}

/**
 * How a notice answers a button: as a card, it takes the place of the card that was pressed, for this
 * person alone; as a message, it is shown beside that card; posted, it is a new message.
 */
export type InvokeForm = 'card' | 'message' | 'post';

export function formOf(
  notice: Notice,
  rendered: Rendered,
  verb: CardVerb | undefined,
  where: Where,
): InvokeForm {
  // A refusal must not wipe out the exercise, nor what was typed into it.
  if (notice.kind === 'refusal' || !rendered.card) return 'message';
  // In a chat of two, a command's answer reads on below; in a channel it is this person's alone.
  if (verb === 'command' && isPrivate(where)) return 'post';
  return 'card';
}

export function answerWithCard(card: object): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** Shown as it is, without Markdown. */
export function answerWithText(rendered: Pick<Rendered, 'summary'>): InvokeAnswer {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: rendered.summary,
  };
}

/** The client keeps its card and says that it did not work this time. */
export function answerWithError(code: string): InvokeAnswer {
  return { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code, message: code } };
}
