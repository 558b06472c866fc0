import { LAENDER } from '../../domain/calendar/laender';
import type { ReminderProfile } from '../../domain/cohort/cohort';
import type { AgreementView } from '../../domain/schulterblick/schulterblick';
import type { DoneTexts } from '../complete';
import { count, date, list, number, weeks, when, whenShort } from './format';

/** When one is reminded. */
export const reminderProfiles: Readonly<Record<ReminderProfile, string>> = {
  aus: 'keine',
  leicht: 'freitags',
  normal: 'mittwochs und freitags',
  eng: 'täglich von Dienstag bis Freitag',
};

export const agreementResults: Readonly<Record<NonNullable<AgreementView['last']>, string>> = {
  done: 'Erledigt',
  'under-way': 'Läuft',
  'not-yet': 'Noch nicht angefangen',
  dropped: 'Verworfen',
};

const howToChange = 'Ändern können Sie das mit »erinnerungen aus«, »leicht«, »normal« oder »eng«.';
const follows = (next: { readonly week: number; readonly when: Parameters<typeof when>[0] } | undefined) =>
  next ? ` Woche ${next.week} beginnt am ${when(next.when)}.` : '';

export const done: DoneTexts = {
  'metric-saved': ({ channel, value, on, before }) => {
    const noted = `Notiert: ${channel}, ${count(value, 'Follower', 'Follower')} am ${date(on)}.`;
    if (!before) return noted;
    const change = value - before.value;
    if (change === 0) return `${noted} So viele waren es auch am ${date(before.on)}.`;
    return `${noted} Das sind ${number(Math.abs(change))} ${change > 0 ? 'mehr' : 'weniger'} als am ${date(before.on)}.`;
  },
  'reminders-set': ({ profile }) =>
    profile === 'aus'
      ? 'Gut, ich erinnere Sie nicht mehr. Wieder einschalten können Sie das mit »erinnerungen normal«.'
      : `Gut, Ihre Erinnerungen stehen jetzt auf »${profile}«: ${reminderProfiles[profile]}, wenn noch etwas offen ist.`,
  'reminders-are': ({ profile }) =>
    `Ihre Erinnerungen stehen auf »${profile}«: ${reminderProfiles[profile]}. ${howToChange}`,
  snoozed: ({ until }) => `Gut, die nächste Erinnerung kommt frühestens am ${when(until)}.`,
  'absence-saved': ({ from, to }) =>
    from === to
      ? `Eingetragen: Am ${date(from)} erinnere ich Sie nicht.`
      : `Eingetragen: Vom ${date(from)} bis zum ${date(to)} erinnere ich Sie nicht. Schöne freie Tage!`,
  'data-deleted': () =>
    'Ihre Daten sind gelöscht. Nachrichten, die Sie selbst in Teams geschrieben haben, löschen Sie bitte dort.',
  'sent-privately': ({ exercise }) =>
    `Übung ${exercise.number} »${exercise.title}« liegt jetzt in Ihrem persönlichen Chat mit mir.`,
  'participant-added': ({ name, place }) =>
    place === 'seat' ? `${name} ist dabei.` : `Alle Plätze sind belegt. ${name} steht auf der Warteliste.`,
  'participant-removed': ({ name, movedUp }) =>
    movedUp ? `${name} ist abgemeldet. ${movedUp} rückt von der Warteliste nach.` : `${name} ist abgemeldet.`,
  'participant-set': ({ name, municipality, land }) =>
    `Geändert: ${name} kommt aus ${municipality}, ${LAENDER[land]}.`,
  'trainer-added': ({ name }) => `${name} ist jetzt Trainer:in dieser Kohorte.`,
  'moved-up': ({ cohortName }) =>
    `Ein Platz ist frei geworden: Sie sind jetzt in der Kohorte »${cohortName}« dabei. Was ansteht, zeigt »heute«.`,
  'in-your-chat': () => 'Das lesen hier andere mit. Die Antwort liegt in Ihrem persönlichen Chat mit mir.',
  'preview-sent': ({ week }) => `Die Vorschau auf Woche ${week} liegt in Ihrem persönlichen Chat mit mir.`,
  'pushed-now': ({ week, theme }) =>
    `Woche ${week} »${theme}« ist freigegeben. Überblick und Übungen kommen jetzt in den Kanal.`,
  paused: ({ from, weeks: length, next }) =>
    `Pause eingetragen: ${weeks(length)} ab ${date(from)}. Spätere Wochen rücken nach hinten.${follows(next)} Mit »weiter« endet die Pause früher.`,
  resumed: ({ next }) => `Die Pause ist beendet, es geht weiter.${follows(next)}`,
  announced: () => 'Ihre Ansage steht im Kanal.',
  'feedback-given': ({ name, exercise, delivered }) =>
    delivered
      ? `Ihre Rückmeldung zu Übung ${exercise.number} ist bei ${name} angekommen.`
      : `Ihre Rückmeldung zu Übung ${exercise.number} ist gespeichert. Zustellen konnte ich sie noch nicht: ${name} hat noch keinen persönlichen Chat mit mir geöffnet.`,
  'slot-offered': ({ slots }) =>
    `${count(slots.length, 'Termin', 'Termine')} angeboten: ${list(slots.map(whenShort))}.`,
  'slot-removed': ({ when: at }) => `Der Termin ${whenShort(at)} ist gestrichen.`,
  'slot-booked': ({ slot }) =>
    `Gebucht: ${when(slot.when)}, ${slot.minutes} Minuten mit ${slot.trainerName}.`,
  'slot-cancelled': ({ slot }) => `Ihr Termin ${whenShort(slot.when)} ist abgesagt und wieder frei.`,
  agreed: ({ name, text, checks }) =>
    `Vereinbart mit ${name}: »${text}«.${checks.length > 0 ? ` Ich frage nach: ${list(checks.map(date))}.` : ''}`,
  'agreement-checked': ({ result }) => {
    if (result === 'done') return 'Stark, das ist erledigt. Notiert!';
    if (result === 'under-way') return 'Gut, es läuft. Notiert.';
    if (result === 'not-yet') return 'Alles klar, noch nicht angefangen. Notiert.';
    return 'In Ordnung, das fällt weg. Notiert.';
  },
  settled: ({ answer }) =>
    answer === 'arrived'
      ? 'Danke. Die Zustellung gilt als angekommen; es wird nichts wiederholt.'
      : 'Gut, ich sende den Beitrag noch einmal.',
  'cohort-chosen': ({ name }) => `Ihre Befehle hier gelten jetzt der Kohorte »${name}«.`,
  'draft-kept': () => 'Ihren Text habe ich als Entwurf aufgehoben.',
};
