/**
 * Starts the built app in demo mode with a given Node, asks for its health, sends one message as Teams
 * would and waits for the answer at a connector of its own.
 * Usage: node .ci/talk.js NODE FOLDER
 */
const { spawn } = require('node:child_process');
const { createServer } = require('node:http');
const { setTimeout: sleep } = require('node:timers/promises');

const [, , node, folder] = process.argv;
const WAIT_MS = 60_000;

async function main() {
  const { port: botPort, close } = await listen(() => {});
  await close();
  let answered = () => {};
  const answer = new Promise((resolve) => {
    answered = resolve;
  });
  const connector = await listen((body) => body.type === 'message' && answered(body));
  const bot = spawn(node, ['dist/index.js'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      COMPANION_MODE: 'demo',
      COMPANION_STORE: 'sqlite::memory:',
      PORT: String(botPort),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const died = new Promise((_, reject) => {
    bot.once('exit', (code) => reject(new Error(`the app ended with ${code}`)));
  });
  try {
    await Promise.race([died, late(), talk(botPort, connector.port, answer)]);
  } finally {
    died.catch(() => {});
    bot.kill('SIGTERM');
    await connector.close();
  }
}

async function talk(botPort, connectorPort, answer) {
  const base = `http://127.0.0.1:${botPort}`;
  while (!(await healthy(base))) await sleep(200);
  const sent = await fetch(`${base}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message(`http://127.0.0.1:${connectorPort}/`)),
  });
  if (!sent.ok) throw new Error(`/api/messages answered ${sent.status}`);
  const said = JSON.stringify(await answer);
  if (!/hilfe|Befehl|heute/i.test(said)) throw new Error(`not the answer to "hilfe": ${said.slice(0, 500)}`);
  console.log(`answered with ${said.length} characters`);
}

async function healthy(base) {
  try {
    return (await fetch(`${base}/healthz`)).ok;
  } catch {
    return false;
  }
}

function message(serviceUrl) {
  const tenantId = '00000000-0000-4000-8000-0000000000aa';
  return {
    type: 'message',
    id: 'ci-1',
    text: 'hilfe',
    textFormat: 'plain',
    locale: 'de-DE',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:ci', name: 'Anna Beispiel', aadObjectId: '00000000-0000-4000-8000-000000000001' },
    recipient: { id: '28:ci', name: 'Companion' },
    conversation: { id: 'a:ci', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  };
}

/** Takes every request, hands its JSON on and answers as the Bot Connector does. */
async function listen(take) {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
    take(JSON.parse(body || '{}'));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function late() {
  await sleep(WAIT_MS);
  throw new Error('no answer in time');
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
