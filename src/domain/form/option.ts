/** One thing to choose, tick or rate. `id` is what is stored, `text` is what is read. */
export interface Option {
  readonly id: string;
  readonly text: string;
  /** Quizzes: whether choosing this is right, and why; shown after handing in. */
  readonly correct?: boolean;
  readonly explanation?: string;
}
