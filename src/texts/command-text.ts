import type { CommandName } from '../domain/command/command';
import type { CommandText, CommandTexts } from './complete';
import type { Texts } from './de';

/** What a command says of itself, to trainers what it does for them. */
export function commandText(t: Texts, name: CommandName, forTrainers: boolean): CommandText {
  const own: CommandTexts = t.trainerCommands;
  return (forTrainers ? own[name] : undefined) ?? t.commands[name];
}
