import type { Exercise, Programme, Week } from '../../domain/programme/programme';
import type { Bounds } from '../read/read-bounds';
import type { Rule } from './finding';
import type { Prose } from './prose';

/** Where a warning belongs: an exercise or week by its key, or `programm.yaml`. */
export interface Spot {
  readonly week?: number;
  readonly exercise?: string;
  readonly section?: number;
}
export type ReportAt = (rule: Rule, spot: Spot, message: string) => void;

/** Numbers of a week against what the programme promises, and sections that stay empty. */
export function checkStructure(programme: Programme, bounds: Bounds, report: ReportAt): void {
  for (const week of programme.weeks) checkWeek(week, bounds, report);
  const fed = new Set(programme.weeks.flatMap((week) => week.exercises.map((each) => each.section)));
  for (const section of programme.sections) {
    if (fed.has(section.number)) continue;
    report(
      'abschnitt-leer',
      { section: section.number },
      `Konzept, Abschnitt ${section.number} »${section.title}«: Keine Übung füllt ihn. Schreiben Sie bei einer Übung »abschnitt: ${section.number}«, oder streichen Sie ihn.`,
    );
  }
}

function checkWeek(week: Week, bounds: Bounds, report: ReportAt): void {
  const spot = { week: week.number };
  const required = week.exercises.filter((each) => each.required).length;
  if (required < bounds.required.min || required > bounds.required.max) {
    report(
      'pflicht-je-woche',
      spot,
      `Woche ${week.number}: ${required} Pflichtübungen; vorgesehen sind ${bounds.required.min} bis ${bounds.required.max}.`,
    );
  }
  const minutes = week.exercises.reduce((sum, each) => sum + each.minutes, 0);
  if (minutes < bounds.hours.min * 60 || minutes > bounds.hours.max * 60) {
    report(
      'stunden-je-woche',
      spot,
      `Woche ${week.number}: ${hours(minutes)} Stunden für alle Übungen; vorgesehen sind ${hours(bounds.hours.min * 60)} bis ${hours(bounds.hours.max * 60)}.`,
    );
  }
  const videos = [week.video, ...week.exercises.map((each) => each.video)];
  videos.forEach((video, index) => {
    if (!video?.url || video.script) return;
    const exercise = index === 0 ? undefined : week.exercises[index - 1]?.id;
    report(
      'textersatz',
      exercise === undefined ? spot : { ...spot, exercise },
      `Video »${video.title}« ohne Text: Schreiben Sie unter »skript«, was man hört, für alle, die es nicht hören können.`,
    );
  });
}

function hours(minutes: number): string {
  return (Math.round(minutes / 6) / 10).toString().replace('.', ',');
}

/** Signs that a text speaks about law: norms, courts, and duties that laws set. */
const LAW =
  /§|(?<!\p{L})Art(?:\.|ikel) ?\d|(?<!\p{L})(?:DSGVO|BGG|DDG|MStV|StGB|KUG|UrhG|BVerfG|BVerwG|BGH|EuGH|OVG|VG Köln|DSA|TTPA|KI-Verordnung|AI Act|Grundgesetz|Strafantrag|Urheberrecht|Impressumspflicht|Archivgesetz|Recht am eigenen Bild|Meinungsfreiheit|Neutralitätsgebot|Neutralitätspflicht|Staatsferne|Rechtsgrundlage)(?!\p{L})/u;

/** An exercise that names law shows the day on which the law was looked up. */
export function checkLaw(exercise: Exercise, texts: readonly Prose[], report: ReportAt): void {
  if (exercise.lawAsOf !== undefined) return;
  const found = texts.map(({ text }) => LAW.exec(text)?.[0]).find((each) => each !== undefined);
  if (found === undefined) return;
  report(
    'rechtsstand',
    { week: exercise.week, exercise: exercise.id },
    `Übung ${exercise.number} spricht von Recht (»${found}«): Ergänzen Sie »rechtsstand: JJJJ-MM-TT«, den Tag, an dem Sie es nachgesehen haben.`,
  );
}

/** People write more freely when they know why the group reads along. (Without it, a private exercise does not load.) */
export function checkVisibility(exercise: Exercise, report: ReportAt): void {
  if (exercise.visibility !== 'cohort' || exercise.visibilityReason !== undefined) return;
  report(
    'sichtbar-grund',
    { week: exercise.week, exercise: exercise.id },
    `Übung ${exercise.number}: Die Gruppe liest mit, aber es steht nicht da, warum: Ergänzen Sie »sichtbar_grund«, ein Satz, was das Teilen bringt.`,
  );
}
