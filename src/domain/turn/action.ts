/**
 * What a card's button sends back, beside the values of its inputs. Only a wish: ids in it are looked up
 * again for the authenticated sender, who and where never come from here (`docs/promises.md`, rule 5).
 *
 * On the wire: `data: { action: CardAction }` of an Action.Execute (whose verb equals `action.verb`) or of
 * its Action.Submit fallback; Teams adds each input's value beside `action` under the input's id.
 */
export type CardAction =
  | { readonly verb: 'refresh'; readonly cohort: string; readonly exercise: string }
  /** Inputs: see `domain/form/forms.ts`, inputIds. */
  | { readonly verb: 'answer'; readonly cohort: string; readonly exercise: string }
  | { readonly verb: 'edit'; readonly cohort: string; readonly exercise: string }
  | { readonly verb: 'withdraw'; readonly cohort: string; readonly exercise: string }
  /** Sends the exercise to the personal chat. */
  | { readonly verb: 'privately'; readonly cohort: string; readonly exercise: string }
  | { readonly verb: 'snooze'; readonly cohort: string }
  /** Inputs: `municipality`, `land`. */
  | { readonly verb: 'join'; readonly cohort: string }
  /** As if the person had typed this line. */
  | { readonly verb: 'command'; readonly line: string }
  /** Files a kept text as the answer to an exercise. */
  | {
      readonly verb: 'file-draft';
      readonly cohort: string;
      readonly exercise: string;
      readonly draft: string;
    }
  /** A kept text that was taken for a mistyped command is an answer after all. */
  | { readonly verb: 'offer-draft'; readonly draft: string }
  | { readonly verb: 'book-slot'; readonly cohort: string; readonly slot: string }
  | { readonly verb: 'cancel-slot'; readonly cohort: string; readonly slot: string }
  | {
      readonly verb: 'check-agreement';
      readonly cohort: string;
      readonly agreement: string;
      readonly result: 'done' | 'under-way' | 'not-yet' | 'dropped';
    }
  | {
      readonly verb: 'settle';
      readonly cohort: string;
      readonly delivery: string;
      readonly answer: 'arrived' | 'send-again';
    }
  /** Offers a template of the workbook; the link is made for whoever presses. */
  | { readonly verb: 'template'; readonly cohort: string; readonly template: string }
  | { readonly verb: 'delete-my-data' }
  /** The trainer's commands in the personal chat mean this cohort from now on. */
  | { readonly verb: 'choose-cohort'; readonly cohort: string };
export type CardVerb = CardAction['verb'];
