import { arbeitgeberpost } from './arbeitgeberpost';
import { datenschutzhinweis } from './datenschutzhinweis';
import { einwilligungscheck } from './einwilligungscheck';
import { entscheidungsbaum } from './entscheidungsbaum';
import { fachamtBriefing } from './fachamt-briefing';
import { freigabeampel } from './freigabeampel';
import { krisenblatt } from './krisenblatt';
import { netiquette } from './netiquette';
import { redaktionsplan } from './redaktionsplan';
import { storyboard } from './storyboard';
import type { TemplateFile } from './template';

/** Every template that can be built; a week's `vorlagen` name them by id. */
export const TEMPLATES: readonly TemplateFile[] = [
  redaktionsplan,
  freigabeampel,
  fachamtBriefing,
  storyboard,
  einwilligungscheck,
  netiquette,
  entscheidungsbaum,
  krisenblatt,
  datenschutzhinweis,
  arbeitgeberpost,
];
