import { toggle } from './action';
import type { Json } from './json';

/** A part that opens and closes with a button; `id` is unique within its card. */
export function collapsible(id: string, title: string, items: readonly Json[]): Json[] {
  return [
    { type: 'ActionSet', actions: [toggle(title, id)] },
    { type: 'Container', id, isVisible: false, items },
  ];
}
