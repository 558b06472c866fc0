import type { ExerciseRef } from '../programme/programme';

export interface FeedbackNotice {
  readonly kind: 'feedback-received';
  readonly exercise: ExerciseRef;
  readonly byName: string;
  readonly text: string;
}
