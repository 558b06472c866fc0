import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** `wanted` (CHROMIUM in the environment), or a browser where it usually lies. */
export async function findChromium(wanted: string | undefined): Promise<string | undefined> {
  for (const path of wanted ? [wanted] : USUAL_PLACES) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}

const PRINT_LIMIT_MS = 120_000;

/** Prints a local page to PDF without opening a window or the network; rejects with what the browser said. */
export async function printPdf(chromium: string, html: string, pdf: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'heft-'));
  try {
    await run(chromium, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${profile}`,
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      '--virtual-time-budget=30000',
      `--print-to-pdf=${resolve(pdf)}`,
      pathToFileURL(resolve(html)).href,
    ]);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PRINT_LIMIT_MS });
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-2000);
    });
    child.on('error', failed);
    child.on('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`the browser ended with ${code}: ${said}`));
    });
  });
}

/**
 * On which page each anchor of the printed page is, from the destinations that Chromium writes into the PDF
 * for links within the page; empty when they cannot be found.
 */
export async function pagesOfAnchors(pdf: string): Promise<ReadonlyMap<string, number>> {
  const text = (await readFile(pdf)).toString('latin1');
  const pages = [
    ...text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\s*<<(?:(?!endobj)[\s\S])*?\/Type\s*\/Page(?!s)/g),
  ].map((each) => each[1]);
  const order = pageOrder(text) ?? pages;
  const found = new Map<string, number>();
  for (const [, name = '', page] of text.matchAll(/\/([\w.%#-]+)\s*\[\s*(\d+) 0 R\s*\/XYZ/g)) {
    const index = order.indexOf(page);
    if (index >= 0)
      found.set(
        name.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        index + 1,
      );
  }
  return found;
}

/** The page objects in their order, from the page tree. */
function pageOrder(text: string): readonly (string | undefined)[] | undefined {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\s*(<<[\s\S]*?)\s*endobj/g))
    objects.set(id, body);
  const root = [...objects].find(([, body]) => /\/Type\s*\/Pages/.test(body) && !/\/Parent/.test(body));
  if (!root) return undefined;
  const walk = (id: string): string[] => {
    const body = objects.get(id) ?? '';
    if (!/\/Type\s*\/Pages/.test(body)) return [id];
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => walk(kid));
  };
  return walk(root[0]);
}
