import type { SchulterblickBrief } from '../../domain/schulterblick/brief';
import { fact, text } from '../kit/blocks';
import { escapeAll, escapeLine, escapeMarkdown, oneLine, plainLine, shorten } from '../kit/markdown';
import { type PageSection, page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';

const ANSWER = 700;

/** Everything a trainer wants to have read before the conversation. */
export function briefCard(notice: SchulterblickBrief, setting: Setting): Built {
  const { t } = setting;
  const { schulterblick } = t;
  const { slot } = notice;
  const card = page({
    title: schulterblick.briefTitle(escapeLine(notice.name)),
    subtitle: escapeLine(notice.cohortName),
    facts: [
      fact(
        schulterblick.briefSlot,
        slot
          ? `${t.format.when(slot.when)}, ${schulterblick.slotDetail(escapeAll(slot))}`
          : schulterblick.noSlot,
      ),
      fact(schulterblick.briefMunicipality, escapeLine(t.common.from(notice.municipality))),
      fact(schulterblick.briefProgress, t.common.person(notice.progress)),
    ],
    sections: [
      questionnaireSection(notice, setting),
      selfAssessmentSection(notice, setting),
      metricsSection(notice, setting),
      openSection(notice, setting),
      answersSection(notice, setting),
    ],
    footer: schulterblick.briefPrivate,
  });
  const summary = schulterblick.briefTitle(oneLine(notice.name));
  return { card, summary: slot ? `${summary}, ${t.format.whenShort(slot.when)}` : summary };
}

function questionnaireSection(notice: SchulterblickBrief, setting: Setting): PageSection {
  const { t, room } = setting;
  const { schulterblick } = t;
  if (notice.questionnaire.length === 0) {
    return { title: schulterblick.briefQuestionnaire, blocks: [text(schulterblick.briefNoQuestionnaire)] };
  }
  return {
    title: schulterblick.briefQuestionnaire,
    blocks: few(
      notice.questionnaire,
      room,
      (row) => {
        const said = row.answer
          ? escapeMarkdown(shorten(row.answer, Math.min(ANSWER, room.chars)))
          : schulterblick.unanswered;
        return text(`**${plainLine(row.question)}** ${said}`, { spacing: 'Small' });
      },
      (left) => text(t.common.more(left)),
    ),
  };
}

function selfAssessmentSection(notice: SchulterblickBrief, setting: Setting): PageSection {
  const { t, room } = setting;
  const { schulterblick } = t;
  const blocks = few(
    notice.selfAssessment,
    room,
    (row) =>
      text(
        `**${plainLine(row.item)}** · ${schulterblick.before(row.before)}, ${schulterblick.nowIs(row.now)}`,
        { spacing: 'Small' },
      ),
    (left) => text(t.common.more(left)),
  );
  return blocks.length > 0 ? { title: schulterblick.briefSelf, blocks } : {};
}

function metricsSection(notice: SchulterblickBrief, setting: Setting): PageSection {
  const { t, room } = setting;
  const { schulterblick } = t;
  const blocks = few(
    notice.metrics,
    room,
    (metric) =>
      text(`**${escapeLine(metric.channel)}** · ${schulterblick.metric(metric.value, metric.on)}`, {
        spacing: 'Small',
      }),
    (left) => text(t.common.more(left)),
  );
  return blocks.length > 0 ? { title: schulterblick.briefMetrics, blocks } : {};
}

function openSection(notice: SchulterblickBrief, setting: Setting): PageSection {
  const { t, room } = setting;
  const open = few(
    notice.open,
    room,
    (exercise) => `${exercise.number} ${plainLine(exercise.title)}`,
    t.common.more,
  );
  return open.length > 0 ? { title: t.schulterblick.briefOpen, blocks: [text(open.join(', '))] } : {};
}

function answersSection(notice: SchulterblickBrief, setting: Setting): PageSection {
  const { t, room } = setting;
  const blocks = few(
    notice.answers,
    room,
    (answer) => {
      const said = escapeMarkdown(shorten(answer.text, Math.min(ANSWER, room.chars)));
      return text(`**${t.common.exercise(answer.number, plainLine(answer.title))}** ${said}`);
    },
    (left) => text(t.common.more(left)),
  );
  return blocks.length > 0 ? { title: t.schulterblick.briefAnswers, blocks } : {};
}
