import * as answer from './de/answer';
import * as cohort from './de/cohort';
import * as command from './de/command';
import { commandProblems, commands, lines, linesFor, menus, trainerCommands } from './de/commands';
import { common, dataCounts } from './de/common';
import { concept } from './de/concept';
import * as delivery from './de/delivery';
import { agreementResults, done, reminderProfiles } from './de/done';
import * as effect from './de/effect';
import { feedback } from './de/feedback';
import * as format from './de/format';
import * as notice from './de/notice';
import { plan } from './de/plan';
import { privacy } from './de/privacy';
import * as programme from './de/programme';
import { refusals } from './de/refusals';
import { reminder } from './de/reminder';
import * as reply from './de/reply';
import { schulterblick } from './de/schulterblick';

/**
 * Every sentence the companion says, by capability; German is the original, `en` follows its type. The rest is
 * what several need: `common`, `format`, and the tables that are complete for a kind (`done`, `refusals`, …).
 */
export const de = {
  agreementResults,
  answer,
  cohort,
  command,
  commandProblems,
  commands,
  common,
  concept,
  dataCounts,
  delivery,
  done,
  effect,
  feedback,
  format,
  lines,
  linesFor,
  menus,
  notice,
  plan,
  privacy,
  programme,
  refusals,
  reminder,
  reminderProfiles,
  reply,
  schulterblick,
  trainerCommands,
};
export type Texts = typeof de;
