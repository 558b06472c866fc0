import { fold } from '../fold';
import type { CommandName } from './command';

export interface CommandEntry {
  readonly name: CommandName;
  /** The words that call it, in German, as a suggestion shows them. */
  readonly german: string;
  /** The German line with its arguments, for help and the manifest. */
  readonly line: string;
  /** The English alias; takes the same arguments. */
  readonly english: string;
  readonly audience: 'everyone' | 'trainer' | 'demo';
}

/** Every command with the words of the contract. `3.2: Text` (answer) has no word and begins with a number. */
export const COMMANDS: readonly CommandEntry[] = [
  entry('join', 'dabei', ' KOMMUNE, BUNDESLAND', 'join', 'everyone'),
  entry('help', 'hilfe', '', 'help', 'everyone'),
  entry('today', 'heute', '', 'today', 'everyone'),
  entry('open', 'offen', '', 'open', 'everyone'),
  entry('progress', 'fortschritt', '', 'progress', 'everyone'),
  entry('exercise', 'übung', ' 3.2', 'exercise', 'everyone'),
  { name: 'answer', german: '3.2:', line: '3.2: mein Text', english: '3.2: my text', audience: 'everyone' },
  entry('search', 'suche', ' WORT', 'search', 'everyone'),
  entry('concept', 'konzept', '', 'concept', 'everyone'),
  entry('metric', 'kennzahl', ' instagram 1250', 'metric', 'everyone'),
  entry('reminders', 'erinnerungen', ' aus|leicht|normal|eng', 'reminders', 'everyone'),
  entry('absence', 'urlaub', ' 2027-05-03 bis 2027-05-07', 'absence', 'everyone'),
  entry('my-data', 'meine daten', '', 'my data', 'everyone'),
  entry('delete-data', 'daten löschen', '', 'delete my data', 'everyone'),
  entry('create-cohort', 'kohorte anlegen', ' NAME ab DATUM', 'create cohort', 'trainer'),
  entry('cohorts', 'kohorten', '', 'cohorts', 'trainer'),
  entry('participants', 'teilnehmende', '', 'participants', 'trainer'),
  entry('plan', 'plan', '', 'plan', 'trainer'),
  entry('preview', 'vorschau', ' 3', 'preview', 'trainer'),
  entry('push-now', 'jetzt', ' 3', 'push', 'trainer'),
  entry('pause', 'pause', ' 2027-05-17 2', 'pause', 'trainer'),
  entry('resume', 'weiter', '', 'resume', 'trainer'),
  entry('status', 'status', '', 'status', 'trainer'),
  entry('replies', 'antworten', ' 3.2', 'replies', 'trainer'),
  entry('feedback', 'rückmeldung', ' 3.2 @Person TEXT', 'feedback', 'trainer'),
  entry('announce', 'ansage', ' TEXT', 'announce', 'trainer'),
  entry('schulterblick', 'schulterblick', '', 'schulterblick', 'trainer'),
  entry('report', 'bericht', '', 'report', 'trainer'),
  entry('time', 'zeit', '', 'time', 'demo'),
];

function entry(
  name: CommandName,
  german: string,
  args: string,
  english: string,
  audience: CommandEntry['audience'],
): CommandEntry {
  return { name, german, line: german + args, english, audience };
}

/** Words that call a command. */
export interface Phrase {
  readonly name: CommandName;
  /** Folded. */
  readonly words: readonly string[];
  readonly german: string;
}

/** What people say as well, beside the contract's words. */
const SYNONYMS: readonly (readonly [string, CommandName])[] = [
  ['aufgabe', 'exercise'],
  ['abwesenheit', 'absence'],
  ['delete data', 'delete-data'],
  ['meine daten löschen', 'delete-data'],
  ['ich bin dabei', 'join'],
];

/** All phrases, the longest first: `meine daten löschen` is not `meine daten`. */
export const PHRASES: readonly Phrase[] = [
  ...COMMANDS.filter(({ name }) => name !== 'answer').flatMap(({ name, german, english }) => [
    phrase(german, name, german),
    phrase(english, name, german),
  ]),
  ...SYNONYMS.map(([words, name]) =>
    phrase(words, name, COMMANDS.find((command) => command.name === name)?.german ?? words),
  ),
].sort((a, b) => b.words.length - a.words.length);

function phrase(words: string, name: CommandName, german: string): Phrase {
  return { name, words: fold(words).split(' '), german };
}
