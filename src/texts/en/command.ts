import type { CommandTexts } from '../complete';
import type { Texts } from '../de';

export const welcome: Texts['command']['welcome'] = {
  title: 'Welcome to the Amtshelden Companion',
  personal:
    'I go through the programme with you: I bring the exercises, take your answers and remind you if you like. You can change or withdraw your answers at any time.',
  trainer:
    'I take your cohorts through the programme: I send the overviews and exercises, collect the answers and tell you where it sticks. You create a cohort in its channel.',
  channel:
    'I go through the programme with this cohort. Each week begins with an overview, then each exercise comes as a post of its own. Its thread has room for your questions.',
  group: 'I work in the channel of a cohort and in the personal chat. Please write to me there.',
  trainerChannel:
    'Trainers: create the cohort in this channel, for example with “create cohort Spring 2027 ab 2027-04-12”.',
  mention: 'In the channel, call me with @.',
};

export const help: Texts['command']['help'] = {
  title: 'How we work together',
  joining: 'Joining',
  everyone: 'For everyone',
  answering: 'Answering',
  settings: 'Settings and data',
  trainers: 'For trainers',
  demo: 'Only in the demo',
  channel:
    'In the channel each command begins with @ and my name. In the personal chat the command is enough.',
  personal: 'Just write the command. Upper or lower case, ä or ae: it does not matter.',
};

export const commandCommands = {
  help: { usage: 'help', example: 'help', does: 'everything you can type' },
} satisfies CommandTexts;
