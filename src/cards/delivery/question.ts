import { button } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';
import { deliveryTitle } from './problems';

/** Asks whether something arrived that Teams did not confirm; only the trainer's answer sends it again. */
export function questionCard(notice: NoticeOf<'delivery-question'>, setting: Setting): Built {
  const { t } = setting;
  const { question } = t.delivery;
  const { line } = notice;
  const ids = { verb: 'settle', cohort: notice.cohort, delivery: notice.delivery } as const;
  // The person is named in the sentence about where to look.
  const { to, ...unaddressed } = line;
  const named = deliveryTitle(unaddressed, setting);
  const card = page({
    title: question.title,
    style: 'warning',
    intro: escapeLine(question.intro(named, line.when, notice.cohortName)),
    sections: [{ blocks: [text(escapeLine(question.look(to)))] }],
    actions: [
      button(question.arrived, { ...ids, answer: 'arrived' }),
      button(question.again, { ...ids, answer: 'send-again' }),
    ],
  });
  return { card, summary: `${question.title} ${named}` };
}
