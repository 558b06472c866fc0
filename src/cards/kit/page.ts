import { heading, smallPrint, text } from './blocks';
import type { Json } from './json';

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

/** The layout of everything that informs: a heading, facts, sections one below the other, buttons. */
export function page(of: Page): Json {
  return {
    type: 'AdaptiveCard',
    body: [
      {
        type: 'Container',
        style: of.style ?? 'default',
        items: [
          heading(of.title, 'Medium'),
          { type: 'TextBlock', text: of.subtitle ?? '', isSubtle: true, spacing: 'None', wrap: true },
        ],
      },
      text(of.intro ?? ''),
      { type: 'FactSet', facts: of.facts ?? [] },
      ...(of.sections ?? []).map(sectionOf),
      smallPrint(of.footer ?? ''),
    ],
    actions: of.actions ?? [],
  };
}

function sectionOf(section: PageSection): Json {
  return {
    type: 'Container',
    style: section.style ?? 'default',
    spacing: 'Medium',
    items: [
      { type: 'TextBlock', text: section.title ?? '', weight: 'Bolder', wrap: true },
      { type: 'FactSet', facts: section.facts ?? [], spacing: 'Small' },
      ...(section.blocks ?? []),
    ],
  };
}
