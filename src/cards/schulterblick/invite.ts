import type { SlotView } from '../../domain/schulterblick/schulterblick';
import { button } from '../kit/action';
import { actionRows } from '../kit/action-rows';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeAll } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

export function inviteCard(notice: NoticeOf<'schulterblick-invite'>, setting: Setting): Built {
  const { t, room } = setting;
  const { schulterblick } = t;
  const { booked } = notice;
  const free = notice.slots.filter((slot) => slot.free && slot.id !== booked?.id);
  const shown = free.slice(0, Math.min(room.lines, 12));
  const offer = booked
    ? [text(`**${schulterblick.booked(escapeAll(booked))}**`)]
    : [text(free.length > 0 ? schulterblick.choose : schulterblick.noSlots, { weight: 'Bolder' })];
  const left = free.length - shown.length;
  const card = page({
    title: schulterblick.inviteTitle,
    intro: schulterblick.intro(notice.trainerNames.map((name) => escapeAll(name))),
    sections: [
      {
        style: 'emphasis',
        blocks: [
          ...offer,
          ...(booked ? [] : slotRows(shown, notice.cohort, setting)),
          ...(left > 0 && !booked ? [text(schulterblick.moreSlots(left))] : []),
        ],
      },
    ],
    footer: schulterblick.private,
    actions: booked
      ? [button(schulterblick.cancel, { verb: 'cancel-slot', cohort: notice.cohort, slot: booked.id })]
      : [],
  });
  const summary = booked
    ? schulterblick.booked(booked)
    : `${schulterblick.inviteTitle}. ${schulterblick.choose}`;
  return { card, summary };
}

/** Buttons name their own time, for people who hear them one by one. */
function slotRows(slots: readonly SlotView[], cohort: string, { t }: Setting): Json[] {
  const { schulterblick } = t;
  const book = (slot: SlotView) =>
    button(schulterblick.bookAt(slot.when), { verb: 'book-slot', cohort, slot: slot.id });
  const details = slots.map((slot) => schulterblick.slotDetail(escapeAll(slot)));
  if (new Set(details).size === 1) {
    return [text(details[0] ?? '', { spacing: 'None' }), ...actionRows(slots.map(book))];
  }
  return slots.map((slot, index) => ({
    type: 'Container',
    spacing: 'Small',
    items: [
      text(details[index] ?? '', { isSubtle: true, size: 'Small' }),
      { type: 'ActionSet', spacing: 'None', actions: [book(slot)] },
    ],
  }));
}
