import { sample, shown } from '../shown';

test('a trainer reads who answered what, who has not, and how to give feedback', () => {
  const { text, summary } = shown(sample('replies'));
  expect(text).toMatch(
    /\*\*Anna Beispiel \(Musterstadt\)\*\*[\s\S]*Bürgerservice, Baustellen und Menschen im Rathaus\./,
  );
  expect(text).toContain('Es fehlen noch: Cem Probe, Dora Exempel und Emil Vorlage.');
  expect(text).toContain('»rückmeldung 3.2 @Name Ihr Text«');
  expect(summary).toBe('Antworten auf Übung 3.2 · Themensäulen: 2 von 5 haben geantwortet.');
});

test('an answer reads as typed: it formats nothing and links nowhere', () => {
  expect(shown(sample('replies')).text).toContain('\\*\\*Rathaus\\*\\*, \\[Ehrenamt\\]');
});

test('a private exercise asks for silence, and what was withdrawn is not shown', () => {
  const { text } = shown(sample('replies', 'private'));
  expect(text).toContain('Diese Übung ist privat. Bitte geben Sie die Antworten nicht weiter.');
  expect(text).not.toContain('Schwimmbad');
  expect(shown(sample('replies')).text).not.toContain('privat');
});

test('without answers there is nothing to give feedback on', () => {
  const { text } = shown(sample('replies', 'none'));
  expect(text).toContain('Noch hat niemand geantwortet.');
  expect(text).not.toContain('Rückmeldung');
});

test('where nobody is missing, nothing is said of it', () => {
  const { text } = shown({ ...sample('replies'), missing: [] });
  expect(text).toContain('Anna Beispiel');
  expect(text).not.toMatch(/fehl/i);
});
