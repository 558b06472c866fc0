import type { When } from '../../domain/calendar/calendar';
import type { LocalDate } from '../../domain/ids';
import type { AgreementView, SlotView } from '../../domain/schulterblick/schulterblick';
import type { CommandTexts } from '../complete';
import { agreementResults } from './done';
import { date, dateNumeric, dateShort, either, number, when, whenShort } from './format';

export const schulterblick = {
  inviteTitle: 'Zeit für den Schulterblick',
  intro: (trainers: readonly string[]) =>
    `Sie sind auf halber Strecke. ${trainers.length > 0 ? `${either(trainers)} nimmt sich` : 'Ihre Trainer:innen nehmen sich'} Zeit für ein Gespräch mit Ihnen: Was läuft, was hakt, was als Nächstes kommt.`,
  choose: 'Bitte wählen Sie einen Termin:',
  noSlots: 'Zurzeit ist kein Termin frei. Ihre Trainer:innen melden sich, sobald es neue gibt.',
  slotDetail: (slot: SlotView) => `${number(slot.minutes)} Minuten mit ${slot.trainerName}`,
  taken: 'vergeben',
  moreSlots: (left: number) => `… und ${number(left)} weitere Termine, sobald diese vergeben sind.`,
  bookAt: (at: When) => whenShort(at),
  booked: (slot: SlotView) =>
    `Ihr Termin: ${when(slot.when)}, ${number(slot.minutes)} Minuten mit ${slot.trainerName}.`,
  cancel: 'Termin absagen',
  private: 'Was Sie dort besprechen, bleibt zwischen Ihnen und Ihren Trainer:innen.',
  overviewTitle: (cohort: string) => `Schulterblick · ${cohort}`,
  opens: (week: number, at: When) => `Woche ${week}; der Fragebogen kommt ${when(at)}.`,
  slots: 'Termine',
  noSlotsYet: 'Noch ist kein Termin angeboten.',
  free: 'frei',
  bookedBy: (name: string) => `gebucht von ${name}`,
  slotLine: (slot: SlotView) => `${whenShort(slot.when)}, ${number(slot.minutes)} Min., ${slot.trainerName}`,
  people: 'Teilnehmende',
  questionnaire: (there: boolean): string => (there ? 'Fragebogen liegt vor' : 'Fragebogen fehlt'),
  personSlot: (slot: SlotView | undefined) => (slot ? `Termin ${whenShort(slot.when)}` : 'kein Termin'),
  agreement: (agreement: AgreementView) =>
    `${agreement.text} (${dateShort(agreement.on)}${agreement.last ? `, ${agreementResults[agreement.last].toLowerCase()}` : ''})`,
  checklist: 'Leitfaden für das Gespräch',
  how: 'Bearbeiten',
  hints: [
    'Termine anbieten: »schulterblick termin 2027-05-19 10:00 x4« (vier hintereinander)',
    'Termin streichen: »schulterblick weg 2027-05-19 10:00«',
    'Vorbereitung lesen: »schulterblick @Anna Beispiel«',
    'Vereinbarung festhalten: »schulterblick vereinbarung @Anna Beispiel Zwei Reels bis Juni«',
  ] as readonly string[],
  briefTitle: (name: string) => `Vorbereitung: Schulterblick mit ${name}`,
  briefSlot: 'Termin',
  briefProgress: 'Stand',
  briefMunicipality: 'Kommune',
  noSlot: 'noch keiner gebucht',
  briefOpen: 'Noch offen',
  briefAnswers: 'Lesenswerte Antworten',
  briefSelf: 'Selbsteinschätzung',
  before: (value: number | undefined) => `vorher ${value === undefined ? 'ohne Angabe' : number(value)}`,
  nowIs: (value: number | undefined) => `jetzt ${value === undefined ? 'ohne Angabe' : number(value)}`,
  briefQuestionnaire: 'Fragebogen',
  briefNoQuestionnaire: 'Der Fragebogen liegt noch nicht vor.',
  briefMetrics: 'Kennzahlen',
  metric: (value: number, on: LocalDate) => `${number(value)} Follower am ${dateNumeric(on)}`,
  unanswered: 'keine Angabe',
  briefPrivate: 'Nur für Trainer:innen. Bitte nicht weitergeben.',
  checkTitle: 'Was ist daraus geworden?',
  check: (on: LocalDate, trainer: string) =>
    `Am ${date(on)} haben Sie mit ${trainer || 'Ihren Trainer:innen'} vereinbart:`,
  checkHint: 'Die Antwort sehen nur Sie und Ihre Trainer:innen.',
};

export const schulterblickCommands = {
  schulterblick: {
    usage: 'schulterblick [termin DATUM UHRZEIT]',
    example: 'schulterblick termin 2027-05-19 10:00',
    does: 'Termine, Vorbereitungen und Vereinbarungen',
  },
} satisfies CommandTexts;
