import { openUrl } from '../kit/action';
import { escapeLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

export function fileOfferCard({ file, downloadUrl }: NoticeOf<'file-offer'>, setting: Setting): Built {
  const { t } = setting;
  const words = t.notice.file;
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
