import { sample, shown } from '../shown';

test('a trainer reads everything before the conversation, and that it is not to be passed on', () => {
  const { text, buttons, summary } = shown(sample('schulterblick-brief'));
  for (const part of [
    '- **Kommune:** Musterstadt',
    '**Was ist Ihre größte Hürde?** Freigabe',
    '**Wobei hilft Feedback?** keine Angabe',
    '**Ziele begründen** · vorher 3, jetzt 6',
    '**Bei Hass richtig handeln** · vorher 2, jetzt ohne Angabe',
    '**instagram** · 1.250 Follower am 12.04.2027',
    '4.2 Freigabeampel, 5.1 Technikcheck',
    '**Übung 3.2 · Themensäulen** Bürgerservice, Baustellen, Ehrenamt',
    'Nur für Trainer:innen. Bitte nicht weitergeben.',
  ]) {
    expect(text).toContain(part);
  }
  expect(buttons).toEqual([]);
  // Nothing of what the person wrote shows on a locked screen.
  expect(summary).toBe('Vorbereitung: Schulterblick mit Anna Beispiel, Mi, 19.05., 10:00 Uhr');
});

test('what there is not yet is said, or left out', () => {
  const { text } = shown(sample('schulterblick-brief', 'bare'));
  expect(text).toContain('- **Termin:** noch keiner gebucht');
  expect(text).toContain('- **Kommune:** Kommune fehlt noch');
  expect(text).toContain('Der Fragebogen liegt noch nicht vor.');
  expect(text).not.toMatch(/Kennzahlen|Selbsteinschätzung|Noch offen|Lesenswerte/);
});
