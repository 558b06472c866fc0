import { text } from '../kit/blocks';
import { collapsible } from '../kit/collapsible';
import type { Json } from '../kit/json';
import { escapeAll, escapeLine, oneLine, shorten, workbookMarkdown } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';

type Overview = NoticeOf<'schulterblick-overview'>;

export function overviewCard(notice: Overview, setting: Setting): Built {
  const { t, room } = setting;
  const { schulterblick } = t;
  const slots = few(
    notice.slots,
    room,
    (slot) => {
      const who = slot.bookedBy
        ? schulterblick.bookedBy(escapeLine(slot.bookedBy))
        : slot.free
          ? schulterblick.free
          : schulterblick.taken;
      return text(`${schulterblick.slotLine(escapeAll(slot))} · ${who}`, { spacing: 'Small' });
    },
    (left) => text(t.common.more(left)),
  );
  const people = few(
    notice.people,
    room,
    (person) => personBlock(person, setting),
    (left) => text(t.common.more(left)),
  );
  const card = page({
    title: schulterblick.overviewTitle(escapeLine(notice.cohortName)),
    subtitle: schulterblick.opens(notice.week, notice.opens),
    sections: [
      { title: schulterblick.slots, blocks: slots.length > 0 ? slots : [text(schulterblick.noSlotsYet)] },
      ...(people.length > 0 ? [{ title: schulterblick.people, blocks: people }] : []),
      {
        blocks:
          notice.checklist.length > 0
            ? collapsible('guide', schulterblick.checklist, [
                text(
                  few(
                    notice.checklist,
                    room,
                    (item) => `- ${workbookMarkdown(item)}`,
                    (left) => `- ${t.common.more(left)}`,
                  ).join('\n'),
                ),
              ])
            : [],
      },
      {
        title: schulterblick.how,
        blocks: schulterblick.hints.map((hint) =>
          text(escapeLine(hint), { isSubtle: true, spacing: 'Small' }),
        ),
      },
    ],
  });
  return { card, summary: schulterblick.overviewTitle(oneLine(notice.cohortName)) };
}

function personBlock(person: Overview['people'][number], setting: Setting): Json {
  const { t, room } = setting;
  const { schulterblick } = t;
  const agreements = few(
    person.agreements,
    room,
    (agreement) =>
      `- ${escapeLine(schulterblick.agreement({ ...agreement, text: shorten(oneLine(agreement.text), Math.min(300, room.chars)) }))}`,
    (left) => `- ${t.common.more(left)}`,
  );
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      text(
        `**${escapeLine(person.name)}** · ${schulterblick.questionnaire(person.questionnaire)} · ${schulterblick.personSlot(person.slot)}`,
      ),
      ...(agreements.length > 0 ? [text(agreements.join('\n'), { spacing: 'None' })] : []),
    ],
  };
}
