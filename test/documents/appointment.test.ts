import fc from 'fast-check';
import { buildAppointment, escapeText, fold } from '../../src/documents/appointment';
import type { Appointment } from '../../src/domain/notice/schulterblick';
import { date, instant } from '../support/builders';

const APPOINTMENT: Appointment = {
  key: 'runde-1/20270519T0800-toni',
  startAt: instant('2027-05-19T08:00:00Z'),
  minutes: 30,
  madeAt: instant('2027-05-10T06:30:05Z'),
  on: date('2027-05-19'),
  programmeTitle: 'Amtshelden; zwölf Wochen, ein Konzept',
  participantName: 'Anna Beispiel',
  trainerName: 'Toni Trainer',
};

/** The content lines as a calendar reads them: unfolded, by name. */
function read(file: Buffer): ReadonlyMap<string, string> {
  const lines = file
    .toString('utf8')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)] as const;
    }),
  );
}
const unescaped = (text: string) => text.replace(/\\(.)/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign));

test('a calendar finds time, title and text', () => {
  const file = buildAppointment(APPOINTMENT);
  const lines = read(file);
  expect(Object.fromEntries(lines)).toMatchObject({
    METHOD: 'PUBLISH',
    VERSION: '2.0',
    DTSTAMP: '20270510T063005Z',
    DTSTART: '20270519T080000Z',
    DTEND: '20270519T083000Z',
    'SUMMARY;LANGUAGE=de': 'Schulterblick: Anna Beispiel und Toni Trainer',
  });
  expect(lines.get('DESCRIPTION;LANGUAGE=de')).toContain('»Amtshelden\\; zwölf Wochen\\, ein Konzept«');
  expect(file.toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file.toString()).toMatch(/END:VEVENT\r\nEND:VCALENDAR\r\n$/);
});

test('the same conversation keeps its UID, another has another, and none shows an id', () => {
  const uid = (changes: Partial<Appointment>) =>
    read(buildAppointment({ ...APPOINTMENT, ...changes })).get('UID');
  expect(uid({ madeAt: instant('2027-05-11T06:30:00Z') })).toBe(uid({}));
  expect(uid({ key: 'runde-2/20270519T0800-toni' })).not.toBe(uid({}));
  expect(uid({})).toMatch(/^[0-9a-f]{32}@/);
});

test('a trainer who is not on the list is left out', () => {
  const { trainerName: _, ...rest } = APPOINTMENT;
  expect(read(buildAppointment(rest)).get('SUMMARY;LANGUAGE=de')).toBe('Schulterblick: Anna Beispiel');
});

test('any text survives escaping, and none breaks out of its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeText(text);
      expect(escaped).not.toMatch(/[\r\n]/);
      expect(escaped.replace(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/);
      const kept = text
        .replace(/\r\n?/g, '\n')
        .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (/[\n\t]/.test(sign) ? sign : ''));
      expect(unescaped(escaped)).toBe(kept);
    }),
    { numRuns: 1000 },
  );
});

test('no line is longer than 75 octets, none is cut within a character, nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 80, maxLength: 400 }), (text) => {
      const line = `DESCRIPTION:${escapeText(text)}`;
      const folded = fold(line);
      for (const piece of folded.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
      expect(folded).not.toMatch(/\r\n [\uDC00-\uDFFF]/);
    }),
    { numRuns: 500 },
  );
});

test('names of people cannot add lines of their own', () => {
  const file = buildAppointment({ ...APPOINTMENT, participantName: 'Anna\r\nATTENDEE:mailto:x@example.org' });
  expect(read(file).has('ATTENDEE')).toBe(false);
});
