import { answerables, type Exercise, type Programme, type Week } from '../../domain/programme/programme';
import { formInWords } from '../read/form-sources';

/**
 * What changed between two versions, in German for trainers: a heading for each part that changed, and lines
 * that begin with two blanks. Empty when nothing did.
 */
export function diffProgrammes(old: Programme, now: Programme): readonly string[] {
  return [
    ...part('Programm', head(old, now)),
    ...part('Konzept', sections(old, now)),
    ...part('Kennzahlen', named(old.metrics, now.metrics, 'Kennzahl', metricChanges)),
    ...part('Schulterblick', schulterblick(old, now)),
    ...weeks(old, now),
    ...exercises(old, now),
  ];
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function head(old: Programme, now: Programme): readonly string[] {
  return changes(old, now, [
    ['Version', (programme) => programme.version],
    ['Titel', (programme) => programme.title],
    ['Beschreibung', (programme) => programme.description],
    ['Plätze', (programme) => programme.seats],
    ['Zahl der Wochen', (programme) => programme.weeks.length],
    ['Zertifikat', (programme) => programme.certificate],
    ['Text für Ehemalige', (programme) => programme.alumni],
  ]);
}

function sections(old: Programme, now: Programme): readonly string[] {
  const by = (programme: Programme) =>
    programme.sections.map((each) => ({ ...each, id: String(each.number), title: each.title }));
  return named(by(old), by(now), 'Abschnitt', (a, b) => [
    ...changes(a, b, [
      ['Titel', ({ title }) => title],
      ['Einleitung', ({ intro }) => intro],
    ]),
  ]);
}

function metricChanges(a: Programme['metrics'][number], b: Programme['metrics'][number]): readonly string[] {
  return changes(a, b, [
    ['Titel', (guide) => guide.title],
    ['Anleitung', (guide) => guide.howTo],
  ]);
}

/** Things with an id and a title: which are new, gone, or changed. */
function named<Thing extends { readonly id: string; readonly title: string }>(
  old: readonly Thing[],
  now: readonly Thing[],
  what: string,
  compare: (a: Thing, b: Thing) => readonly string[],
): readonly string[] {
  const gone = old.filter((each) => !now.some((other) => other.id === each.id));
  return [
    ...now.flatMap((each) => {
      const before = old.find((other) => other.id === each.id);
      if (!before) return [`neu: ${what} »${each.title}«`];
      return compare(before, each).map((line) => `${what} »${each.title}«: ${line}`);
    }),
    ...gone.map((each) => `entfernt: ${what} »${each.title}«`),
  ];
}

function schulterblick(old: Programme, now: Programme): readonly string[] {
  const [a, b] = [old.schulterblick, now.schulterblick];
  if (!a && !b) return [];
  if (!a) return [`neu, in Woche ${b?.week}`];
  if (!b) return ['entfernt'];
  return changes(a, b, [
    ['Woche', (plan) => plan.week],
    ['Minuten je Gespräch', (plan) => plan.slotMinutes],
    ['Gesprächsleitfaden', (plan) => plan.trainerChecklist.join('\n')],
    ['Nachfragen nach Tagen', (plan) => plan.followUpAfterDays.join(', ')],
    ['Nachfragen in Wochen', (plan) => plan.followUpInWeeks.join(', ')],
  ]);
}

function weeks(old: Programme, now: Programme): readonly string[] {
  const numbers = [...new Set([...old.weeks, ...now.weeks].map((week) => week.number))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const [a, b] = [old, now].map((programme) => programme.weeks.find((week) => week.number === number));
    if (!a) return part(`Woche ${number}`, [`neu: »${b?.theme}«`]);
    if (!b) return part(`Woche ${number}`, [`entfernt: »${a.theme}«`]);
    return part(`Woche ${number}`, weekChanges(a, b));
  });
}

function weekChanges(a: Week, b: Week): readonly string[] {
  const links = (list: Week['tools']) => list.map((each) => `${each.title} ${each.url}`).join('\n');
  return changes(a, b, [
    ['Thema', (week) => week.theme],
    ['Lernziele', (week) => week.goals.join('\n')],
    ['Eröffnung', (week) => week.opening],
    ['Video', (week) => JSON.stringify(week.video)],
    ['Checkliste', (week) => week.checklist && [week.checklist.title, ...week.checklist.items].join('\n')],
    ['Werkzeuge', (week) => links(week.tools)],
    ['Vorlagen', (week) => week.templates.map((each) => `${each.id} ${each.title}`).join('\n')],
    ['Tipp', (week) => week.tip],
    ['Diskussion', (week) => week.discussion],
    ['Podcast', (week) => week.podcast],
    ['Abschluss', (week) => week.closing],
  ]);
}

function exercises(old: Programme, now: Programme): readonly string[] {
  const before = new Map(answerables(old).map((each) => [each.id, each]));
  const after = answerables(now);
  const known = new Set(after.map((each) => each.id));
  const gone = [...before.values()].filter((each) => !known.has(each.id));
  return [
    ...after.flatMap((each) => {
      const earlier = before.get(each.id);
      const name = `Übung ${each.number} »${each.title}«`;
      return earlier
        ? part(name, exerciseChanges(earlier, each))
        : part(name, [`neu (${each.minutes} Minuten, ${formInWords(each.answer)})`]);
    }),
    ...gone.flatMap((each) => part(`Übung ${each.number} »${each.title}«`, ['entfernt'])),
  ];
}

function exerciseChanges(a: Exercise, b: Exercise): readonly string[] {
  const moved = a.week === b.week ? [] : [`von Woche ${a.week} nach Woche ${b.week} verschoben`];
  const renumbered = a.number === b.number ? [] : [`Nummer jetzt ${b.number}, vorher ${a.number}`];
  return [
    ...moved,
    ...renumbered,
    ...changes(a, b, [
      ['Titel', (exercise) => exercise.title],
      ['Warum', (exercise) => exercise.why],
      ['Aufgabe', (exercise) => exercise.task],
      ['Beispiel', (exercise) => exercise.example],
      ['Ergebnis', (exercise) => exercise.deliverable],
      ['Minuten', (exercise) => exercise.minutes],
      ['Wochentag', (exercise) => DAYS[exercise.weekday]],
      ['Fällig nach Tagen', (exercise) => exercise.dueAfterDays],
      ['Sichtbar für', (exercise) => (exercise.visibility === 'cohort' ? 'die Kohorte' : 'Trainerteam')],
      ['Grund der Sichtbarkeit', (exercise) => exercise.visibilityReason],
      ['Pflicht', (exercise) => (exercise.required ? 'ja' : 'nein')],
      ['Abschnitt im Konzept', (exercise) => exercise.section],
      ['Text im Konzept', (exercise) => exercise.conceptText],
      ['Frage an die Gruppe', (exercise) => exercise.peerQuestion],
      ['Text nach der Abgabe', (exercise) => exercise.afterReply],
      ['Checkliste', (exercise) => exercise.checklist?.join('\n')],
      ['Video', (exercise) => JSON.stringify(exercise.video)],
      ['Bild', (exercise) => JSON.stringify(exercise.picture)],
      ['Links', (exercise) => exercise.links.map((each) => `${each.title} ${each.url}`).join('\n')],
      ['Rechtsstand', (exercise) => exercise.lawAsOf],
    ]),
    ...answerChanges(a, b),
  ];
}

const DAYS = ['', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'] as const;

function answerChanges(a: Exercise, b: Exercise): readonly string[] {
  if (JSON.stringify(a.answer) === JSON.stringify(b.answer)) return [];
  const [before, after] = [formInWords(a.answer), formInWords(b.answer)];
  return [
    before === after ? `Antwort: ${after}, Wortlaut geändert` : `Antwort: jetzt ${after}, vorher ${before}`,
  ];
}

type Read<Thing> = readonly [label: string, read: (thing: Thing) => string | number | undefined];
/** Up to this length both readings are shown; of longer texts only that they changed. */
const SHORT = 60;

function changes<Thing>(a: Thing, b: Thing, fields: readonly Read<Thing>[]): readonly string[] {
  return fields.flatMap(([label, read]) => {
    const [before, after] = [read(a), read(b)];
    if (before === after) return [];
    if (before === undefined) return [`${label}: neu${shown(after) ? `, ${shown(after)}` : ''}`];
    if (after === undefined) return [`${label}: entfernt`];
    const [left, right] = [shown(before), shown(after)];
    if (left && right) return [`${label}: jetzt ${right}, vorher ${left}`];
    if (label === 'Video' || label === 'Bild' || typeof before === 'number' || typeof after === 'number')
      return [`${label}: geändert`];
    const [was, is] = aroundChange(before, after);
    return [`${label}: Text geändert, jetzt »${is}«, vorher »${was}«`];
  });
}

const EXCERPT = 70;

/** Both texts from shortly before the first difference on, broken between words. */
function aroundChange(before: string, after: string): readonly [string, string] {
  const [left, right] = [before.replace(/\s+/g, ' '), after.replace(/\s+/g, ' ')];
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  const from = same < 15 ? 0 : left.lastIndexOf(' ', same - 12) + 1;
  const cut = (text: string) => {
    const rest = text.slice(from);
    const piece = rest.length > EXCERPT ? `${rest.slice(0, EXCERPT).replace(/\s+\S*$/, '')} …` : rest;
    return `${from > 0 ? '… ' : ''}${piece}`;
  };
  return [cut(left), cut(right)];
}

function shown(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (value === undefined || value.length > SHORT || /[\n{]/.test(value)) return '';
  return `»${value}«`;
}
