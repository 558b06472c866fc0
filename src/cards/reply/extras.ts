import type { Exercise } from '../../domain/programme/programme';
import { text } from '../kit/blocks';
import { collapsible } from '../kit/collapsible';
import type { Json } from '../kit/json';
import { shorten, workbookMarkdown } from '../kit/markdown';
import { few } from '../kit/room';
import type { Setting } from '../kit/setting';
import { videoBlocks } from '../kit/video';

/** What helps with an exercise beside its task: example, checklist, video, links, question to the group. */
export function exerciseExtras(exercise: Exercise, setting: Pick<Setting, 't' | 'room'>): Json[] {
  const { t, room } = setting;
  const cut = (content: string) => shorten(workbookMarkdown(content), room.chars, ` ${t.common.shortened}`);
  return [
    ...(exercise.example
      ? collapsible('example', t.reply.exercise.showExample, [
          text(`**${t.reply.exercise.example}:** ${cut(exercise.example)}`),
        ])
      : []),
    ...(exercise.checklist?.length
      ? [
          text(t.reply.exercise.checklist, { weight: 'Bolder' }),
          text(
            few(
              exercise.checklist,
              room,
              (item) => `- ${workbookMarkdown(item)}`,
              (left) => `- ${t.common.more(left)}`,
            ).join('\n'),
            { spacing: 'Small' },
          ),
        ]
      : []),
    ...(exercise.video ? videoBlocks(exercise.video, setting) : []),
    ...(exercise.peerQuestion
      ? [text(`**${t.reply.exercise.peerQuestion}:** ${workbookMarkdown(exercise.peerQuestion)}`)]
      : []),
    ...(exercise.links.length > 0
      ? [
          text(
            `**${t.reply.exercise.links}:** ${exercise.links.map((link) => `[${link.title}](${link.url})`).join(' · ')}`,
          ),
        ]
      : []),
  ];
}
