import type { Notice } from '../domain/notice/notice';
import { de, type Texts } from '../texts/de';
import { en } from '../texts/en';
import { cardAsMarkdown } from './kit/as-markdown';
import { text } from './kit/blocks';
import { finishCard } from './kit/finish';
import type { Json } from './kit/json';
import { oneLine, shorten } from './kit/markdown';
import { FULL_ROOM, fitCard } from './kit/room';
import type { Sentence, Setting } from './kit/setting';
import { type Drawing, NOTICES } from './notices';

export interface RenderOptions {
  readonly language: 'de' | 'en';
  /** Teams ids (at most 60) of people for whom a channel's exercise card asks to be refreshed. */
  readonly refreshFor?: readonly string[];
}
export interface Rendered {
  /** An Adaptive Card 1.5 below 28 KB; missing where a sentence says it all. */
  readonly card?: object;
  /** The same as Markdown, complete on its own. What people typed is escaped in it. */
  readonly text: string;
  /** One plain line, at most 200 characters, for notifications; not Markdown, so not escaped. */
  readonly summary: string;
}

const TEXTS: Readonly<Record<'de' | 'en', Texts>> = { de, en };
const SUMMARY_LENGTH = 200;
const REFRESH_MAX = 60;

/** Turns what the companion says into what Teams shows. Pure; never throws for a valid notice. */
export function renderNotice(notice: Notice, options: RenderOptions): Rendered {
  const t = TEXTS[options.language];
  const setting: Setting = {
    t,
    language: options.language,
    room: FULL_ROOM,
    refreshFor: (options.refreshFor ?? []).slice(0, REFRESH_MAX),
  };
  // An entry takes exactly the notices of its kind, and this is the entry of this notice's kind.
  const drawing = NOTICES[notice.kind] as Drawing<Notice>;
  if ('sentence' in drawing) {
    return renderSentence(drawing.sentence(notice, t), drawing.withButtons?.(notice, setting), setting);
  }
  const instead = drawing.instead?.(notice, t);
  if (instead) return renderSentence(instead, undefined, setting);
  let summary = '';
  const card = fitCard((room) => {
    const built = drawing.card(notice, { ...setting, room });
    summary = summaryOf(built.summary);
    return finishCard(withLate(built.card, notice, t), options.language, summary);
  });
  return {
    card,
    // Few clients ask for it.
    get text() {
      return cardAsMarkdown(card, t.common.typeInstead);
    },
    summary,
  };
}

/** Before all else, on whatever kind of delivery: who reads »heute« in it must know. */
function withLate(card: Json, { late }: Notice, t: Texts): Json {
  if (!late) return card;
  const body = [text(t.common.late(late.since), { isSubtle: true }), ...(card.body as readonly Json[])];
  return { ...card, body };
}

function renderSentence(sentence: Sentence, card: Json | undefined, setting: Setting): Rendered {
  const summary = summaryOf(sentence.plain);
  return {
    ...(card ? { card: finishCard(card, setting.language, summary) } : {}),
    text: sentence.markdown,
    summary,
  };
}

function summaryOf(said: string): string {
  return shorten(oneLine(said), SUMMARY_LENGTH);
}
