import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bot without any SDK that shows what the driver must be able to do. */
export interface EchoBot {
  readonly port: number;
  /** Every activity it got, oldest first. */
  readonly activities: readonly Incoming[];
  stop(): Promise<void>;
}
export interface Incoming {
  readonly type: string;
  readonly id: string;
  readonly text?: string;
  readonly serviceUrl: string;
  readonly from: { readonly id: string; readonly name?: string; readonly aadObjectId?: string };
  readonly conversation: { readonly id: string; readonly conversationType?: string };
  readonly value?: { readonly action?: { readonly verb?: string; readonly data?: Record<string, unknown> } };
}

/** Says `Echo: …`; on `karte` it sends a card; the card's button is answered with another card. */
export async function startEchoBot(): Promise<EchoBot> {
  const activities: Incoming[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.method !== 'POST') {
      response.writeHead(405).end();
      return;
    }
    const activity = JSON.parse(body) as Incoming;
    activities.push(activity);
    if (activity.type === 'invoke') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(pressed(activity)));
      return;
    }
    response.end();
    if (activity.type === 'message') await answer(activity);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    activities,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(activity: Incoming): Promise<void> {
  const said = (activity.text ?? '').replace(/<at>.*?<\/at>/g, '').trim();
  const message = said === 'karte' ? { attachments: [attachment(formCard())] } : { text: `Echo: ${said}` };
  await fetch(
    `${activity.serviceUrl}/v3/conversations/${encodeURIComponent(activity.conversation.id)}/activities`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', ...message }),
    },
  );
}

function pressed(activity: Incoming): object {
  const data = activity.value?.action?.data ?? {};
  const body = [
    { type: 'TextBlock', wrap: true, text: `Angekommen: ${String(data.answer)}, ${String(data.choice)}` },
  ];
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { type: 'AdaptiveCard', version: '1.5', body },
  };
}

function formCard(): object {
  const choices = [
    { title: 'Eins', value: '1' },
    { title: 'Zwei', value: '2' },
  ];
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Eine Karte', wrap: true },
      { type: 'Input.Text', id: 'answer', label: 'Ihre Antwort', isMultiline: true },
      { type: 'Input.ChoiceSet', id: 'choice', label: 'Wahl', style: 'expanded', choices },
    ],
    actions: [{ type: 'Action.Execute', title: 'Abgeben', verb: 'answer', data: {} }],
  };
}

function attachment(content: object): object {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}
