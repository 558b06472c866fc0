import type { ReportContent } from '../domain/notice/effect';
import { deliveryName, deliveryState } from '../texts/de/delivery';
import { whenShort } from '../texts/de/format';
import { buildExcel } from './excel/build-excel';
import type { Cell, Sheet } from './excel/sheet';

/** The cohort's report as an .xlsx file: figures and words, never the text of an answer. */
export function buildReportWorkbook(report: ReportContent): Promise<Buffer> {
  return buildExcel({
    title: `Bericht zur Kohorte ${report.cohortName}`,
    sheets: [
      overview(report),
      matrix(report),
      metrics(report),
      ...(report.problems.length > 0 ? [problems(report)] : []),
      about(report),
    ],
  });
}

function overview({ people }: ReportContent): Sheet {
  return {
    name: 'Überblick',
    landscape: true,
    fixedColumns: 1,
    filter: true,
    columns: [
      { title: 'Name', width: 26 },
      { title: 'Kommune', width: 26 },
      { title: 'Übungen gestellt', width: 12 },
      { title: 'davon beantwortet', width: 13 },
      { title: 'Anteil', width: 9 },
      { title: 'Pflichtübungen gestellt', width: 18 },
      { title: 'davon beantwortet (Pflicht)', width: 17 },
      { title: 'Anteil Pflicht', width: 9 },
      { title: 'Pflicht noch offen', width: 12 },
      { title: 'Letzte Antwort', width: 13 },
    ],
    rows: people.map((person) => [
      { strong: person.name },
      person.municipality ?? 'noch nicht angegeben',
      person.posted,
      person.answered,
      share(person.answered, person.posted),
      person.requiredPosted,
      person.requiredAnswered,
      share(person.requiredAnswered, person.requiredPosted),
      person.requiredPosted - person.requiredAnswered,
      person.lastAnswerOn === undefined ? 'noch keine' : { on: person.lastAnswerOn },
    ]),
  };
}

const STATES = { done: 'erledigt', open: 'offen', none: 'nicht gestellt' } as const;

function matrix({ people, exercises }: ReportContent): Sheet {
  const fixed = [
    { title: 'Woche', width: 9 },
    { title: 'Übung', width: 9 },
    { title: 'Titel', width: 34 },
    { title: 'Art', width: 9 },
    { title: 'Sichtbar für', width: 14 },
    { title: 'Gestellt am', width: 12 },
    { title: 'Fällig am', width: 12 },
    { title: 'Erledigt von', width: 10 },
  ];
  return {
    name: 'Übungen',
    landscape: true,
    fixedColumns: 3,
    filter: true,
    columns: [...fixed, ...people.map(({ name }) => ({ title: name, width: 15 }))],
    rows: exercises.map((exercise): readonly Cell[] => [
      exercise.week,
      exercise.number,
      exercise.title,
      exercise.required ? 'Pflicht' : 'Extra',
      exercise.visibility === 'private' ? 'Trainerteam' : 'Kohorte',
      { on: exercise.postedOn },
      { on: exercise.dueOn },
      exercise.states.filter((state) => state === 'done').length,
      ...exercise.states.map((state) => STATES[state]),
    ]),
    colours: people.flatMap((_, index) => [
      { column: fixed.length + index, word: STATES.done, tone: 'green' as const },
      { column: fixed.length + index, word: STATES.open, tone: 'yellow' as const },
    ]),
  };
}

function metrics(report: ReportContent): Sheet {
  return {
    name: 'Kennzahlen',
    landscape: true,
    fixedColumns: 1,
    filter: true,
    columns: [
      { title: 'Name', width: 26 },
      { title: 'Kommune', width: 26 },
      { title: 'Kanal', width: 16 },
      { title: 'Kennzahl', width: 16 },
      { title: 'Erster Wert', width: 12 },
      { title: 'gemessen am', width: 12 },
      { title: 'Neuester Wert', width: 12 },
      { title: 'gemessen am (neu)', width: 12 },
      { title: 'Veränderung', width: 15 },
      { title: 'Veränderung in Prozent', width: 15 },
    ],
    rows:
      report.metrics.length === 0
        ? [['Noch hat niemand eine Kennzahl gemeldet.']]
        : report.metrics.map(({ name, municipality, channel, metric, first, latest }) => [
            { strong: name },
            municipality,
            channel,
            metric,
            first.value,
            { on: first.on },
            latest?.value,
            latest && { on: latest.on },
            latest && latest.value - first.value,
            latest && share(latest.value - first.value, first.value),
          ]),
  };
}

function problems(report: ReportContent): Sheet {
  return {
    name: 'Zustellungen mit Problemen',
    landscape: true,
    columns: [
      { title: 'Termin', width: 22 },
      { title: 'Tag', width: 12 },
      { title: 'Was', width: 44 },
      { title: 'Was daraus wurde', width: 70 },
    ],
    rows: report.problems.map((line) => [
      whenShort(line.when),
      { on: line.when.on },
      deliveryName(line),
      deliveryState(line),
    ]),
  };
}

function about(report: ReportContent): Sheet {
  const { cohortName, programmeTitle, on, startOn, week, weeks } = report;
  return {
    name: 'Zu diesem Bericht',
    columns: [
      { title: 'Angabe', width: 24 },
      { title: 'Inhalt', width: 80 },
    ],
    rows: [
      [{ strong: 'Kohorte' }, cohortName],
      [{ strong: 'Programm' }, programmeTitle],
      [{ strong: 'Stand' }, { on }],
      [{ strong: 'Beginn' }, { on: startOn }],
      [{ strong: 'Woche' }, week === 0 ? 'noch nicht begonnen' : `${week} von ${weeks}`],
      [
        { strong: 'Was gezählt wird' },
        'Nur Übungen, die bis zum Stand gestellt waren. Zurückgezogene Antworten zählen als offen.',
      ],
      [
        { strong: 'Was nicht darin steht' },
        'Der Text der Antworten, weder der privaten noch der gemeinsamen.',
      ],
      [
        { strong: 'Kennzahlen' },
        'Erster und neuester gemeldeter Wert je Kanal. Eine Veränderung sagt nicht, woran sie liegt. Aufrufe sind zwischen Plattformen nicht vergleichbar.',
      ],
    ],
  };
}

function share(part: number, whole: number): Cell {
  return whole === 0 ? undefined : { share: part / whole };
}
