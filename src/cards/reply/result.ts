import type { ReplyResult } from '../../domain/notice/reply';
import { workbookMarkdown } from '../kit/markdown';
import type { Setting } from '../kit/setting';
import { problemText } from './problem';

export interface ResultView {
  readonly style: string;
  readonly heading: string;
  readonly detail: string;
}

/** What stands above the card after something happened to the viewer's answer. */
export function resultView(result: ReplyResult | undefined, number: string, setting: Setting): ResultView {
  if (result === undefined) return { style: 'default', heading: '', detail: '' };
  const heading = setting.t.answer.result(result, number);
  switch (result.kind) {
    case 'saved':
      return { style: 'good', heading, detail: workbookMarkdown(result.afterReply ?? '') };
    case 'withdrawn':
      return { style: 'default', heading, detail: '' };
    case 'problem':
      return { style: 'warning', heading, detail: problemText(result.problem, setting.t) };
    case 'not-stored':
      return { style: 'attention', heading, detail: '' };
  }
}
