import type { TemplateContent } from '../../domain/notice/programme';
import { buildExcel } from '../excel/build-excel';
import { buildWord } from '../word/build-word';
import { TEMPLATES } from './all-templates';

export interface BuiltTemplate {
  readonly name: string;
  readonly type: 'word' | 'excel';
  readonly body: Buffer;
}

/** The template as a file; undefined when there is none of that id. */
export async function buildTemplate({
  id,
  programmeTitle,
}: TemplateContent): Promise<BuiltTemplate | undefined> {
  const template = TEMPLATES.find((template) => template.id === id);
  if (!template) return undefined;
  const { name, type } = template;
  const body =
    type === 'excel'
      ? await buildExcel(template.workbook)
      : await buildWord({
          ...template.document,
          fillIn: true,
          footer: `${template.document.title} · Vorlage aus »${programmeTitle}«`,
        });
  return { name, type, body };
}
