import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { compile } from './fire/compiled';
import { personalMessage } from './support/activities';

/** Starts the program and says which packages and rooms it has loaded: as soon as it listens, and when all is done. */
const CHILD = String.raw`
const nameOf = (file) => {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules') + 1;
  if (at === 0) return parts.slice(parts.lastIndexOf('src')).slice(0, 2).join('/');
  return parts.slice(at, at + (parts[at].startsWith('@') ? 2 : 1)).join('/');
};
const loaded = () => [...new Set(Object.keys(require.cache).map(nameOf))];
const until = async (done) => { while (!(await done())) await new Promise((go) => setTimeout(go, 2)); };
(async () => {
  const { startCompanion } = require('./src/main.js');
  const companion = await startCompanion(process.env, { writeLog() {} });
  const started = loaded();
  const url = 'http://127.0.0.1:' + companion.port;
  await until(async () => (await fetch(url + '/readyz')).ok);
  const turn = process.env.TURN && (await fetch(url + '/api/messages', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: process.env.TURN,
  })).status;
  const afterTurn = loaded();
  if (!turn) await until(() => loaded().includes('@microsoft/teams-ai'));
  await companion.stop();
  process.stdout.write(JSON.stringify({ started, turn, afterTurn, end: loaded() }));
})();
`;

interface Loaded {
  readonly started: readonly string[];
  readonly turn?: number;
  readonly afterTurn: readonly string[];
  readonly end: readonly string[];
}

let compiled: ReturnType<typeof compile>;
beforeAll(() => {
  compiled = compile();
});
afterAll(() => compiled.remove());

async function start(env: Readonly<Record<string, string>> = {}): Promise<Loaded> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', CHILD], {
    cwd: compiled.folder,
    env: {
      COMPANION_MODE: 'demo',
      COMPANION_SEED: 'off',
      COMPANION_STORE: 'sqlite::memory:',
      PORT: '0',
      ...env,
    },
  });
  return JSON.parse(stdout);
}

/** What a turn needs, but not the process to be ready. */
const FOR_TURNS = ['botbuilder', '@microsoft/teams-ai', 'src/texts', 'adaptivecards-templating'];
/** What only some commands need, or other settings, or nobody. */
const FOR_FEW = ['openai', 'gpt-tokenizer', '@azure/cosmos', 'src/documents', 'docx', 'write-excel-file'];
const among = (packages: readonly string[], loaded: readonly string[]) =>
  packages.filter((name) => loaded.includes(name));

test('the start loads what readiness needs; what everybody needs follows by itself, the rest does not', async () => {
  const { started, end } = await start();
  expect(among(['restify', 'yaml', 'better-sqlite3', 'src/workbook'], started)).toHaveLength(4);
  expect(among(['botframework-connector', 'axios', ...FOR_TURNS, ...FOR_FEW], started)).toEqual([]);
  expect(among([...FOR_TURNS, ...FOR_FEW], end)).toEqual(FOR_TURNS);
});

test('a turn that comes first loads what it is shown by', async () => {
  const turn = JSON.stringify(personalMessage({ serviceUrl: 'http://127.0.0.1:9/' }, 'hilfe'));
  const { turn: status, afterTurn } = await start({ TURN: turn });
  expect(status).toBe(200);
  expect(afterTurn).toContain('src/texts');
});
