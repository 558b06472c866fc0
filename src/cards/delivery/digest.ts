import { escapeLine, oneLine, plainText } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';
import { personBlocks } from '../reply/progress';
import { problemBlocks } from './problems';

export function digestCard(notice: NoticeOf<'digest'>, setting: Setting): Built {
  const { t } = setting;
  const { digest } = t.delivery;
  const answered = notice.rows.reduce((sum, row) => sum + row.answered, 0);
  const posted = notice.rows.reduce((sum, row) => sum + row.posted, 0);
  const theme = plainText(notice.theme);
  const card = page({
    title: digest.title(notice.week, escapeLine(theme), escapeLine(notice.cohortName)),
    intro: digest.all(answered, posted),
    sections: [
      ...(notice.rows.length > 0
        ? [{ title: digest.people, blocks: personBlocks(notice.rows, setting) }]
        : []),
      ...(notice.problems.length > 0
        ? [
            {
              title: digest.problems,
              style: 'warning' as const,
              blocks: problemBlocks(notice.problems, setting),
            },
          ]
        : []),
    ],
  });
  const title = digest.title(notice.week, theme, oneLine(notice.cohortName));
  return { card, summary: `${title}. ${digest.all(answered, posted)}` };
}
