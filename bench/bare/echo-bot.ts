import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request } from 'botbuilder';
import { createServer, plugins } from 'restify';

/** The echo bot of the SDK's own samples, and nothing else: what a companion turn is compared with. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  // The SDK's type for a request is stricter than restify's own.
  await adapter.process(request as unknown as Request, response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});
server.get('/readyz', async (_request: unknown, response: { send(status: number): void }) => {
  response.send(200);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
