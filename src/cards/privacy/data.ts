import type { DataCount } from '../../domain/notice/privacy';
import { button, commandButton, openUrl } from '../kit/action';
import { text } from '../kit/blocks';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

const ORDER: readonly DataCount[] = [
  'cohorts',
  'replies',
  'revisions',
  'feedback',
  'metrics',
  'agreements',
  'drafts',
];

function counted(counts: Readonly<Record<DataCount, number>>, { t }: Setting): string {
  return ORDER.filter((name) => counts[name] > 0)
    .map((name) => `- ${t.dataCounts[name](counts[name])}`)
    .join('\n');
}

export function myDataCard(notice: NoticeOf<'my-data'>, setting: Setting): Built {
  const { t } = setting;
  const { privacy } = t;
  const list = counted(notice.counts, setting);
  const card = page({
    title: privacy.title,
    intro: list === '' ? privacy.nothing : privacy.intro,
    sections: [{ blocks: list === '' ? [] : [text(list)] }],
    footer: notice.downloadUrl ? t.common.downloadHint : t.common.noDownload,
    actions: notice.downloadUrl ? [openUrl(privacy.download, notice.downloadUrl)] : [],
  });
  return { card, summary: privacy.title };
}

export function confirmDeleteCard(notice: NoticeOf<'confirm-delete'>, setting: Setting): Built {
  const { t } = setting;
  const { privacy } = t;
  const list = counted(notice.counts, setting);
  const card = page({
    title: privacy.confirmTitle,
    intro: list === '' ? privacy.nothing : privacy.confirmIntro,
    sections: [{ blocks: [...(list === '' ? [] : [text(list)]), text(privacy.confirmEnd)] }],
    actions: [
      button(privacy.confirm, { verb: 'delete-my-data' }, { style: 'destructive' }),
      commandButton(t.lines['my-data'], privacy.secure),
    ],
  });
  return { card, summary: privacy.confirmTitle };
}
