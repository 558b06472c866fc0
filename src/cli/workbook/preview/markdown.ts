/** The Markdown that programme texts and cards may hold, as HTML; everything else is text. */
export function markdownToHtml(markdown: string): string {
  const blocks: string[] = [];
  let list: { readonly tag: 'ul' | 'ol'; readonly start: string; readonly items: string[] } | undefined;
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length > 0) blocks.push(`<p>${paragraph.join('<br>')}</p>`);
    if (list) {
      const start = list.tag === 'ol' && list.start !== '1' ? ` start="${list.start}"` : '';
      blocks.push(
        `<${list.tag}${start}>${list.items.map((item) => `<li>${item}</li>`).join('')}</${list.tag}>`,
      );
    }
    paragraph = [];
    list = undefined;
  };
  for (const line of markdown.split('\n')) {
    const item = /^\s{0,3}(?:([-*+])|(\d{1,3})[.)])\s+(.*)$/.exec(line);
    if (line.trim() === '') close();
    else if (item) {
      const tag = item[1] === undefined ? 'ol' : 'ul';
      if (list?.tag !== tag) close();
      if (paragraph.length > 0) close();
      list ??= { tag, start: item[2] ?? '1', items: [] };
      list.items.push(inline(item[3] ?? ''));
    } else if (list && /^\s/.test(line)) {
      list.items.push(`${list.items.pop() ?? ''}<br>${inline(line.trim())}`);
    } else {
      if (list) close();
      paragraph.push(inline(line.trim()));
    }
  }
  close();
  return blocks.join('\n');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Keeps signs that a backslash has made plain from being read as marks. */
const KEPT_FROM = 0xe000;

function inline(text: string): string {
  const kept: string[] = [];
  const keep = (html: string) => {
    kept.push(html);
    return String.fromCharCode(KEPT_FROM + kept.length - 1);
  };
  const marked = text
    .replace(/\\([\\`*_[\]<>~|#+=\-.)&])/g, (_, sign: string) => keep(escapeHtml(sign)))
    .replace(/`([^`]+)`/g, (_, code: string) => keep(`<code>${escapeHtml(code)}</code>`))
    .replace(
      /\[([^\]]*)\]\((https:\/\/[^\s)]+|mailto:[^\s)]+)\)/g,
      (_, label: string, url: string) => `${keep(`<a href="${escapeHtml(url)}">`)}${label}${keep('</a>')}`,
    );
  return escapeHtml(marked)
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\p{L}\p{N}*])[*_](?=\S)([^*_]+?)(?<=\S)[*_](?![\p{L}\p{N}*])/gu, '<em>$1</em>')
    .replace(/[\ue000-\uf8ff]/g, (sign) => kept[sign.charCodeAt(0) - KEPT_FROM] ?? '');
}
