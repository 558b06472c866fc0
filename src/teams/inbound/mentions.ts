import type { Mention } from '../../domain/cohort/person-name';
import { isRecord, textField } from '../json';
import { type IncomingActivity, mended } from './activity';

export interface ReadText {
  /** What the person typed: without the bot's own mention, other people as `@Name`. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The bot was named. */
  readonly addressed: boolean;
}

/** Teams marks a mention as `<at>Name</at>` in the text and says in `entities`, in the same order, who it is. */
export function readText(activity: IncomingActivity): ReadText {
  const entities = mentionEntities(activity);
  const botId = activity.recipient.id;
  const people = new Map<string, Mention>();
  for (const { teamsId, name } of entities) {
    if (teamsId !== botId && !people.has(teamsId)) people.set(teamsId, { teamsId, name });
  }

  const open = [...entities];
  let previous: { readonly teamsId: string; readonly end: number } | undefined;
  const raw = typeof activity.text === 'string' ? activity.text : '';
  const replaced = raw.replace(
    /<at(?:\s[^>]*)?>([\s\S]*?)<\/at>/gi,
    (whole, inner: string, offset: number) => {
      const index = open.findIndex((entity) => entity.text === whole || entity.name === plain(inner));
      const entity = index < 0 ? undefined : open.splice(index, 1)[0];
      const end = offset + whole.length;
      // A name of several words comes as several mentions once the person has shortened it.
      const goesOn =
        entity !== undefined &&
        previous?.teamsId === entity.teamsId &&
        /^(\s|&nbsp;)*$/.test(raw.slice(previous.end, offset));
      previous = entity && { teamsId: entity.teamsId, end };
      if (entity?.teamsId === botId) return ' ';
      return goesOn ? plain(inner) : `@${plain(inner)}`;
    },
  );
  return {
    text: tidy(decode(isHtml(activity) ? stripTags(replaced) : replaced)),
    mentions: [...people.values()],
    addressed: entities.some((entity) => entity.teamsId === botId),
  };
}

function mentionEntities(activity: IncomingActivity): { teamsId: string; name: string; text: string }[] {
  const entities = Array.isArray(activity.entities) ? activity.entities : [];
  return entities.flatMap((entity: unknown) => {
    if (!isRecord(entity) || entity.type !== 'mention') return [];
    const teamsId = textField(entity.mentioned, 'id');
    if (teamsId === undefined) return [];
    const text = textField(entity, 'text') ?? '';
    return [{ teamsId, name: textField(entity.mentioned, 'name') ?? plain(text), text }];
  });
}

/** Teams says `plain` even of formatted text, but then attaches the same message as HTML. */
function isHtml(activity: IncomingActivity): boolean {
  const attachments = Array.isArray(activity.attachments) ? activity.attachments : [];
  return (
    attachments.some((attachment: unknown) => textField(attachment, 'contentType') === 'text/html') ||
    activity.textFormat === 'xml'
  );
}

const TAGS =
  'a|b|blockquote|code|div|em|emoji|font|h[1-6]|hr|i|img|li|ol|p|pre|s|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul|attachment|systemEventMessage';

function stripTags(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|li|tr|h[1-6]|blockquote|pre)>/gi, '\n')
    .replace(new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, 'gi'), '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Decodes once: `&amp;lt;` stands for the four characters `&lt;`. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : whole;
  });
}

function plain(text: string): string {
  return decode(text.replace(/<[^<>]*>/g, '')).trim();
}

function tidy(text: string): string {
  return mended(text)
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
