import type { Texts } from './de';
import * as answer from './en/answer';
import * as cohort from './en/cohort';
import * as command from './en/command';
import { commandProblems, commands, lines, linesFor, menus, trainerCommands } from './en/commands';
import { common, dataCounts } from './en/common';
import { concept } from './en/concept';
import * as delivery from './en/delivery';
import { agreementResults, done, reminderProfiles } from './en/done';
import * as effect from './en/effect';
import { feedback } from './en/feedback';
import * as format from './en/format';
import * as notice from './en/notice';
import { plan } from './en/plan';
import { privacy } from './en/privacy';
import * as programme from './en/programme';
import { refusals } from './en/refusals';
import { reminder } from './en/reminder';
import * as reply from './en/reply';
import { schulterblick } from './en/schulterblick';

export const en: Texts = {
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
