import { COMMAND_NAMES, type CommandName, entryOf } from './command';
import type { COMMANDS } from './commands';
import type { Handbook, HelpSection, MenuScope } from './entry';

/** The commands of a section of `hilfe`, in order. */
export function inHelp(section: HelpSection): readonly CommandName[] {
  return ordered((name) => helpPlace(name, section));
}

function helpPlace(name: CommandName, section: HelpSection): number | undefined {
  const { help } = entryOf(name).listed;
  return 'hidden' in help ? undefined : help[section];
}

/** Commands of everyone that do something else for trainers. */
export type ForTrainersToo = {
  [Name in CommandName]: (typeof COMMANDS)[Name] extends {
    readonly audience: 'everyone';
    readonly listed: { readonly help: { readonly trainers: number } };
  }
    ? Name
    : never;
}[CommandName];

/** Commands that Teams offers there while somebody types. */
export type InMenu<Scope extends MenuScope> = {
  [Name in CommandName]: (typeof COMMANDS)[Name]['listed']['menus'] extends Readonly<Record<Scope, number>>
    ? Name
    : never;
}[CommandName];

/** The commands of a menu, in order. */
export function inMenu<Scope extends MenuScope>(scope: Scope): readonly InMenu<Scope>[] {
  return ordered((name) => entryOf(name).listed.menus[scope]) as readonly InMenu<Scope>[];
}

const HANDBOOKS: Readonly<Record<Handbook, readonly HelpSection[]>> = {
  participants: ['joining', 'everyone', 'answering', 'settings'],
  trainers: ['trainers'],
};

/** The commands of a handbook, in the order of `hilfe`; at the end what `hilfe` does not show its readers. */
export function inHandbook(handbook: Handbook): readonly CommandName[] {
  const hidden = COMMAND_NAMES.filter((name) => {
    const { audience, listed } = entryOf(name);
    return (
      'hidden' in listed.help &&
      (audience === 'everyone' || (audience === 'trainer' && handbook === 'trainers'))
    );
  });
  return [...HANDBOOKS[handbook].flatMap(inHelp), ...hidden];
}

function ordered(placeOf: (name: CommandName) => number | undefined): readonly CommandName[] {
  const places = COMMAND_NAMES.flatMap((name) => {
    const place = placeOf(name);
    return place === undefined ? [] : [{ name, place }];
  });
  return places.sort((a, b) => a.place - b.place).map(({ name }) => name);
}
