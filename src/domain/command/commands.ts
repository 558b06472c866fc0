import { COMMANDS_OF_EVERYONE } from './commands-everyone';
import { COMMANDS_OF_TRAINERS } from './commands-trainers';

/** Every command there is, under the name it has in code. Names, types and all lists of commands come from here. */
export const COMMANDS = { ...COMMANDS_OF_EVERYONE, ...COMMANDS_OF_TRAINERS } as const;
