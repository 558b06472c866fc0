import type { DownloadRequest } from '../../src/ports/downloads';
import { ids, partitions } from '../../src/records/documents';
import { paragraphsOf, sheetNames } from '../documents/office';
import { aCohort, aProgramme, instant, personId } from '../support/builders';
import { startTestCompanion, type TestCompanion } from '../support/companion';

const START = '2027-04-16T10:00:00Z';
const COHORT = aCohort({ name: 'Süd/Ost' });
let companion: TestCompanion;

beforeAll(async () => {
  companion = await startTestCompanion({ programmes: [aProgramme()], start: START });
  await companion.store.commit(
    partitions.cohort(COHORT.id),
    [{ op: 'create', id: ids.cohort, body: COHORT }],
    instant(START),
  );
});
afterAll(() => companion.stop());

async function get(request: DownloadRequest): Promise<Response> {
  const offered = new URL(await companion.app.deps.downloads.offer(request, instant(START)));
  return fetch(companion.url + offered.pathname);
}

test('a signed link answers with the concept as a Word file to save', async () => {
  const response = await get({ file: 'concept', cohort: COHORT.id, personId: personId('anna-beispiel') });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('wordprocessingml.document');
  expect(response.headers.get('content-disposition')).toContain(
    'filename="Konzept-Musterstadt-Anna-Beispiel-2027-04-16.docx"',
  );
  const paragraphs = paragraphsOf(Buffer.from(await response.arrayBuffer()));
  expect(paragraphs.find((paragraph) => paragraph.style === 'Title')?.text).toBe('Social-Media-Konzept');
});

test('and with the report as an Excel file', async () => {
  const response = await get({ file: 'report', cohort: COHORT.id });
  expect(response.headers.get('content-disposition')).toContain(
    'filename="Bericht-Sued-Ost-2027-04-16.xlsx"',
  );
  expect(await sheetNames(Buffer.from(await response.arrayBuffer()))).toContain('Überblick');
});

test('what is gone meanwhile answers 410, for data and for templates', async () => {
  expect((await get({ file: 'report', cohort: 'runde-9' })).status).toBe(410);
  expect((await get({ file: 'template', programme: 'probe', template: 'gibt-es-nicht' })).status).toBe(410);
});
