import type { DownloadContent } from '../domain/notice/download';
import { buildAppointment } from './appointment';
import { buildConceptDocument } from './concept-document';
import { fileName } from './plain-text';
import { buildReportWorkbook } from './report-workbook';
import { buildTemplate } from './templates/build-template';

export interface RenderedFile {
  /** ASCII only. */
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Buffer;
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes what was gathered as a file; `gone` for a template whose content does not exist (any more). */
export async function renderDownload(content: DownloadContent): Promise<RenderedFile | 'gone'> {
  switch (content.file) {
    case 'my-data':
      return {
        fileName: fileName(['Meine-Daten', content.on], 'json'),
        contentType: 'application/json; charset=utf-8',
        body: Buffer.from(`${JSON.stringify(content.data, undefined, 2)}\n`),
      };
    case 'concept': {
      const { municipality, name, on } = content.concept;
      return {
        fileName: fileName(['Konzept', municipality, name, on], 'docx'),
        contentType: WORD,
        body: await buildConceptDocument(content.concept),
      };
    }
    case 'report':
      return {
        fileName: fileName(['Bericht', content.report.cohortName, content.report.on], 'xlsx'),
        contentType: EXCEL,
        body: await buildReportWorkbook(content.report),
      };
    case 'appointment':
      return {
        fileName: fileName(['Schulterblick', content.appointment.on], 'ics'),
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        body: buildAppointment(content.appointment),
      };
    case 'template': {
      const built = await buildTemplate(content.template);
      if (!built) return 'gone';
      return {
        fileName: fileName([built.name], built.type === 'word' ? 'docx' : 'xlsx'),
        contentType: built.type === 'word' ? WORD : EXCEL,
        body: built.body,
      };
    }
  }
}
