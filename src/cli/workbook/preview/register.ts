import { answerables, type Programme } from '../../../domain/programme/programme';
import { escapeHtml } from './markdown';

interface Entry {
  readonly title: string;
  readonly where: string;
  readonly anchor: string;
}

/** Exercises, themes, sections, templates and tools in the order of the alphabet. */
export function registerOf(programme: Programme, pageOf: (anchor: string) => string): string {
  const weeks = programme.weeks.flatMap((week): Entry[] => {
    const at = { where: `Woche ${week.number}`, anchor: `woche-${week.number}` };
    return [
      { title: week.theme, ...at },
      ...week.templates.map((each) => ({ title: `${each.title} (Vorlage)`, ...at })),
      ...week.tools.map((each) => ({ title: `${each.title} (Werkzeug)`, ...at })),
      ...(week.video ? [{ title: `${week.video.title} (Video)`, ...at }] : []),
    ];
  });
  const entries: readonly Entry[] = [
    ...answerables(programme).map((each) => ({
      title: each.title,
      where: each.number,
      anchor: `uebung-${each.id}`,
    })),
    ...programme.sections.map((each) => ({
      title: each.title,
      where: `Abschnitt ${each.number}`,
      anchor: 'konzept',
    })),
    ...programme.metrics.map((each) => ({
      title: `${each.title} (Kennzahl)`,
      where: '',
      anchor: 'kennzahlen',
    })),
    ...weeks,
  ];
  const sorted = [...entries].sort((a, b) => a.title.localeCompare(b.title, 'de', { numeric: true }));
  const html: string[] = [];
  let letter = '';
  for (const entry of sorted) {
    const first = firstLetter(entry.title);
    if (first !== letter) html.push(`<h3>${first}</h3>`);
    letter = first;
    const where = entry.where === '' ? '' : `, ${escapeHtml(entry.where)}`;
    html.push(
      `<p><a class="line" href="#${entry.anchor}"><span>${escapeHtml(entry.title)}${where}</span> ${pageOf(entry.anchor)}</a></p>`,
    );
  }
  return `<div class="register">${html.join('\n')}</div>`;
}

/** `A` also for `Ä`; digits together. */
function firstLetter(title: string): string {
  const letter = (/[\p{L}\p{N}]/u.exec(title)?.[0] ?? '#').normalize('NFD').charAt(0).toUpperCase();
  return /\d/.test(letter) ? '0–9' : letter;
}
