import type { NoticeKind } from '../domain/notice/notice';
import type { Texts } from '../texts/de';
import { chooseCohortCard } from './cohort/choose';
import { cohortsCard } from './cohort/cohorts';
import { cohortCreatedCard } from './cohort/created';
import { joinCard, joinedSentence } from './cohort/join';
import { participantsCard } from './cohort/participants';
import { helpCard, welcomeCard } from './command/help';
import { conceptCard } from './concept/concept';
import { announcementCard } from './delivery/announcement';
import { closingCard } from './delivery/closing';
import { digestCard } from './delivery/digest';
import { questionCard } from './delivery/question';
import { statusCard } from './delivery/status';
import { reportCard } from './effect/report';
import { feedbackCard } from './feedback/feedback';
import type { Json } from './kit/json';
import type { NoticeOf } from './kit/notice-of';
import type { Built, Sentence, Setting } from './kit/setting';
import { doneSentence } from './notice/done';
import { fileOfferCard } from './notice/file-offer';
import { refusalCard, refusalSentence } from './notice/refusal';
import { planCard } from './plan/plan';
import { timeSentence } from './plan/time';
import { confirmDeleteCard, myDataCard } from './privacy/data';
import { searchCard } from './programme/search';
import { weekCard } from './programme/week';
import { reminderCard } from './reminder/reminder';
import { exerciseCard } from './reply/exercise';
import { offerCard } from './reply/offer';
import { openCard } from './reply/open';
import { replyProblemCard } from './reply/problem-card';
import { progressCard } from './reply/progress';
import { repliesCard } from './reply/replies';
import { replySavedCard, savedInThread, withdrawnSentence } from './reply/saved';
import { todayCard } from './reply/today';
import { agreementCard } from './schulterblick/agreement';
import { briefCard } from './schulterblick/brief';
import { inviteCard } from './schulterblick/invite';
import { overviewCard } from './schulterblick/overview';

interface AsCard<Of> {
  readonly card: (notice: Of, setting: Setting) => Built;
  /** Said in place of the card where that would show too much; undefined: the card is shown. */
  readonly instead?: (notice: Of, t: Texts) => Sentence | undefined;
}
interface AsSentence<Of> {
  readonly sentence: (notice: Of, t: Texts) => Sentence;
  /** The sentence as a card, where buttons lead on from it. */
  readonly withButtons?: (notice: Of, setting: Setting) => Json | undefined;
}
/** How a notice is drawn: as a card, or in one sentence. */
export type Drawing<Of> = AsCard<Of> | AsSentence<Of>;

/**
 * Everything that can be said, and how it is drawn; a kind that is missing here does not compile. Its samples
 * stand in `test/cards/samples`, in a record that is complete in the same way: nothing that runs needs them (the
 * workbook's preview draws the workbook's own weeks and exercises), so they are not shipped.
 */
export const NOTICES: { readonly [Kind in NoticeKind]: Drawing<NoticeOf<Kind>> } = {
  'agreement-check': { card: agreementCard },
  announcement: { card: announcementCard },
  'choose-cohort': { card: chooseCohortCard },
  closing: { card: closingCard },
  'cohort-created': { card: cohortCreatedCard },
  cohorts: { card: cohortsCard },
  concept: { card: conceptCard },
  'confirm-delete': { card: confirmDeleteCard },
  'delivery-question': { card: questionCard },
  digest: { card: digestCard },
  done: { sentence: doneSentence },
  'exercise-card': { card: exerciseCard },
  'feedback-received': { card: feedbackCard },
  'file-offer': { card: fileOfferCard },
  help: { card: helpCard },
  'join-card': { card: joinCard },
  joined: { sentence: joinedSentence },
  'my-data': { card: myDataCard },
  'offer-answer': { card: offerCard },
  open: { card: openCard },
  participants: { card: participantsCard },
  plan: { card: planCard },
  progress: { card: progressCard },
  refusal: { sentence: refusalSentence, withButtons: refusalCard },
  reminder: { card: reminderCard },
  replies: { card: repliesCard },
  'reply-problem': { card: replyProblemCard },
  'reply-saved': { card: replySavedCard, instead: savedInThread },
  'reply-withdrawn': { sentence: withdrawnSentence },
  report: { card: reportCard },
  'schulterblick-brief': { card: briefCard },
  'schulterblick-invite': { card: inviteCard },
  'schulterblick-overview': { card: overviewCard },
  'search-results': { card: searchCard },
  status: { card: statusCard },
  time: { sentence: timeSentence },
  today: { card: todayCard },
  'week-overview': { card: weekCard },
  welcome: { card: welcomeCard },
};
