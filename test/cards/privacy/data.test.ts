import { nodesOf } from '../card-rules';
import { sample, shown, types } from '../shown';

test('one’s data are counted, without what there is none of, and are a file', () => {
  const notice = sample('my-data');
  const { text, links, buttons } = shown(notice);
  expect(text).toContain('- 23 Antworten\n- 4 frühere Fassungen');
  expect(text).not.toContain('Entw');
  expect(links).toEqual([['Meine Daten herunterladen', notice.downloadUrl]]);
  expect(buttons).toEqual([]);
});

test('who has left nothing is told so', () => {
  expect(shown(sample('my-data', 'nothing')).text).toContain('Über Sie ist nichts gespeichert.');
});

test('deletion is asked for once more: what goes, that it is final, and how to keep it first', () => {
  const { text, buttons, headings } = shown(sample('confirm-delete'));
  expect(headings).toEqual(['Ihre Daten löschen?']);
  expect(text).toContain('- 23 Antworten');
  expect(text).toContain('Das lässt sich nicht rückgängig machen');
  expect(buttons).toEqual([
    ['Ja, alles löschen', { verb: 'delete-my-data' }],
    types('Erst meine Daten sichern', 'meine daten'),
  ]);
});

test('only the button that deletes looks like it', () => {
  const destructive = nodesOf(shown(sample('confirm-delete')).card ?? {}).filter(
    (node) => node.type === 'Action.Execute' && node.style === 'destructive',
  );
  expect(destructive.map((node) => node.verb)).toEqual(['delete-my-data']);
});
