import { withCommandTable } from '../../../src/cli/tables/command-table';

const BEGIN = '<!-- Alle Befehle: geschrieben von `npm run tables` -->';
const END = '<!-- Ende der Befehle -->';
const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('| '));

test('the table replaces what stood between its marks, and nothing else', () => {
  const written = withCommandTable(`Vorher\n\n${BEGIN}\nalt\n${END}\n\nNachher\n`, 'participants');
  expect(written.startsWith(`Vorher\n\n${BEGIN}\n\n| Befehl `)).toBe(true);
  expect(written.endsWith(`|\n\n${END}\n\nNachher\n`)).toBe(true);
  expect(written).not.toContain('alt\n');
  expect(withCommandTable(written, 'participants')).toBe(written);
});

test('each command has how it is written, what it does, and an example in both languages', () => {
  const rows = rowsOf(withCommandTable(`${BEGIN}\n${END}`, 'participants'));
  expect(rows).toContain('| übung NUMMER | eine Übung ansehen | `übung 3.2` | `exercise 3.2` |');
  expect(rows.some((row) => row.includes('aus\\|leicht\\|normal\\|eng'))).toBe(true);
  expect(rows.some((row) => row.includes('`plan`'))).toBe(false);
});

test('trainers read what a command does for them', () => {
  const rows = rowsOf(withCommandTable(`${BEGIN}\n${END}`, 'trainers'));
  expect(rows).toContain('| offen | wer was noch nicht beantwortet hat | `offen` | `open` |');
  expect(rows.some((row) => row.includes('`heute`'))).toBe(false);
});

test.each(['', BEGIN, END, `${END}\n${BEGIN}`])(
  'a text without both marks in order is refused: %j',
  (text) => {
    expect(() => withCommandTable(text, 'trainers')).toThrow('missing');
  },
);
