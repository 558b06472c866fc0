import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '../../bench/report';

const ROOT = join(__dirname, '..', '..');
/** Within the repository, so that the compiled files find their packages; not where `npm run bench` builds. */
const OUT = join(ROOT, 'build', 'bench-smoke');
const run = promisify(execFile);

const IDS = [
  'offen/turns',
  'offen/p99',
  'answer/turns',
  'answer/p99',
  'answer-no-post/turns',
  'answer-no-post/p99',
  'answer/updated',
  'push/parallel',
  'push/one-by-one',
  'limited/time',
  'limited/refused',
  'refresh/p99',
  'refresh/slowest',
  'refresh/push',
  'idle/4',
  'idle/8',
  'start',
  'start/first-turn',
  'memory/rss',
  'memory/slope',
  'cosmos/push',
  'cosmos/week',
  'cosmos/offen',
  'cosmos/answer',
  'cosmos/idle',
  'cosmos/cross-partition',
];

let folder: string;
let report: Report;
let table: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bench-smoke-'));
  const json = join(folder, 'bench.json');
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  await run(process.execPath, [compiler, '-p', join(ROOT, 'bench'), '--outDir', OUT], { cwd: ROOT });
  const main = join(OUT, 'bench', 'main.js');
  table = (await run(process.execPath, [main, '--smoke', '--json', json], { cwd: ROOT })).stdout;
  report = JSON.parse(readFileSync(json, 'utf8')) as Report;
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every benchmark runs and brings its figures', () => {
  expect(report.figures.map((figure) => figure.id)).toEqual(IDS);
  expect(report.scale).toBe('smoke');
  for (const id of IDS) expect(table).toContain(id);
});

test('each figure is a number, and each ratio that of its two values', () => {
  for (const { id, companion, compared, ratio, rounds } of report.figures) {
    expect([id, Number.isFinite(companion) && (companion >= 0 || id === 'memory/slope')]).toEqual([id, true]);
    expect([id, compared === undefined]).toEqual([id, ratio === undefined]);
    if (compared !== undefined) expect(ratio).toBeCloseTo(companion / compared, 9);
    for (const values of [rounds?.companion, rounds?.compared])
      if (values) expect([id, values.length > 0 && values.every(Number.isFinite)]).toEqual([id, true]);
  }
});

test('what was compared did the same work', () => {
  const facts = (id: string) => report.figures.find((figure) => figure.id === id)?.facts ?? {};
  expect(facts('offen/turns')).toMatchObject({ requestsPerTurn: 1, echoRequestsPerTurn: 1 });
  expect(facts('answer-no-post/turns')).toMatchObject({ requestsPerTurn: 0 });
  // Several answers to one exercise of one cohort may come to one update.
  expect(Number(facts('answer/updated').updatesPerAnswer)).toBeGreaterThan(0);
  const { posts, cohorts, bytesPerPost, bareBytesPerPost } = facts('push/parallel');
  expect(posts).toBe(cohorts);
  expect(Number(bareBytesPerPost) / Number(bytesPerPost)).toBeGreaterThan(0.9);
  expect(facts('refresh/push')).toMatchObject({ refreshes: 40 });
  expect(facts('limited/time')).toMatchObject({ posts: facts('limited/time').cohorts });
});

test('the machine and the versions are said', () => {
  expect(report.machine.cores).toBeGreaterThan(0);
  expect(report.versions.node).toBe(process.version);
  for (const version of Object.values(report.versions)) expect(version).toMatch(/^v?\d+\.\d+/);
});
