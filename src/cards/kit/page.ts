import type { Json } from './json';
import template from './page.json';
import { layout } from './template';

type Style = 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';
export interface PageSection {
  readonly title?: string;
  readonly facts?: readonly Json[];
  readonly blocks?: readonly Json[];
  readonly style?: Style;
}
/** Texts are safe Markdown. What is left out takes no space. */
export interface Page {
  readonly title: string;
  readonly subtitle?: string;
  readonly style?: Style;
  readonly intro?: string;
  readonly facts?: readonly Json[];
  readonly sections?: readonly PageSection[];
  readonly footer?: string;
  readonly actions?: readonly Json[];
}
const fill = layout<object>(template);

/** The layout of everything that informs: a heading, facts, sections one below the other, buttons. */
export function page(of: Page): Json {
  return fill({
    title: of.title,
    subtitle: of.subtitle ?? '',
    style: of.style ?? 'default',
    intro: of.intro ?? '',
    facts: of.facts ?? [],
    sections: (of.sections ?? []).map((section) => ({
      title: section.title ?? '',
      facts: section.facts ?? [],
      blocks: section.blocks ?? [],
      style: section.style ?? 'default',
    })),
    footer: of.footer ?? '',
    actions: of.actions ?? [],
  });
}
