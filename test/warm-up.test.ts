import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { compile } from './fire/compiled';
import { personalMessage } from './support/activities';

/** Starts the program and says which packages it has loaded: when ready, and when what follows is done. */
const CHILD = String.raw`
const loaded = () => [...new Set(Object.keys(require.cache).map((file) =>
  /.*node_modules[\\/]((?:@[^\\/]+.)?[^\\/]+)/.exec(file)?.[1]))];
const until = async (done) => { while (!(await done())) await new Promise((go) => setTimeout(go, 2)); };
(async () => {
  const { startCompanion } = require('./src/main.js');
  const companion = await startCompanion(process.env, { writeLog() {} });
  const url = 'http://127.0.0.1:' + companion.port;
  await until(async () => (await fetch(url + '/readyz')).ok);
  const ready = loaded();
  const turn = process.env.TURN && (await fetch(url + '/api/messages', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: process.env.TURN,
  })).status;
  const afterTurn = loaded();
  if (!turn) await until(() => loaded().includes('adaptivecards-templating'));
  await companion.stop();
  process.stdout.write(JSON.stringify({ ready, turn, afterTurn, end: loaded() }));
})();
`;

interface Loaded {
  readonly ready: readonly string[];
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
const FOR_TURNS = ['botbuilder', '@microsoft/teams-ai', 'adaptivecards-templating'];
/** What only some commands need, or other settings, or nobody. */
const FOR_FEW = ['openai', 'gpt-tokenizer', '@azure/cosmos', 'docx', 'write-excel-file'];
const among = (packages: readonly string[], loaded: readonly string[]) =>
  packages.filter((name) => loaded.includes(name));

test('the start loads what readiness needs; what everybody needs follows by itself, the rest does not', async () => {
  const { ready, end } = await start();
  expect(among(['restify', 'yaml', 'better-sqlite3'], ready)).toHaveLength(3);
  expect(among(['botframework-connector', 'axios', ...FOR_TURNS, ...FOR_FEW], ready)).toEqual([]);
  expect(among([...FOR_TURNS, ...FOR_FEW], end)).toEqual(FOR_TURNS);
});

test('a turn that comes first loads what it needs', async () => {
  const turn = JSON.stringify(personalMessage({ serviceUrl: 'http://127.0.0.1:9/' }, 'hilfe'));
  const { ready, turn: status, afterTurn } = await start({ TURN: turn });
  expect(among(FOR_TURNS, ready)).toEqual([]);
  expect(status).toBe(200);
  expect(among(FOR_TURNS, afterTurn)).toEqual(FOR_TURNS);
});
