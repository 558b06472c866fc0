import type { Video } from '../../domain/programme/programme';
import { text } from './blocks';
import { collapsible } from './collapsible';
import type { Json } from './json';
import { plainText, shorten, workbookMarkdown } from './markdown';
import type { Setting } from './setting';

/** A link to the recording, or the script while there is none. */
export function videoBlocks(video: Video, setting: Pick<Setting, 't' | 'room'>): Json[] {
  const { t, room } = setting;
  const title = t.programme.video.title(plainText(video.title), video.minutes);
  const script = video.script
    ? collapsible('script', t.programme.video.showScript, [
        text(shorten(workbookMarkdown(video.script), room.chars, ` ${t.common.shortened}`)),
      ])
    : [];
  if (video.url) return [text(`[${title}](${video.url})`), ...script];
  return script.length > 0 ? [text(`${title}. ${t.programme.video.notRecorded}`), ...script] : [];
}
