import { defined, Fields } from './fields';
import { readText } from './read-text';

/** What a week of this programme may ask for; only `check` holds the weeks against it. */
export interface Bounds {
  /** Required exercises of a week. */
  readonly required: { readonly min: number; readonly max: number };
  /** Hours that all exercises of a week take together. */
  readonly hours: { readonly min: number; readonly max: number };
  /** Words of the word list that this programme uses deliberately. */
  readonly words: readonly string[];
}

const USUAL: Bounds = { required: { min: 3, max: 5 }, hours: { min: 3, max: 5.5 }, words: [] };

const BOUND_KEYS = ['pflicht_von', 'pflicht_bis', 'stunden_von', 'stunden_bis', 'woerter'] as const;

/** The block `pruefung` of `programm.yaml`; what it leaves out is as in the twelve weeks. */
export function readBounds(fields: Fields): Bounds {
  const node = fields.has('pruefung') ? fields.value('pruefung', false) : undefined;
  const block = node && Fields.of(fields.file, node, 'Prüfung', BOUND_KEYS);
  if (!block) return USUAL;
  const range = (low: string, high: string, usual: Bounds['hours'], whole: boolean, most: number) => {
    const given = defined({
      min: block.optionalNumber(low, { min: 0, max: most, whole }),
      max: block.optionalNumber(high, { min: 0, max: most, whole }),
    });
    const both = { ...usual, ...given };
    if (both.min > both.max) {
      block.report(
        block.has(high) ? high : low,
        `Prüfung: »${low}« (${both.min}) ist größer als »${high}« (${both.max}).`,
      );
    }
    return both;
  };
  return {
    required: range('pflicht_von', 'pflicht_bis', USUAL.required, true, 20),
    hours: range('stunden_von', 'stunden_bis', USUAL.hours, false, 40),
    words: block
      .list('woerter', { min: 0, max: 50 })
      .map((each) => readText(block.file, each, 'woerter', { max: 40 }) ?? ''),
  };
}
