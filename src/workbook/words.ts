import type { SurveyMoment, Visibility, Weekday } from '../domain/programme/programme';

/** The German words of programme files and what they mean in code. */
export const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['ja', true],
  ['nein', false],
  ['true', true],
  ['false', false],
]);

export const VISIBILITIES: ReadonlyMap<string, Visibility> = new Map([
  ['kohorte', 'cohort'],
  ['privat', 'private'],
]);

export const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map([
  ['montag', 1],
  ['dienstag', 2],
  ['mittwoch', 3],
  ['donnerstag', 4],
  ['freitag', 5],
]);

export const MOMENTS: ReadonlyMap<string, SurveyMoment> = new Map([
  ['start', 'before'],
  ['mitte', 'middle'],
  ['ende', 'end'],
]);

export const SCHULTERBLICK_MARKS: ReadonlyMap<string, 'questionnaire'> = new Map([
  ['fragebogen', 'questionnaire'],
]);
