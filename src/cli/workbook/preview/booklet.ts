import type { Option } from '../../../domain/form/option';
import { answerables, type Exercise, type Programme, type Week } from '../../../domain/programme/programme';
import { formInWords } from '../../../workbook/read/form-sources';
import { closingCard, type DrawnCard, exerciseCard, weekCard } from './card-samples';
import { escapeHtml, markdownToHtml } from './markdown';
import { PAGE_SCRIPT } from './page-script';
import { registerOf } from './register';
import { STYLE } from './style';

/**
 * The whole programme as one HTML page that needs no network: contents, every card, what the cards do not
 * show, index. `renderer` is the script of the `adaptivecards` library. `pages` holds the page of each anchor
 * where it is known, for paper.
 */
export function buildBooklet(
  programme: Programme,
  renderer: string,
  pages: ReadonlyMap<string, number> = new Map(),
): string {
  const extra = answerables(programme).filter(
    (each) => !programme.weeks.some((week) => week.exercises.some((other) => other.id === each.id)),
  );
  const parts: readonly (readonly [id: string, title: string, html: string, inside?: readonly Exercise[]])[] =
    [
      ['programm', 'Das Programm', aboutProgramme(programme)],
      ...programme.weeks.map(
        (week) =>
          [
            `woche-${week.number}`,
            `Woche ${week.number}: ${week.theme}`,
            aboutWeek(programme, week),
            week.exercises,
          ] as const,
      ),
      ...(extra.length > 0
        ? [['umfragen', 'Umfragen außerhalb der Wochen', exercisesHtml(programme, extra), extra] as const]
        : []),
      ['schluss', 'Zum Schluss', aboutEnd(programme)],
      ['register', 'Register', registerOf(programme, (id) => pageOf(pages, id))],
    ];
  const contents = parts.map(([id, title, , inside]) => {
    const list = inside
      ? `<ol>${inside.map((each) => `<li>${line(`uebung-${each.id}`, `${each.number} ${each.title}`, pages)}</li>`).join('')}</ol>`
      : '';
    return `<li>${line(id, title, pages)}${list}</li>`;
  });
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(programme.title)}, Version ${escapeHtml(programme.version)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt</a>
<header class="cover">${cover(programme)}</header>
<main>
<nav class="toc" aria-labelledby="inhalt"><h2 id="inhalt">Inhalt</h2><ol>${contents.join('\n')}</ol></nav>
${parts.map(([id, title, html]) => `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>\n${html}\n</section>`).join('\n')}
</main>
<script>${renderer.replaceAll('</script', '<\\/script')}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function pageOf(pages: ReadonlyMap<string, number>, id: string): string {
  const page = pages.get(id);
  // The place is there from the beginning, so that filling it in moves nothing.
  return `<span class="page">${page ?? '&#8199;'}</span>`;
}

function line(id: string, title: string, pages: ReadonlyMap<string, number>): string {
  return `<a href="#${id}"><span>${escapeHtml(title)}</span> ${pageOf(pages, id)}</a>`;
}

function cover(programme: Programme): string {
  const all = programme.weeks.flatMap((week) => week.exercises);
  const hours = Math.round(all.reduce((sum, each) => sum + each.minutes, 0) / 60);
  return `<h1>${escapeHtml(programme.title)}</h1>
<div class="lead">${markdownToHtml(programme.description)}</div>
<p>Version ${escapeHtml(programme.version)} · ${programme.weeks.length} Wochen · ${all.length} Übungen · rund ${hours} Stunden</p>
<p class="small">Dieses Heft ist zum Korrekturlesen. Die Karten zeichnet dieselbe Bibliothek, mit der Microsoft Adaptive Cards darstellt; Schrift und Abstände in Teams können leicht abweichen. Was in Teams erst nach einem Klick erscheint, ist hier aufgeklappt. Die Daten in den Karten gelten für eine Beispielkohorte, die am 12. April 2027 beginnt. Bilder aus dem Internet werden nicht geladen; an ihrer Stelle steht der Alternativtext.</p>`;
}

function cardHtml({ label, card, html, text }: DrawnCard): string {
  const data = JSON.stringify({ card, html }).replaceAll('<', '\\u003c');
  return `<div class="card" role="group" aria-label="${escapeHtml(label)}"><script type="application/json">${data}</script><div class="as-text">${escapeHtml(text)}</div></div>`;
}

function table(rows: readonly (readonly [head: string, html: string])[]): string {
  const shown = rows.filter(([, html]) => html !== '');
  return shown.length === 0
    ? ''
    : `<table><tbody>${shown.map(([head, html]) => `<tr><th scope="row">${escapeHtml(head)}</th><td>${html}</td></tr>`).join('')}</tbody></table>`;
}

function listHtml(items: readonly string[], tag: 'ul' | 'ol' = 'ul'): string {
  return items.length === 0
    ? ''
    : `<${tag}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
}

function aboutProgramme(programme: Programme): string {
  const all = answerables(programme);
  const feeding = (section: number) =>
    all
      .filter((each) => each.section === section)
      .map((each) => `<a href="#uebung-${each.id}">${each.number} ${escapeHtml(each.title)}</a>`)
      .join(', ');
  const sections = programme.sections.map(
    (each) =>
      `<tr><td>${each.number}</td><td><strong>${escapeHtml(each.title)}</strong>${each.intro ? markdownToHtml(each.intro) : ''}</td><td>${feeding(each.number)}</td></tr>`,
  );
  const plan = programme.schulterblick;
  return [
    programme.sections.length > 0
      ? `<h3 id="konzept">Das Konzept, das entsteht</h3><table><thead><tr><th scope="col">Nr.</th><th scope="col">Abschnitt</th><th scope="col">Gefüllt von</th></tr></thead><tbody>${sections.join('')}</tbody></table>`
      : '',
    programme.metrics.length > 0
      ? `<h3 id="kennzahlen">Kennzahlen</h3>${table(programme.metrics.map((each) => [each.title, markdownToHtml(each.howTo)]))}`
      : '',
    plan
      ? `<h3>Schulterblick</h3>${table([
          ['Woche', String(plan.week)],
          ['Gespräch', `${plan.slotMinutes} Minuten`],
          ['Gesprächsleitfaden', listHtml(plan.trainerChecklist, 'ol')],
          ['Nachfragen', followUps(plan)],
        ])}`
      : '',
  ].join('\n');
}

function followUps(plan: NonNullable<Programme['schulterblick']>): string {
  return [
    ...plan.followUpAfterDays.map((days) => `nach ${days} Tagen`),
    ...plan.followUpInWeeks.map((week) => `in Woche ${week}`),
  ].join(', ');
}

function aboutWeek(programme: Programme, week: Week): string {
  return `${cardHtml(weekCard(programme, week))}\n${exercisesHtml(programme, week.exercises)}`;
}

function aboutEnd(programme: Programme): string {
  return [
    programme.certificate ? `<h3>Zertifikat</h3>${markdownToHtml(programme.certificate)}` : '',
    `<h3>Abschluss im Kanal</h3>${cardHtml(closingCard(programme))}`,
  ].join('\n');
}

const DAYS = ['', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'] as const;

function exercisesHtml(programme: Programme, exercises: readonly Exercise[]): string {
  return exercises.map((each) => exerciseHtml(programme, each)).join('\n');
}

function exerciseHtml(programme: Programme, exercise: Exercise): string {
  const section = programme.sections.find((each) => each.number === exercise.section);
  const facts = [
    DAYS[exercise.weekday],
    `fällig nach ${exercise.dueAfterDays} ${exercise.dueAfterDays === 1 ? 'Tag' : 'Tagen'}`,
    formInWords(exercise.answer),
    exercise.visibility === 'private' ? 'privat' : 'für die Kohorte',
    exercise.required ? 'Pflicht' : 'Extra',
  ];
  const concept = section
    ? `<p>Abschnitt ${section.number}, ${escapeHtml(section.title)}</p>${exercise.conceptText ? markdownToHtml(exercise.conceptText) : ''}`
    : '';
  return `<article class="exercise" aria-labelledby="uebung-${exercise.id}">
<h3 id="uebung-${exercise.id}">${exercise.number} ${escapeHtml(exercise.title)}</h3>
<p class="facts">${facts.map((each) => escapeHtml(each ?? '')).join(' · ')} · <code>${escapeHtml(exercise.id)}</code></p>
${cardHtml(exerciseCard(exercise, programme.seats))}
${table([
  ['Nach der Abgabe', exercise.afterReply ? markdownToHtml(exercise.afterReply) : ''],
  ['Im Konzept', concept],
  ['Auflösung', solution(exercise)],
])}
</article>`;
}

/** What people learn only after they have answered a quiz. */
function solution({ answer }: Exercise): string {
  const options: readonly Option[] =
    answer.kind === 'choice' || answer.kind === 'choices' ? answer.options : [];
  const lines = options
    .filter((option) => option.correct !== undefined)
    .map(
      (option) =>
        `<li>${escapeHtml(option.text)} <strong>${option.correct ? 'Richtig' : 'Falsch'}.</strong> ${escapeHtml(option.explanation ?? '')}</li>`,
    );
  return lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`;
}
