import { cohort } from '../samples/basics';
import { sample, shown } from '../shown';

const week = sample('week-overview');

test('the post of a week: its theme as heading, its exercises by day, with what each is', () => {
  const { headings, text, summary } = shown(week);
  expect(headings).toEqual(['Redaktionsplanung']);
  expect(text).toContain('Woche 3 von 12 · Frühjahr 2027');
  expect(text).toMatch(/Mo, 26\.04\.\s+\*\*3\.1 Themenspeicher\*\* · 15 Min\. · Pflicht/);
  expect(text).toContain('**3.5 PM-Umbau** · 35 Min. · Pflicht · privat');
  expect(summary).toBe('Woche 3 beginnt: Redaktionsplanung');
});

test('a template is fetched by a button for whoever presses; nothing else is to press', () => {
  expect(shown(week).buttons).toEqual([
    ['Redaktionsplan (Excel)', { verb: 'template', cohort, template: 'redaktionsplan' }],
  ]);
  expect(shown(week).folded).toEqual(['Videotext ansehen']);
});

test.each([
  ['holiday', 'Wegen des Feiertags Pfingstmontag (Bayern) erst am Dienstag.'],
  ['paused', 'Nach einer Pause von 2 Wochen.'],
  ['released', 'Früher als geplant: Ihre Trainer:innen haben die Woche freigegeben.'],
])('%s: says why it comes on another day', (variant, line) => {
  expect(shown(sample('week-overview', variant)).text).toContain(line);
  expect(shown(week).text).not.toContain(line);
});

test('only a preview says that nobody else sees it', () => {
  expect(shown({ ...week, preview: true }).text).toContain('Vorschau: Das sehen nur Sie.');
  expect(shown(week).text).not.toContain('Vorschau');
});

test('a video that is not recorded yet is read, one that is, is watched', () => {
  expect(shown(week).text).toContain('Das Video ist noch nicht aufgenommen.');
  const url = 'https://video.musterstadt.example/film';
  const recorded = { ...week, week: { ...week.week, video: { title: 'Vier Wochen', minutes: 4, url } } };
  expect(shown(recorded).text).toContain(`[Video: Vier Wochen (4 Min.)](${url})`);
  expect(shown(recorded).text).not.toContain('noch nicht aufgenommen');
});
