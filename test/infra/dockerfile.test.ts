import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';

const ROOT = join(__dirname, '..', '..');
const text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
/** Instructions with continued lines joined, without comments. */
const instructions = (source: string) =>
  source
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
const stages = instructions(text).reduce<string[][]>((found, line) => {
  if (line.startsWith('FROM ')) found.push([]);
  found.at(-1)?.push(line);
  return found;
}, []);
const last = stages.at(-1) ?? [];

test('it can be read, and a broken one cannot', () => {
  expect(validate(text)).toEqual([]);
  expect(validate(text.replace('USER node', 'USRE node'))).not.toEqual([]);
  expect(validate(text.replace('EXPOSE 3978', 'EXPOSE'))).not.toEqual([]);
});

test('what it copies exists and is let through to the build', () => {
  const ignore = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  const copied = instructions(text)
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));
  expect(copied).toContain('package-lock.json');
  expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(ignore[1]).toBe('*');
  expect(copied.filter((path) => !ignore.includes(`!${path}`))).toEqual([]);
  for (const secret of ['.env', 'data', '.git', 'node_modules', 'infra'])
    expect(ignore).not.toContain(`!${secret}`);
});

test('the last stage holds no compiler, no development packages and no root', () => {
  expect(stages).toHaveLength(2);
  const bases = stages.map(([from = '']) => from.split(/\s+/)[1]);
  // One base for both: what was compiled against one C library runs on the same.
  expect(new Set(bases).size).toBe(1);
  const built = stages[0]?.join('\n') ?? '';
  expect(built.indexOf('npm ci')).toBeGreaterThan(-1);
  expect(built.indexOf('npm prune --omit=dev')).toBeGreaterThan(built.indexOf('npm run build'));
  expect(last.join('\n')).not.toMatch(/apt-get|npm /);
  const user = last.indexOf('USER node');
  expect(user).toBeGreaterThan(-1);
  expect(last.slice(user).some((line) => /^(RUN|COPY|USER root)/.test(line))).toBe(false);
});

test('it starts the process itself and asks for its health', () => {
  expect(last.at(-1)).toBe('CMD ["node", "dist/index.js"]');
  expect(existsSync(join(ROOT, 'src/index.ts'))).toBe(true);
  expect(last.some((line) => line.startsWith('HEALTHCHECK ') && line.includes('/healthz'))).toBe(true);
  expect(text).not.toMatch(/(PASSWORD|SECRET|_KEY)\s*=/i);
});
