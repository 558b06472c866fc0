import type { Json } from './json';

export function text(content: string, style: Json = {}): Json {
  return { type: 'TextBlock', text: content, wrap: true, ...style };
}

export function fact(title: string, value: string): Json {
  return { title, value };
}
