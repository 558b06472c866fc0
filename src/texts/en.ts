import type { Texts } from './de';
import * as answer from './en/answer';
import { commandProblems, commands, lines, linesFor, menus, trainerCommands } from './en/commands';
import { common, dataCounts } from './en/common';
import * as delivery from './en/delivery';
import { agreementResults, done, reminderProfiles } from './en/done';
import { exercise } from './en/exercise';
import * as format from './en/format';
import * as participant from './en/participant';
import { refusals } from './en/refusals';
import { schulterblick } from './en/schulterblick';
import * as trainer from './en/trainer';
import { week } from './en/week';

export const en: Texts = {
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
