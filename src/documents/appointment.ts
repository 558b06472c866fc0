import { createHash } from 'node:crypto';
import { addMs } from '../domain/calendar/calendar';
import type { Instant } from '../domain/ids';
import type { Appointment } from '../domain/notice/schulterblick';
import { list, minutes } from '../texts/de/format';

const MINUTE_MS = 60_000;
/** RFC 5545, 3.1: octets of a line without its end. */
const LINE_OCTETS = 75;

/** A Schulterblick as an iCalendar file (RFC 5545) that a calendar adds without asking anyone back. */
export function buildAppointment(appointment: Appointment): Buffer {
  const { key, startAt, madeAt, programmeTitle, participantName, trainerName } = appointment;
  // Hashed, for a file goes to calendars that need not know ids.
  const uid = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const summary = `Schulterblick: ${list([participantName, ...(trainerName === undefined ? [] : [trainerName])])}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Amtshelden Companion//Schulterblick//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}@amtshelden-companion`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(startAt)}`,
    `DTEND:${utc(addMs(startAt, appointment.minutes * MINUTE_MS))}`,
    `SUMMARY;LANGUAGE=de:${escapeText(summary)}`,
    `DESCRIPTION;LANGUAGE=de:${escapeText(
      [
        `Gespräch zur Halbzeit von »${programmeTitle}«, ${minutes(appointment.minutes)}.`,
        'Zur Vorbereitung genügen der Fragebogen und Ihre wichtigste Frage.',
        'Absagen oder einen anderen Termin wählen: auf der Karte zum Schulterblick im Chat mit dem Companion.',
      ].join('\n'),
    )}`,
    'CATEGORIES:Schulterblick',
    'TRANSP:OPAQUE',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return Buffer.from(lines.map((line) => `${fold(line)}\r\n`).join(''), 'utf8');
}

/** `20270519T080000Z`. */
function utc(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** RFC 5545, 3.3.11; control characters are not allowed in a text. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}

/** Breaks a line before its 76th octet and never within a character. */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}
