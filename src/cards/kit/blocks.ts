import type { Json } from './json';

export function text(content: string, style: Json = {}): Json {
  return { type: 'TextBlock', text: content, wrap: true, ...style };
}

/** The title of a card; screen readers announce it as a heading. */
export function heading(content: string, size: 'Medium' | 'Large'): Json {
  return { type: 'TextBlock', text: content, size, weight: 'Bolder', style: 'heading', wrap: true };
}

/** What may be passed over: hints and conditions below the matter itself. */
export function smallPrint(content: string): Json {
  return { type: 'TextBlock', text: content, isSubtle: true, size: 'Small', wrap: true };
}

export function fact(title: string, value: string): Json {
  return { title, value };
}
