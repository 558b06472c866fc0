import { sample, shown } from '../shown';

test.each([
  ['usual', 'In der Demo ist es Mittwoch, 28. April 2027, 10:12 Uhr.'],
  [
    'nothing',
    'Die Demo-Uhr steht jetzt auf Mittwoch, 28. April 2027, 10:12 Uhr. Bis dahin war nichts zu senden.',
  ],
  [
    'longest',
    'Die Demo-Uhr steht jetzt auf Mittwoch, 22. September 2027, 12:00 Uhr. Unterwegs gesendet: 1.250 Nachrichten.',
  ],
])('%s', (variant, line) => {
  const { text, card } = shown(sample('time', variant));
  expect(text).toBe(line);
  expect(card).toBeUndefined();
});
