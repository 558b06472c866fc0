import type { DoneNotice } from '../../domain/notice/done';
import type { Texts } from '../../texts/de';
import { escapeAll } from '../kit/markdown';
import type { Sentence } from '../kit/setting';

export function doneSentence(notice: DoneNotice, t: Texts): Sentence {
  return { markdown: doneText(escapeAll(notice), t), plain: doneText(notice, t) };
}

function doneText(done: DoneNotice, t: Texts): string {
  // The table has one function for each member, which takes exactly that member.
  const say = t.done[done.what] as (of: DoneNotice) => string;
  return say(done);
}
