import type { Json } from './json';

export function text(content: string, style: Json = {}): Json {
  return { type: 'TextBlock', text: content, wrap: true, ...style };
}

export function subtle(content: string): Json {
  return text(content, { isSubtle: true, size: 'Small', spacing: 'None' });
}

export function heading(content: string): Json {
  return text(content, { weight: 'Bolder', spacing: 'Medium', style: 'heading' });
}

export function section(title: string, items: readonly Json[]): Json[] {
  return items.length === 0 ? [] : [heading(title), ...items];
}

export function fact(title: string, value: string): Json {
  return { title, value };
}
