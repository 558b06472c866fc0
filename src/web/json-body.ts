import type { IncomingMessage } from 'node:http';

export type JsonBody =
  | { readonly ok: true; readonly body: Record<string, unknown> }
  /** `0`: the client went away, there is nobody to answer. */
  | { readonly ok: false; readonly status: 0 | 400 | 413 | 415; readonly error: string };

/** Reads a JSON object of at most `limit` bytes; what is larger is refused without being kept. */
export async function readJsonBody(req: IncomingMessage, limit: number): Promise<JsonBody> {
  const type = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  // A compressed body could unfold to any size, and nobody who is entitled sends one.
  if (type !== 'application/json' || (req.headers['content-encoding'] ?? 'identity') !== 'identity')
    return refused(req, 415, 'unsupported-media-type');
  if (Number(req.headers['content-length'] ?? 0) > limit) return refused(req, 413, 'too-large');

  const bytes = await readBytes(req, limit);
  if (bytes === 'too-large') return refused(req, 413, 'too-large');
  if (bytes === 'gone') return { ok: false, status: 0, error: 'gone' };
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return { ok: true, body: body as Record<string, unknown> };
  } catch {
    // Not said in detail: the parser's message quotes the body.
  }
  return { ok: false, status: 400, error: 'invalid-json' };
}

function refused(req: IncomingMessage, status: 413 | 415, error: string): JsonBody {
  // Thrown away as it comes, so that a client still writing gets to read the answer.
  req.resume();
  return { ok: false, status, error };
}

function readBytes(req: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    req.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) {
        chunks.length = 0;
        resolve('too-large');
      } else chunks.push(chunk);
    });
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('close', () => resolve('gone'));
  });
}
