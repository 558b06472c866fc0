import type { ParticipantLine } from '../../domain/notice/cohort';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine, oneLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';

export function participantsCard(notice: NoticeOf<'participants'>, setting: Setting): Built {
  const { t, room } = setting;
  const { participants } = t.cohort;
  const people = (rows: readonly ParticipantLine[], numbered: boolean): Json[] =>
    few(
      rows,
      room,
      (row, index) =>
        text(
          `${numbered ? `${index + 1}\\. ` : ''}**${escapeLine(row.name)}** · ${escapeLine(participants.line(row))}`,
          { spacing: 'Small' },
        ),
      (left) => text(t.common.more(left)),
    );
  const seats = participants.seats(notice.participants.length, notice.seats);
  const trainers = few(notice.trainers, room, escapeLine, t.common.more);
  const card = page({
    title: participants.title(escapeLine(notice.cohortName)),
    subtitle: seats,
    intro: notice.participants.length === 0 ? participants.none : '',
    sections: [
      { blocks: people(notice.participants, false) },
      ...(notice.waiting.length > 0
        ? [{ title: participants.waiting, blocks: people(notice.waiting, true) }]
        : []),
      ...(trainers.length > 0 ? [{ title: participants.trainers, blocks: [text(trainers.join(', '))] }] : []),
      {
        title: participants.how,
        blocks: participants.hints.map((hint) =>
          text(escapeLine(hint), { isSubtle: true, spacing: 'Small' }),
        ),
      },
    ],
  });
  return { card, summary: `${participants.title(oneLine(notice.cohortName))}: ${seats}` };
}
