import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
} from 'botbuilder';
import { answerAsks } from '../answer-asks';

export interface LoopQuestion {
  readonly serviceUrl: string;
  readonly posts: number;
  /** How many are under way at a time. */
  readonly parallel: number;
  /** A post of the companion, whose attachments are sent by the loop as well. */
  readonly sample: string;
}

/** Posts one card after the other by the SDK's own means, as its samples for proactive messages do. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

answerAsks<LoopQuestion>(async ({ serviceUrl, posts, parallel, sample }) => {
  const { attachments, summary } = JSON.parse(sample) as Partial<Activity>;
  let next = 0;
  async function work(): Promise<void> {
    while (next < posts) {
      const nth = next++;
      const reference: Partial<ConversationReference> = {
        bot: { id: '28:companion', name: 'Companion' },
        channelId: 'msteams',
        conversation: {
          id: `19:kanal-${nth}@thread.tacv2`,
          isGroup: true,
          conversationType: 'channel',
          name: '',
        },
        serviceUrl,
      };
      await adapter.continueConversationAsync('', reference, async (context) => {
        await context.sendActivity({
          type: 'message',
          ...(attachments ? { attachments } : {}),
          ...(summary ? { summary } : {}),
        });
      });
    }
  }
  const began = performance.now();
  await Promise.all(Array.from({ length: parallel }, work));
  return { ms: performance.now() - began };
});
