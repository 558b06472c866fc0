import { openUrl } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine, oneLine, plainLine, shorten, withoutMarks } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { type PageSection, page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';
import { personName } from '../reply/progress';

type Section = NoticeOf<'concept'>['sections'][number];

/** An outline with a taste of each section: the wording is in the file. */
const TASTE = 280;

export function conceptCard(notice: NoticeOf<'concept'>, setting: Setting): Built {
  const { t } = setting;
  const { concept } = t;
  const filled = notice.sections.filter((section) => section.paragraphs.length > 0).length;
  const said = concept.filled(filled, notice.sections.length);
  const card = page({
    title: concept.title(personName(notice)),
    intro: notice.downloadUrl ? `${said} ${concept.full}` : said,
    sections: notice.sections.map((section) => conceptSection(section, setting)),
    footer: notice.downloadUrl ? t.common.downloadHint : t.common.noDownload,
    actions: notice.downloadUrl ? [openUrl(concept.download, notice.downloadUrl)] : [],
  });
  return { card, summary: `${concept.title(oneLine(notice.name))}: ${said}` };
}

function conceptSection(section: Section, setting: Setting): PageSection {
  const { t, room } = setting;
  const { concept } = t;
  const written = section.paragraphs.map((paragraph) => oneLine(paragraph)).join(' ');
  const open = few(
    section.open,
    room,
    (exercise) => `${exercise.number} ${plainLine(exercise.title)}`,
    t.common.more,
  );
  return {
    title: concept.section(section.number, plainLine(section.title)),
    blocks: [
      text(
        written === ''
          ? concept.empty
          : escapeLine(shorten(withoutMarks(written), Math.min(TASTE, room.chars))),
        { spacing: 'Small' },
      ),
      ...(open.length > 0 ? [text(concept.open(open.join(', ')), { isSubtle: true, spacing: 'Small' })] : []),
    ],
  };
}
