import type { CommandTexts } from '../complete';
import type { Texts } from '../de';
import { agreementResults } from './done';
import { date, dateNumeric, dateShort, either, number, when, whenShort } from './format';

export const schulterblick: Texts['schulterblick'] = {
  inviteTitle: 'Time for the Schulterblick',
  intro: (trainers) =>
    `You are halfway. ${trainers.length > 0 ? `${either(trainers)} takes` : 'Your trainers take'} time for a conversation with you: what works, what does not, what comes next.`,
  choose: 'Please choose a slot:',
  noSlots: 'No slot is free at the moment. Your trainers will get in touch as soon as there are new ones.',
  slotDetail: (slot) => `${number(slot.minutes)} minutes with ${slot.trainerName}`,
  taken: 'taken',
  moreSlots: (left) => `… and ${number(left)} more slots once these are taken.`,
  bookAt: (at) => whenShort(at),
  booked: (slot) =>
    `Your slot: ${when(slot.when)}, ${number(slot.minutes)} minutes with ${slot.trainerName}.`,
  cancel: 'Cancel the slot',
  private: 'What you talk about stays between you and your trainers.',
  overviewTitle: (cohort) => `Schulterblick · ${cohort}`,
  opens: (week, at) => `Week ${week}; the questionnaire comes ${when(at)}.`,
  slots: 'Slots',
  noSlotsYet: 'No slot is offered yet.',
  free: 'free',
  bookedBy: (name) => `booked by ${name}`,
  slotLine: (slot) => `${whenShort(slot.when)}, ${number(slot.minutes)} min, ${slot.trainerName}`,
  people: 'Participants',
  questionnaire: (there) => (there ? 'questionnaire is there' : 'questionnaire missing'),
  personSlot: (slot) => (slot ? `slot ${whenShort(slot.when)}` : 'no slot'),
  agreement: (agreement) =>
    `${agreement.text} (${dateShort(agreement.on)}${agreement.last ? `, ${agreementResults[agreement.last].toLowerCase()}` : ''})`,
  checklist: 'Guide for the conversation',
  how: 'Manage',
  hints: [
    'Offer slots: “schulterblick termin 2027-05-19 10:00 x4” (four in a row)',
    'Remove a slot: “schulterblick weg 2027-05-19 10:00”',
    'Read the preparation: “schulterblick @Anna Beispiel”',
    'Note an agreement: “schulterblick vereinbarung @Anna Beispiel Two reels by June”',
  ],
  briefTitle: (name) => `Preparation: Schulterblick with ${name}`,
  briefSlot: 'Slot',
  briefProgress: 'Progress',
  briefMunicipality: 'Municipality',
  noSlot: 'none booked yet',
  briefOpen: 'Still open',
  briefAnswers: 'Answers worth reading',
  briefSelf: 'Self-assessment',
  before: (value) => `before: ${value === undefined ? 'not given' : number(value)}`,
  nowIs: (value) => `now: ${value === undefined ? 'not given' : number(value)}`,
  briefQuestionnaire: 'Questionnaire',
  briefNoQuestionnaire: 'The questionnaire is not there yet.',
  briefMetrics: 'Metrics',
  metric: (value, on) => `${number(value)} followers on ${dateNumeric(on)}`,
  unanswered: 'not answered',
  briefPrivate: 'For trainers only. Please do not pass it on.',
  checkTitle: 'What has become of it?',
  check: (on, trainer) => `On ${date(on)} you agreed with ${trainer || 'your trainers'}:`,
  checkHint: 'Only you and your trainers see the answer.',
};

export const schulterblickCommands = {
  schulterblick: {
    usage: 'schulterblick [termin DATE TIME]',
    example: 'schulterblick termin 2027-05-19 10:00',
    does: 'slots, preparations and agreements',
  },
} satisfies CommandTexts;
