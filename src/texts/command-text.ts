import type { CommandName } from '../domain/command/command';
import type { Texts } from './de';
import type { CommandText } from './de/commands';

/** What a command says of itself, to trainers what it does for them. */
export function commandText(t: Texts, name: CommandName, forTrainers: boolean): CommandText {
  const own: Readonly<Partial<Record<CommandName, CommandText>>> = t.trainerCommands;
  return (forTrainers ? own[name] : undefined) ?? t.commands[name];
}
