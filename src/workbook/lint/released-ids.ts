import { fold } from '../../domain/fold';
import { answerables, type Exercise, type Programme } from '../../domain/programme/programme';
import type { ReportAt } from './structure';

/**
 * Answers hang on ids, across versions too: progress and comparisons find them by id. So an exercise that was
 * released keeps its id, and an id that was released never becomes another exercise.
 */
export function checkReleasedIds(now: Programme, released: Programme, report: ReportAt): void {
  const before = new Map(answerables(released).map((each) => [each.id, each]));
  const after = answerables(now);
  const known = new Set(after.map((each) => each.id));
  for (const exercise of after) {
    const spot = { week: exercise.week, exercise: exercise.id };
    const same = before.get(exercise.id);
    if (same) {
      if (same.answer.kind !== exercise.answer.kind && likeness(same, exercise) < 0.2) {
        report(
          'id',
          spot,
          `Übung ${exercise.number}: Die id »${exercise.id}« gehörte in Version ${released.version} zu »${same.title}«: Geben Sie einer neuen Übung eine neue id.`,
        );
      }
      continue;
    }
    const earlier = [...before.values()].find(
      (each) =>
        !known.has(each.id) && (fold(each.title) === fold(exercise.title) || likeness(each, exercise) > 0.7),
    );
    if (!earlier) continue;
    report(
      'id',
      spot,
      `Übung ${exercise.number} »${exercise.title}« hatte in Version ${released.version} die id »${earlier.id}«: Schreiben Sie diese wieder hin, an ihr hängen Antworten.`,
    );
  }
}

/** The share of words that two exercises have in common, 0 to 1. */
function likeness(a: Exercise, b: Exercise): number {
  // Short words stand in every text.
  const words = (exercise: Exercise) =>
    new Set(fold(`${exercise.title} ${exercise.task}`).match(/\p{L}{4,}/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(1, Math.min(left.size, right.size));
}
