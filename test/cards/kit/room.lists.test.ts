import { few } from '../../../src/cards/kit/room';
import { renderNotice } from '../../../src/cards/render';
import type { Notice } from '../../../src/domain/notice/notice';
import { nodesOf } from '../card-rules';
import { samples } from '../samples';
import { at, cohort, item, many } from '../samples/basics';

const sample = (name: string) => {
  const found = samples.find((one) => one.name === name);
  if (!found) throw new Error(`no sample ${name}`);
  return found.notice;
};
const text = (notice: Notice) => renderNotice(notice, { language: 'de' }).text;
const lines = (notice: Notice) =>
  nodesOf(renderNotice(notice, { language: 'de' }).card ?? {})
    .filter((node) => node.verb === 'command')
    .map((node) => (node.data as { action: { line: string } }).action.line);

test('a list that was shortened adds up', () => {
  const shown = text(sample('today/longest'));
  const left = Number(/… und (\d+) weitere/.exec(shown)?.[1]);
  expect(left).toBeGreaterThan(0);
  expect((shown.match(/\*\*Übung /g) ?? []).length + left).toBe(109);
  expect(shown).toContain('»offen«');
});

test('what is left out is counted, and one entry alone is never left out', () => {
  const room = { lines: 3, chars: 100, typed: 100 };
  const show = (count: number) => few(many(count, String), room, String, (left) => `+${left}`);
  expect(show(3)).toEqual(['0', '1', '2']);
  expect(show(4)).toEqual(['0', '1', '2', '3']);
  expect(show(5)).toEqual(['0', '1', '2', '+2']);
});

test('a list that fits is whole', () => {
  const notice: Notice = { kind: 'open', mine: many(20, (index) => item(`3.${index}`, `Titel ${index}`)) };
  expect(text(notice).match(/\*\*Übung /g)).toHaveLength(20);
  expect(text(notice)).not.toContain('weitere');
});

test('the plan of a whole programme shows every delivery', () => {
  const shown = text(sample('plan/usual'));
  expect(shown.match(/Übung \d+\.\d+ ·/g)).toHaveLength(108);
  expect(shown).toContain('verschoben von Mo, 17.05.: Feiertag Pfingstmontag (Bayern und Hessen)');
});

test('buttons type the commands for the first six, no more', () => {
  const notice: Notice = { kind: 'open', mine: many(9, (index) => item(`3.${index + 1}`, 'Titel')) };
  expect(lines(notice)).toEqual(
    ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'].map((number) => `übung ${number}`),
  );
});

test('a near miss has a button with the command', () => {
  const notice: Notice = { kind: 'refusal', code: 'near-miss', suggestion: 'heute', given: 'huete' };
  expect(text(notice)).toBe('Meinten Sie »heute«?');
  expect(lines(notice)).toEqual(['heute']);
});

test('a slot that is taken is not offered, and who booked is not said to others', () => {
  const slot = { id: 's', minutes: 45, trainerName: 'Tina Trainerin' };
  const notice: Notice = {
    kind: 'schulterblick-invite',
    cohort,
    cohortName: 'Frühjahr',
    trainerNames: [],
    slots: [
      { ...slot, id: 'frei', when: at('2027-05-19', '10:00'), free: true },
      { ...slot, id: 'weg', when: at('2027-05-20', '10:00'), free: false, bookedBy: 'Anna Beispiel' },
    ],
  };
  const wire = JSON.stringify(renderNotice(notice, { language: 'de' }).card);
  expect(wire).toContain('"slot":"frei"');
  expect(wire).not.toMatch(/"slot":"weg"|Anna/);
});

test('a reply in a thread is confirmed in one line without its content', () => {
  const { card, text: said } = renderNotice(sample('reply-saved/thread'), { language: 'de' });
  expect(card).toBeUndefined();
  expect(said).toBe('Antwort auf Übung 3.2 gespeichert. Danke!');
});

test('two answers to a question about a delivery, each with its own button', () => {
  const { card } = renderNotice(sample('delivery-question/usual'), { language: 'de' });
  const answers = nodesOf(card ?? {})
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => [node.title, (node.data as { action: { answer: string } }).action.answer]);
  expect(answers).toEqual([
    ['Ist angekommen', 'arrived'],
    ['Noch einmal senden', 'send-again'],
  ]);
});
