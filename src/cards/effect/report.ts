import { openUrl } from '../kit/action';
import { escapeLine, oneLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';
import { personBlocks } from '../reply/progress';

export function reportCard(notice: NoticeOf<'report'>, setting: Setting): Built {
  const { t } = setting;
  const { report } = t.effect;
  const card = page({
    title: report.title(escapeLine(notice.cohortName)),
    intro: notice.rows.length === 0 ? report.none : '',
    sections: [{ blocks: personBlocks(notice.rows, setting) }],
    footer: notice.downloadUrl ? t.common.downloadHint : t.common.noDownload,
    actions: notice.downloadUrl ? [openUrl(report.download, notice.downloadUrl)] : [],
  });
  return { card, summary: report.title(oneLine(notice.cohortName)) };
}
