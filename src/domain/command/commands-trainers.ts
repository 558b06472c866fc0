import { readPause, readTime } from './dates';
import type { CommandEntry } from './entry';
import { readFeedback, readParticipants, readSchulterblick } from './people';
import { readAnnouncement, readCreateCohort, readExercise, readNothing, readWeek } from './readers';

/** What trainers alone may type, and in the demo. */
export const COMMANDS_OF_TRAINERS = {
  'create-cohort': {
    words: { german: 'kohorte anlegen', english: 'create cohort' },
    audience: 'trainer',
    listed: { help: { trainers: 10 }, menus: { team: 10 } },
    personalOnly: false,
    read: readCreateCohort,
  },
  cohorts: {
    words: { german: 'kohorten', english: 'cohorts' },
    audience: 'trainer',
    listed: { help: { trainers: 20 }, menus: {} },
    personalOnly: false,
    read: readNothing,
  },
  participants: {
    words: { german: 'teilnehmende', english: 'participants' },
    audience: 'trainer',
    listed: { help: { trainers: 30 }, menus: { team: 20 } },
    personalOnly: false,
    read: readParticipants,
  },
  plan: {
    words: { german: 'plan', english: 'plan' },
    audience: 'trainer',
    listed: { help: { trainers: 40 }, menus: { team: 30 } },
    personalOnly: false,
    read: readNothing,
  },
  preview: {
    words: { german: 'vorschau', english: 'preview' },
    audience: 'trainer',
    listed: { help: { trainers: 60 }, menus: {} },
    personalOnly: false,
    read: readWeek,
  },
  'push-now': {
    words: { german: 'jetzt', english: 'push' },
    audience: 'trainer',
    listed: { help: { trainers: 70 }, menus: {} },
    personalOnly: false,
    read: readWeek,
  },
  pause: {
    words: { german: 'pause', english: 'pause' },
    audience: 'trainer',
    listed: { help: { trainers: 80 }, menus: { team: 70 } },
    personalOnly: false,
    read: readPause,
  },
  resume: {
    words: { german: 'weiter', english: 'resume' },
    audience: 'trainer',
    listed: { help: { trainers: 90 }, menus: {} },
    personalOnly: false,
    read: readNothing,
  },
  status: {
    words: { german: 'status', english: 'status' },
    audience: 'trainer',
    listed: { help: { trainers: 50 }, menus: { team: 40 } },
    personalOnly: false,
    read: readNothing,
  },
  replies: {
    words: { german: 'antworten', english: 'replies' },
    audience: 'trainer',
    listed: { help: { trainers: 110 }, menus: {} },
    personalOnly: false,
    read: readExercise,
  },
  feedback: {
    words: { german: 'rückmeldung', english: 'feedback' },
    audience: 'trainer',
    listed: { help: { trainers: 120 }, menus: {} },
    personalOnly: false,
    read: readFeedback,
  },
  announce: {
    words: { german: 'ansage', english: 'announce' },
    audience: 'trainer',
    listed: { help: { trainers: 130 }, menus: { team: 60 } },
    personalOnly: false,
    read: readAnnouncement,
  },
  schulterblick: {
    words: { german: 'schulterblick', english: 'schulterblick' },
    audience: 'trainer',
    listed: { help: { trainers: 140 }, menus: { team: 80 } },
    personalOnly: false,
    read: readSchulterblick,
  },
  report: {
    words: { german: 'bericht', english: 'report' },
    audience: 'trainer',
    listed: { help: { trainers: 160 }, menus: {} },
    personalOnly: false,
    read: readNothing,
  },
  time: {
    words: { german: 'zeit', english: 'time' },
    audience: 'demo',
    listed: { help: { demo: 10 }, menus: {} },
    personalOnly: false,
    read: readTime,
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;
