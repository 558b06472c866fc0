import { COMMAND_NAMES, entryOf } from '../../../src/domain/command/command';
import { COMMANDS_OF_EVERYONE } from '../../../src/domain/command/commands-everyone';
import { COMMANDS_OF_TRAINERS } from '../../../src/domain/command/commands-trainers';
import { inHandbook, inHelp, inMenu } from '../../../src/domain/command/listings';

test('no name stands for a command of everyone and another one of trainers', () => {
  const names = [COMMANDS_OF_EVERYONE, COMMANDS_OF_TRAINERS].flatMap((commands) => Object.keys(commands));
  expect([...names].sort()).toEqual([...COMMAND_NAMES].sort());
});

test('no two commands claim the same place in a list', () => {
  const places = COMMAND_NAMES.flatMap((name) => {
    const { help, menus } = entryOf(name).listed;
    const shown =
      'hidden' in help ? [] : Object.entries(help).map(([section, place]) => `help ${section} ${place}`);
    return [...shown, ...Object.entries(menus).map(([scope, place]) => `menu ${scope} ${place}`)];
  });
  expect(places.length).toBeGreaterThan(40);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
});

test('lists follow the places, not the record', () => {
  expect(inHelp('trainers').slice(3, 6)).toEqual(['plan', 'status', 'preview']);
  expect(inHelp('trainers').slice(8, 11)).toEqual(['resume', 'open', 'replies']);
  expect(inMenu('groupChat')).toEqual(['today', 'search', 'help']);
});

test('each command is in a handbook, unless it is for the demo', () => {
  const named = new Set([...inHandbook('participants'), ...inHandbook('trainers')]);
  expect(COMMAND_NAMES.filter((name) => !named.has(name))).toEqual(
    COMMAND_NAMES.filter((name) => entryOf(name).audience === 'demo'),
  );
  expect(inHandbook('participants')).toEqual(expect.arrayContaining(['join', 'answer', 'help']));
  expect(inHandbook('participants')).not.toContain('plan');
  expect(inHandbook('trainers').at(-1)).toBe('help');
});

test('what trainers alone may do is shown to trainers alone', () => {
  const shown = (['joining', 'everyone', 'answering', 'settings'] as const).flatMap(inHelp);
  expect(shown.filter((name) => entryOf(name).audience !== 'everyone')).toEqual([]);
});
