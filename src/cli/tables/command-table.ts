import type { CommandName } from '../../domain/command/command';
import type { Handbook } from '../../domain/command/entry';
import { inHandbook } from '../../domain/command/listings';
import { commandText } from '../../texts/command-text';
import { de } from '../../texts/de';
import { en } from '../../texts/en';

/** What stands between these two lines of a handbook is written from the record of commands. */
const BEGIN = '<!-- Alle Befehle: geschrieben von `npm run tables` -->';
const END = '<!-- Ende der Befehle -->';

/** A handbook's text with its table of commands as the record and the texts have it now; throws without marks. */
export function withCommandTable(text: string, handbook: Handbook): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The lines ${BEGIN} and ${END} are missing.`);
  return `${text.slice(0, begin)}${BEGIN}\n\n${commandTable(handbook)}\n\n${text.slice(end)}`;
}

function commandTable(handbook: Handbook): string {
  return [
    '| Befehl | tut | zum Beispiel | auf Englisch |',
    '|---|---|---|---|',
    ...inHandbook(handbook).map((name) => commandRow(name, handbook === 'trainers')),
  ].join('\n');
}

function commandRow(name: CommandName, forTrainers: boolean): string {
  const { usage, does, example } = commandText(de, name, forTrainers);
  const english = commandText(en, name, forTrainers).example;
  const cells = [usage, does, `\`${example}\``, `\`${english}\``];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
