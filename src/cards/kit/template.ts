import type { Template } from 'adaptivecards-templating';
import type { Json } from './json';

/**
 * Cards are made by builders, plain functions that return JSON: the compiler checks them, a list or a part that
 * may be missing is one line, and they take about half the time. Only the layouts that trainers would want to
 * change are templates, readable without TypeScript: what the week's overview shows and in which order
 * (`programme/week.json`, `programme/content.json`), and the same for an exercise (`reply/exercise.json`,
 * `reply/task.json`). Their parts that are the same for everybody (`content`, `task`) are filled once and kept.
 */

/** A card layout that can be filled; every name it binds must be present in the data. */
export type Fill<Data extends object> = (data: Data) => Json;

/**
 * Prepares a layout once, on its first use: the templating library takes a noticeable part of a second to
 * load, and a process that never renders this card should not pay for parsing it.
 */
export function layout<Data extends object>(template: object): Fill<Data> {
  let prepared: Template | undefined;
  return (data) => {
    prepared ??= prepare(template);
    return prepared.expand({ $root: data }) as Json;
  };
}

export function loadTemplating(): typeof import('adaptivecards-templating') {
  return require('adaptivecards-templating') as typeof import('adaptivecards-templating');
}

function prepare(template: object): Template {
  const library = loadTemplating();
  return new library.Template(template);
}
