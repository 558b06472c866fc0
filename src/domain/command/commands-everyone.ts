import { readAbsence } from './dates';
import type { CommandEntry } from './entry';
import { readConcept, readJoin } from './people';
import {
  answerLine,
  numberLine,
  readAnswer,
  readExercise,
  readMetric,
  readNothing,
  readReminders,
  readSearch,
} from './readers';

/** What everyone may type; some of it does something else for trainers. */
export const COMMANDS_OF_EVERYONE = {
  join: {
    words: { german: 'dabei', english: 'join', also: ['ich bin dabei'] },
    audience: 'everyone',
    listed: { help: { joining: 10 }, menus: { team: 90 } },
    personalOnly: false,
    read: readJoin,
  },
  help: {
    words: { german: 'hilfe', english: 'help' },
    audience: 'everyone',
    listed: {
      help: { hidden: 'whoever sees the list has found it' },
      menus: { personal: 100, team: 100, groupChat: 30 },
    },
    personalOnly: false,
    read: readNothing,
  },
  today: {
    words: { german: 'heute', english: 'today' },
    audience: 'everyone',
    listed: { help: { everyone: 10 }, menus: { personal: 10, groupChat: 10 } },
    personalOnly: false,
    read: readNothing,
  },
  open: {
    words: { german: 'offen', english: 'open' },
    audience: 'everyone',
    listed: { help: { everyone: 20, trainers: 100 }, menus: { personal: 20, team: 50 } },
    personalOnly: false,
    read: readNothing,
  },
  progress: {
    words: { german: 'fortschritt', english: 'progress' },
    audience: 'everyone',
    listed: { help: { everyone: 30 }, menus: { personal: 30 } },
    personalOnly: false,
    read: readNothing,
  },
  exercise: {
    words: { german: 'übung', english: 'exercise', also: ['aufgabe'] },
    form: numberLine,
    audience: 'everyone',
    listed: { help: { everyone: 40 }, menus: { personal: 40 } },
    personalOnly: false,
    read: readExercise,
  },
  answer: {
    form: answerLine,
    audience: 'everyone',
    listed: { help: { answering: 10 }, menus: {} },
    personalOnly: false,
    read: readAnswer,
  },
  search: {
    words: { german: 'suche', english: 'search' },
    audience: 'everyone',
    listed: { help: { everyone: 50 }, menus: { personal: 50, groupChat: 20 } },
    personalOnly: false,
    read: readSearch,
  },
  concept: {
    words: { german: 'konzept', english: 'concept' },
    audience: 'everyone',
    listed: { help: { everyone: 60, trainers: 150 }, menus: { personal: 60 } },
    personalOnly: false,
    read: readConcept,
  },
  metric: {
    words: { german: 'kennzahl', english: 'metric' },
    audience: 'everyone',
    listed: { help: { everyone: 70 }, menus: { personal: 70 } },
    personalOnly: false,
    read: readMetric,
  },
  reminders: {
    words: { german: 'erinnerungen', english: 'reminders' },
    audience: 'everyone',
    listed: { help: { settings: 10 }, menus: { personal: 80 } },
    personalOnly: false,
    read: readReminders,
  },
  absence: {
    words: { german: 'urlaub', english: 'absence', also: ['abwesenheit'] },
    audience: 'everyone',
    listed: { help: { settings: 20 }, menus: { personal: 90 } },
    personalOnly: false,
    read: readAbsence,
  },
  'my-data': {
    words: { german: 'meine daten', english: 'my data' },
    audience: 'everyone',
    listed: { help: { settings: 30 }, menus: {} },
    personalOnly: true,
    read: readNothing,
  },
  'delete-data': {
    words: {
      german: 'daten löschen',
      english: 'delete my data',
      also: ['delete data', 'meine daten löschen'],
    },
    audience: 'everyone',
    listed: { help: { settings: 40 }, menus: {} },
    personalOnly: true,
    read: readNothing,
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;
