import type { Texts } from '../de';
import { count, dueBy, minutes, number, when } from './format';

export const common: Texts['common'] = {
  more: (left) => `… and ${number(left)} more`,
  moreWith: (left, line) => `… and ${number(left)} more; “${line}” shows all.`,
  shortened: '… (shortened)',
  late: (since) => `This message is late. It was planned for ${when(since)}.`,
  preview: 'Preview: only you see this. It is not in the channel yet.',
  typeInstead: (line) => `“${line}”`,
  exercise: (number_, title) => `Exercise ${number_} · ${title}`,
  exerciseButton: (number_) => `Exercise ${number_}`,
  button: (line) => (line.charAt(0).toUpperCase() + line.slice(1)).replace(/ \[.*$/, ''),
  item: (item) =>
    [
      minutes(item.minutes),
      item.required ? 'required' : 'extra',
      ...(item.private ? ['private'] : []),
      dueBy(item.dueOn, item.overdue),
    ].join(' · '),
  person: (row) =>
    row.posted === 0
      ? 'no exercise set yet'
      : `${number(row.answered)} of ${number(row.posted)} exercises answered (required: ${number(row.requiredAnswered)} of ${number(row.requiredPosted)})`,
  from: (municipality) => municipality ?? 'municipality missing',
  wasAnswer: 'No, it is an answer',
  downloadHint: 'The link works for an hour and only for you.',
  noDownload: 'The file cannot be offered at the moment. Please try again later.',
};

export const dataCounts: Texts['dataCounts'] = {
  cohorts: (value) => `your part in ${count(value, 'cohort', 'cohorts')}`,
  replies: (value) => count(value, 'answer', 'answers'),
  revisions: (value) => count(value, 'earlier version', 'earlier versions'),
  feedback: (value) => count(value, 'piece of feedback', 'pieces of feedback'),
  metrics: (value) => count(value, 'metric', 'metrics'),
  agreements: (value) => count(value, 'agreement', 'agreements'),
  drafts: (value) => count(value, 'draft', 'drafts'),
};
