import { few } from '../../../src/cards/kit/room';
import { renderNotice } from '../../../src/cards/render';
import type { Notice } from '../../../src/domain/notice/notice';
import { nodesOf } from '../card-rules';
import { samples } from '../samples';
import { item, many } from '../samples/basics';

const sample = (name: string) => {
  const found = samples.find((other) => other.name === name);
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
