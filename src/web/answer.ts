import type { ServerResponse } from 'node:http';

/** Of every answer; nothing here is meant to be kept by a cache, framed, guessed at or referred to. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
} as const;

/** Written past restify's formatters, which would choose the form by what the client accepts. */
export function answer(
  res: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (res.headersSent) return;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  for (const [name, value] of Object.entries({ ...HEADERS, ...headers })) res.setHeader(name, value);
  res.setHeader('Content-Type', contentType);
  res.setHeader('Content-Length', bytes.length);
  res.statusCode = status;
  res.end(bytes);
}

export function answerJson(res: ServerResponse, status: number, body: object): void {
  answer(res, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** The page's only style is allowed by its hash; see `pages.ts`. */
export function answerPage(res: ServerResponse, status: number, html: string, styleHash: string): void {
  const policy = `${HEADERS['Content-Security-Policy']}; style-src '${styleHash}'`;
  answer(res, status, 'text/html; charset=utf-8', html, { 'Content-Security-Policy': policy });
}

export interface DownloadFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Always saved, never shown: what people typed must not run as a page of this address. */
export function answerFile(res: ServerResponse, { fileName, contentType, body }: DownloadFile): void {
  answer(res, 200, contentType, body, { 'Content-Disposition': contentDisposition(fileName) });
}

/** RFC 6266: the name in ASCII for old clients, then in UTF-8 as RFC 8187 encodes it. */
export function contentDisposition(fileName: string): string {
  const safe =
    [...fileName.replace(/[\p{Cc}\p{Surrogate}/\\:*?"<>|]/gu, '_')].slice(0, 120).join('') || 'datei';
  const ascii = safe
    .replace(/[äöüÄÖÜß]/g, (letter) => ASCII[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '');
  const utf8 = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

const ASCII: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};
