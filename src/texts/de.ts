import * as answer from './de/answer';
import { commandProblems, commands, lines, linesFor, menus, trainerCommands } from './de/commands';
import { common, dataCounts } from './de/common';
import * as delivery from './de/delivery';
import { agreementResults, done, reminderProfiles } from './de/done';
import { exercise } from './de/exercise';
import * as format from './de/format';
import * as participant from './de/participant';
import { refusals } from './de/refusals';
import { schulterblick } from './de/schulterblick';
import * as trainer from './de/trainer';
import { week } from './de/week';

/** Every sentence the companion says; German is the original, `en` follows its type. */
export const de = {
  agreementResults,
  answer,
  commandProblems,
  commands,
  common,
  dataCounts,
  delivery,
  done,
  exercise,
  format,
  lines,
  linesFor,
  menus,
  participant,
  refusals,
  reminderProfiles,
  schulterblick,
  trainer,
  trainerCommands,
  week,
};
export type Texts = typeof de;
