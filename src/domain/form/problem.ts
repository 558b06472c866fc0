/** Why something cannot be taken as an answer; the texts say what to do instead. */
export type AnswerProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly max: number; readonly length: number }
  | { readonly code: 'not-a-number'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly code: 'out-of-range'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly code: 'not-a-link' }
  | { readonly code: 'no-such-option'; readonly options: readonly string[] }
  | { readonly code: 'too-few'; readonly min: number }
  | { readonly code: 'too-many'; readonly max: number }
  /** A questionnaire cannot be typed in one line; it has a card. `missing` names required questions. */
  | { readonly code: 'use-card' }
  | { readonly code: 'missing'; readonly questions: readonly string[] };
