import type { Block } from './blocks';

const BULLET = /^\s*[-*•–]\s+(?=\S)/;
const NUMBER = /^\s*(\d{1,2})[.)]\s+(?=\S)/;
const TICK = /^\s*([☑☐])\s*/;
const HEADING = /^\s*\*\*([^*]+)\*\*:?\s*$/;

/**
 * What somebody typed, as blocks: lists where lines look like lists, a heading where a line is all bold,
 * a paragraph for every other line. Nothing is left out.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const taken = listAt(lines, at);
    if (taken) {
      blocks.push(taken.block);
      at += taken.count;
      continue;
    }
    const heading = HEADING.exec(line)?.[1];
    blocks.push(
      heading === undefined
        ? { kind: 'text', text: line.trim() }
        : { kind: 'heading', level: 2, text: heading.trim() },
    );
    at += 1;
  }
  return blocks;
}

function listAt(
  lines: readonly string[],
  from: number,
): { readonly block: Block; readonly count: number } | undefined {
  const first = lines[from] ?? '';
  const while_ = (fits: (line: string, nth: number) => boolean): readonly string[] => {
    const end = lines.findIndex((line, index) => index >= from && !fits(line, index - from));
    return lines.slice(from, end === -1 ? lines.length : end);
  };
  if (TICK.test(first)) {
    const found = while_((line) => TICK.test(line));
    const items = found.map((line) => ({ text: line.replace(TICK, ''), done: TICK.exec(line)?.[1] === '☑' }));
    return { block: { kind: 'ticks', items }, count: found.length };
  }
  // Numbers that do not count from one belong to the text: a year, a paragraph of a law.
  const numbered = while_((line, nth) => Number(NUMBER.exec(line)?.[1]) === nth + 1);
  if (numbered.length > 1) {
    const items = numbered.map((line) => line.replace(NUMBER, ''));
    return { block: { kind: 'numbers', items }, count: numbered.length };
  }
  const bulleted = while_((line) => BULLET.test(line));
  if (bulleted.length > 0) {
    const items = bulleted.map((line) => line.replace(BULLET, ''));
    return { block: { kind: 'bullets', items }, count: bulleted.length };
  }
  return undefined;
}
