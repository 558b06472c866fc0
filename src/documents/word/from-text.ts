import { type Line, readMarkdown } from '../../domain/markdown';
import { readInline, sourceOf } from '../../domain/markdown-inline';
import type { Block } from './blocks';

/** A list's items stand at its lines; how many lines it has taken. */
interface List {
  readonly block: Block;
  readonly count: number;
}

/**
 * What somebody typed, as blocks: lists where lines look like lists, a heading where a line is all bold,
 * a paragraph for every other line. Nothing is left out.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = readMarkdown(text).filter((line) => line.kind !== 'blank');
  let at = 0;
  for (let line = lines[at]; line; line = lines[at]) {
    const list = listAt(lines, at);
    blocks.push(list?.block ?? lineBlock(line.source.trim()));
    at += list?.count ?? 1;
  }
  return blocks;
}

function lineBlock(text: string): Block {
  const heading = boldLine(text);
  return heading === undefined ? { kind: 'text', text } : { kind: 'heading', level: 2, text: heading };
}

/** What a line says that is bold from end to end, perhaps with a colon after it. */
function boldLine(text: string): string | undefined {
  if (!text.startsWith('**')) return undefined;
  const [first, after, ...more] = readInline(text, { looseStrong: true });
  if (first?.kind !== 'strong' || more.length > 0) return undefined;
  const alone = after === undefined || (after.kind === 'text' && after.text === ':');
  const words = sourceOf(first.inner);
  // A document draws no emphasis: a heading must not show its stars.
  return alone && !words.includes('*') ? words.trim() : undefined;
}

function listAt(lines: readonly Line[], from: number): List | undefined {
  switch (lines[from]?.kind) {
    case 'tick':
      return ticksAt(lines, from);
    case 'number':
      return numbersAt(lines, from);
    case 'bullet':
      return bulletsAt(lines, from);
    case 'heading':
    case 'text':
    case 'blank':
    case undefined:
      return undefined;
  }
}

function ticksAt(lines: readonly Line[], from: number): List {
  const items: { text: string; done: boolean }[] = [];
  for (let line = lines[from]; line?.kind === 'tick'; line = lines[from + items.length])
    items.push({ text: line.text, done: line.done });
  return { block: { kind: 'ticks', items }, count: items.length };
}

/** Numbers that do not count from one belong to the text: a year, a paragraph of a law. */
function numbersAt(lines: readonly Line[], from: number): List | undefined {
  const items: string[] = [];
  for (let line = lines[from]; line?.kind === 'number'; line = lines[from + items.length]) {
    if (line.text === '' || Number(line.digits) !== items.length + 1) break;
    items.push(line.text);
  }
  return items.length > 1 ? { block: { kind: 'numbers', items }, count: items.length } : undefined;
}

function bulletsAt(lines: readonly Line[], from: number): List | undefined {
  const items: string[] = [];
  for (let line = lines[from]; line?.kind === 'bullet'; line = lines[from + items.length]) {
    // A plus sign before a word is what it says: + 5 Follower.
    if (line.text === '' || line.sign === '+') break;
    items.push(line.text);
  }
  return items.length > 0 ? { block: { kind: 'bullets', items }, count: items.length } : undefined;
}
