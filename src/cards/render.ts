import type { Notice } from '../domain/notice/notice';
import { de, type Texts } from '../texts/de';
import { en } from '../texts/en';
import { chooseCohortCard } from './cohort/choose';
import { cohortCreatedCard, cohortsCard } from './cohort/cohorts';
import { joinCard } from './cohort/join';
import { participantsCard } from './cohort/participants';
import { helpCard, welcomeCard } from './command/help';
import { conceptCard } from './concept/concept';
import { announcementCard, closingCard } from './delivery/message';
import { questionCard, statusCard } from './delivery/status';
import { digestCard, reportCard } from './effect/figures';
import { cardAsMarkdown } from './kit/as-markdown';
import { text } from './kit/blocks';
import { finishCard } from './kit/finish';
import type { Json } from './kit/json';
import { escapeAll, escapeLine, oneLine, plainText, shorten } from './kit/markdown';
import { FULL_ROOM, fitCard } from './kit/room';
import type { Built, Setting } from './kit/setting';
import { doneText } from './notice/done';
import { quotable, refusalCard, refusalText } from './notice/refusal';
import { planCard } from './plan/plan';
import { confirmDeleteCard, fileOfferCard, myDataCard } from './privacy/data';
import { searchCard } from './programme/search';
import { weekCard } from './programme/week';
import { feedbackCard, replyProblemCard, replySavedCard } from './reply/answers';
import { exerciseCard } from './reply/exercise';
import { offerCard } from './reply/offer';
import { progressCard } from './reply/progress';
import { repliesCard } from './reply/replies';
import { openCard, reminderCard, todayCard } from './reply/todo';
import { agreementCard } from './schulterblick/agreement';
import { briefCard } from './schulterblick/brief';
import { inviteCard } from './schulterblick/invite';
import { overviewCard } from './schulterblick/overview';

export interface RenderOptions {
  readonly language: 'de' | 'en';
  /** Teams ids (at most 60) of people for whom a channel's exercise card asks to be refreshed. */
  readonly refreshFor?: readonly string[];
}
export interface Rendered {
  /** An Adaptive Card 1.5 below 28 KB; missing where a sentence says it all. */
  readonly card?: object;
  /** The same as Markdown, complete on its own. What people typed is escaped in it. */
  readonly text: string;
  /** One plain line, at most 200 characters, for notifications; not Markdown, so not escaped. */
  readonly summary: string;
}

const TEXTS: Readonly<Record<'de' | 'en', Texts>> = { de, en };
const SUMMARY_LENGTH = 200;
const REFRESH_MAX = 60;

/** Turns what the companion says into what Teams shows. Pure; never throws for a valid notice. */
export function renderNotice(notice: Notice, options: RenderOptions): Rendered {
  const t = TEXTS[options.language];
  const setting: Setting = {
    t,
    language: options.language,
    room: FULL_ROOM,
    refreshFor: (options.refreshFor ?? []).slice(0, REFRESH_MAX),
  };
  const sentence = sentenceFor(notice, t);
  if (sentence) return withCardOf(notice, sentence, setting);
  let summary = '';
  const card = fitCard((room) => {
    const built = buildCard(notice, { ...setting, room });
    summary = shorten(oneLine(built.summary), SUMMARY_LENGTH);
    return finishCard(withLate(built.card, notice, t), options.language, summary);
  });
  return {
    card,
    // Few clients ask for it.
    get text() {
      return cardAsMarkdown(card, t.common.typeInstead);
    },
    summary,
  };
}

/** Before all else, on whatever kind of delivery: who reads »heute« in it must know. */
function withLate(card: Json, { late }: Notice, t: Texts): Json {
  if (!late) return card;
  const body = [text(t.common.late(late.since), { isSubtle: true }), ...(card.body as readonly Json[])];
  return { ...card, body };
}

interface Sentence {
  readonly markdown: string;
  readonly plain: string;
}

/** Notices that one sentence says; the others are cards. */
function sentenceFor(notice: Notice, t: Texts): Sentence | undefined {
  switch (notice.kind) {
    case 'done':
      return { markdown: doneText(escapeAll(notice), t), plain: doneText(notice, t) };
    case 'refusal': {
      const short = quotable(notice);
      return { markdown: refusalText(escapeAll(short), t), plain: refusalText(short, t) };
    }
    case 'joined':
      return {
        markdown: t.participant.joined(escapeAll(notice)),
        plain: t.participant.joined(notice),
      };
    case 'reply-withdrawn': {
      const { answers } = t.participant;
      const title = plainText(notice.exercise.title);
      return {
        markdown: answers.withdrawn(notice.exercise.number, escapeLine(title)),
        plain: answers.withdrawn(notice.exercise.number, title),
      };
    }
    case 'reply-saved': {
      if (!notice.inThread) return undefined;
      const line = t.participant.answers.savedLine(notice.exercise.number, notice.revision);
      return { markdown: line, plain: line };
    }
    case 'time': {
      const { time } = t.trainer;
      const line = notice.moved ? time.moved(notice.now, notice.made) : time.now(notice.now);
      return { markdown: line, plain: line };
    }
    default:
      return undefined;
  }
}

function withCardOf(notice: Notice, sentence: Sentence, setting: Setting): Rendered {
  const summary = shorten(oneLine(sentence.plain), SUMMARY_LENGTH);
  const card = notice.kind === 'refusal' ? refusalCard(notice, setting) : undefined;
  return {
    ...(card ? { card: finishCard(card, setting.language, summary) } : {}),
    text: sentence.markdown,
    summary,
  };
}

type SentenceKind = 'done' | 'refusal' | 'joined' | 'reply-withdrawn' | 'time';

function buildCard(notice: Notice, setting: Setting): Built {
  switch (notice.kind) {
    case 'week-overview':
      return weekCard(notice, setting);
    case 'exercise-card':
      return exerciseCard(notice, setting);
    case 'reminder':
      return reminderCard(notice, setting);
    case 'digest':
      return digestCard(notice, setting);
    case 'delivery-question':
      return questionCard(notice, setting);
    case 'schulterblick-invite':
      return inviteCard(notice, setting);
    case 'schulterblick-brief':
      return briefCard(notice, setting);
    case 'agreement-check':
      return agreementCard(notice, setting);
    case 'closing':
      return closingCard(notice, setting);
    case 'announcement':
      return announcementCard(notice, setting);
    case 'reply-saved':
      return replySavedCard(notice, setting);
    case 'reply-problem':
      return replyProblemCard(notice, setting);
    case 'offer-answer':
      return offerCard(notice, setting);
    case 'feedback-received':
      return feedbackCard(notice, setting);
    case 'welcome':
      return welcomeCard(notice, setting);
    case 'join-card':
      return joinCard(notice, setting);
    case 'help':
      return helpCard(notice, setting);
    case 'today':
      return todayCard(notice, setting);
    case 'open':
      return openCard(notice, setting);
    case 'progress':
      return progressCard(notice, setting);
    case 'search-results':
      return searchCard(notice, setting);
    case 'concept':
      return conceptCard(notice, setting);
    case 'my-data':
      return myDataCard(notice, setting);
    case 'file-offer':
      return fileOfferCard(notice, setting);
    case 'confirm-delete':
      return confirmDeleteCard(notice, setting);
    case 'choose-cohort':
      return chooseCohortCard(notice, setting);
    case 'cohort-created':
      return cohortCreatedCard(notice, setting);
    case 'cohorts':
      return cohortsCard(notice, setting);
    case 'participants':
      return participantsCard(notice, setting);
    case 'plan':
      return planCard(notice, setting);
    case 'status':
      return statusCard(notice, setting);
    case 'replies':
      return repliesCard(notice, setting);
    case 'schulterblick-overview':
      return overviewCard(notice, setting);
    case 'report':
      return reportCard(notice, setting);
    default:
      return unreachable(notice);
  }
}

/** Only kinds that `sentenceFor` has answered may be left; the compiler sees to it. */
function unreachable(notice: Extract<Notice, { readonly kind: SentenceKind }>): never {
  throw new Error(`no card for ${notice.kind}`);
}
