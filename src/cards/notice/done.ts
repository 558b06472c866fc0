import type { DoneNotice } from '../../domain/notice/done';
import type { Texts } from '../../texts/de';

/** Confirms, plain; with `escapeAll` applied before, safe Markdown. */
export function doneText(done: DoneNotice, t: Texts): string {
  // The table has one function for each member, which takes exactly that member.
  const say = t.done[done.what] as (of: DoneNotice) => string;
  return say(done);
}
