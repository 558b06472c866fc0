import type { Programme, SchulterblickPlan, Survey } from '../domain/programme/programme';
import { defined } from './read/fields';
import type { ReadExercise } from './read/read-exercise';
import type { ReadProgramme } from './read/read-programme';
import type { ReadWeek } from './read/read-week';

/**
 * Puts the files together and checks what only the whole can tell; problems go to the file they are in.
 * The result is meaningful only if no file has a problem.
 */
export function assemble(head: ReadProgramme, weeks: readonly ReadWeek[]): Programme {
  const inWeeks = weeks.flatMap((week) => week.exercises);
  const extra = [
    ...head.surveys.map((survey) => survey.read),
    ...(head.schulterblick?.questionnaire ? [head.schulterblick.questionnaire] : []),
  ];
  checkIds([...extra, ...inWeeks]);
  checkTemplateIds(weeks);
  checkSections(head, [...extra, ...inWeeks]);
  const schulterblick = findSchulterblick(
    head,
    inWeeks,
    weeks.map((each) => each.week.number),
  );
  return {
    ...head.base,
    weeks: weeks.map((each) => each.week),
    surveys: findSurveys(head, inWeeks),
    ...defined({ schulterblick }),
  };
}

function where(read: ReadExercise): string {
  return `${read.fields.what} in ${read.fields.file.file.split(/[\\/]/).pop()}`;
}

function checkIds(all: readonly ReadExercise[]): void {
  const seen = new Map<string, ReadExercise>();
  for (const read of all) {
    const id = read.exercise.id;
    const earlier = seen.get(id);
    if (id !== '' && earlier) {
      read.fields.report(
        'id',
        `${read.fields.what}: Die id »${id}« hat schon ${where(earlier)}: Geben Sie jeder Übung eine eigene id.`,
      );
    }
    if (!earlier) seen.set(id, read);
  }
}

function checkTemplateIds(weeks: readonly ReadWeek[]): void {
  const seen = new Map<string, number>();
  for (const { week, fields } of weeks) {
    for (const template of week.templates) {
      const earlier = seen.get(template.id);
      if (template.id !== '' && earlier !== undefined) {
        fields.report(
          'vorlagen',
          `Die Vorlage »${template.id}« steht schon in Woche ${earlier}: Jede Vorlage gehört in eine Woche.`,
        );
      }
      seen.set(template.id, week.number);
    }
  }
}

function checkSections(head: ReadProgramme, all: readonly ReadExercise[]): void {
  const count = head.base.sections.length;
  for (const { exercise, fields } of all) {
    if (exercise.section === undefined || exercise.section <= count) continue;
    fields.report(
      'abschnitt',
      `${fields.what}: Den Konzept-Abschnitt ${exercise.section} gibt es nicht: ${
        count === 0 ? 'Dieses Programm hat kein Konzept.' : `In programm.yaml stehen 1 bis ${count}.`
      }`,
    );
  }
}

const MOMENT_NAMES = { before: 'start', middle: 'mitte', end: 'ende' } as const;

function findSurveys(head: ReadProgramme, inWeeks: readonly ReadExercise[]): readonly Survey[] {
  const all = [
    ...head.surveys.map((survey) => ({ ...survey.read, survey: survey.moment, key: 'zeitpunkt' })),
    ...inWeeks.map((read) => ({ ...read, key: 'umfrage' })),
  ];
  return (['before', 'middle', 'end'] as const).flatMap((moment) => {
    const [first, ...others] = all.filter((read) => read.survey === moment);
    for (const other of others) {
      other.fields.report(
        other.key,
        `${other.fields.what}: Die Umfrage »${MOMENT_NAMES[moment]}« ist schon ${first ? where(first) : ''}: Jeden Zeitpunkt gibt es nur einmal.`,
      );
    }
    return first ? [{ moment, exercise: first.exercise }] : [];
  });
}

function findSchulterblick(
  head: ReadProgramme,
  inWeeks: readonly ReadExercise[],
  readable: readonly number[],
): SchulterblickPlan | undefined {
  const marked = inWeeks.filter((read) => read.schulterblick);
  const block = head.schulterblick;
  if (!block) {
    for (const read of marked) {
      read.fields.report(
        'schulterblick',
        `${read.fields.what}: In programm.yaml fehlt der Block »schulterblick« mit Woche, Minuten und Checkliste.`,
      );
    }
    return undefined;
  }
  const [first, ...others] = [...(block.questionnaire ? [block.questionnaire] : []), ...marked];
  if (!first) {
    // In a week that cannot be read, or in a block that is broken, the questionnaire may well be there.
    if (!readable.includes(block.plan.week) || block.fields.has('fragebogen')) return undefined;
    block.fields.report(
      undefined,
      `Der Schulterblick hat keinen Fragebogen: Schreiben Sie bei einer Übung der Woche ${block.plan.week} »schulterblick: fragebogen«, oder ergänzen Sie hier »fragebogen«.`,
    );
    return undefined;
  }
  for (const other of others) {
    other.fields.report(
      'schulterblick',
      `${other.fields.what}: Den Schulterblick-Fragebogen gibt es schon: ${where(first)}. Es darf nur einen geben.`,
    );
  }
  if (first.exercise.week !== block.plan.week) {
    first.fields.report(
      'schulterblick',
      `${first.fields.what}: Der Schulterblick ist laut programm.yaml in Woche ${block.plan.week}, der Fragebogen steht in Woche ${first.exercise.week}.`,
    );
  }
  return { ...block.plan, questionnaire: first.exercise };
}
