import type { DataCount } from '../../domain/notice/privacy';
import { button, commandButton, openUrl } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine } from '../kit/markdown';
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
  const { data } = t.participant;
  const list = counted(notice.counts, setting);
  const card = page({
    title: data.title,
    intro: list === '' ? data.nothing : data.intro,
    sections: [{ blocks: list === '' ? [] : [text(list)] }],
    footer: notice.downloadUrl ? t.common.downloadHint : t.common.noDownload,
    actions: notice.downloadUrl ? [openUrl(data.download, notice.downloadUrl)] : [],
  });
  return { card, summary: data.title };
}

export function confirmDeleteCard(notice: NoticeOf<'confirm-delete'>, setting: Setting): Built {
  const { t } = setting;
  const { data } = t.participant;
  const list = counted(notice.counts, setting);
  const card = page({
    title: data.confirmTitle,
    intro: list === '' ? data.nothing : data.confirmIntro,
    sections: [{ blocks: [...(list === '' ? [] : [text(list)]), text(data.confirmEnd)] }],
    actions: [
      button(data.confirm, { verb: 'delete-my-data' }, { style: 'destructive' }),
      commandButton(t.lines['my-data'], data.secure),
    ],
  });
  return { card, summary: data.confirmTitle };
}

export function fileOfferCard({ file, downloadUrl }: NoticeOf<'file-offer'>, setting: Setting): Built {
  const { t } = setting;
  const words = t.participant.file;
  const appointment = file.kind === 'appointment';
  const title = appointment ? words.appointment(file.slot) : words.template(file.title);
  const card = page({
    title: escapeLine(title),
    sections: [],
    footer: t.common.downloadHint,
    actions: [openUrl(appointment ? words.toCalendar : words.download, downloadUrl)],
  });
  return { card, summary: title };
}
