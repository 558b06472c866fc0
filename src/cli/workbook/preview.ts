import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgramme } from './find-programme';
import type { Output } from './output';
import { buildBooklet } from './preview/booklet';
import { findChromium, pagesOfAnchors, printPdf } from './preview/print-pdf';

/**
 * Writes the booklet of a programme as HTML, and as PDF where a Chromium is found, into `folder`. Returns the
 * exit code.
 */
export async function preview(
  wanted: string | undefined,
  root: string,
  output: Output,
  { folder, chromium }: { readonly folder: string; readonly chromium: string | undefined },
): Promise<number> {
  const found = await findProgramme(root, wanted, output);
  if (!found) return 1;
  const renderer = await readFile(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  await mkdir(folder, { recursive: true });
  const html = join(folder, `${found.programme.id}.html`);
  const pdf = join(folder, `${found.programme.id}.pdf`);
  await writeFile(html, buildBooklet(found.programme, renderer));
  const browser = await findChromium(chromium);
  if (!browser) {
    output.out(html);
    output.err(
      'Kein PDF: Chromium, Chrome oder Edge nicht gefunden. Öffnen Sie die Datei im Browser und drucken Sie sie, oder nennen Sie den Browser mit CHROMIUM=/pfad/zum/browser.',
    );
    return 0;
  }
  // Printed twice: on which pages the parts are is known only afterwards.
  await printPdf(browser, html, pdf);
  await writeFile(html, buildBooklet(found.programme, renderer, await pagesOfAnchors(pdf)));
  await printPdf(browser, html, pdf);
  await writeFile(html, buildBooklet(found.programme, renderer));
  output.out(html);
  output.out(pdf);
  return 0;
}
