import { DOCUMENT_KINDS, KINDS, kindOf } from '../../src/records/kinds';

test('each document is of one kind: no place is two kinds’ place', () => {
  const places = DOCUMENT_KINDS.map((kind) => `${KINDS[kind].in} ${KINDS[kind].id}`);
  expect(new Set(places).size).toBe(places.length);
  for (const kind of DOCUMENT_KINDS) {
    const clash = DOCUMENT_KINDS.filter(
      (other) =>
        other !== kind && KINDS[other].in === KINDS[kind].in && KINDS[other].id.startsWith(KINDS[kind].id),
    );
    expect([kind, clash]).toEqual([kind, []]);
  }
});

test.each([
  ['cohort/a', 'cohort', 'cohort'],
  ['cohort/a', 'r/w01-01/anna', 'reply'],
  ['cohort/a', 's/0003', 'receipts'],
  ['person/anna', 'draft/1', 'draft'],
  ['seen/a:chat', 'activity-1', 'handled'],
  ['system', 'signing-key', 'signingKey'],
  ['cohort/a', 'slots2', undefined],
  ['person/anna', 'r/w01-01/anna', undefined],
  ['nobody', 'cohort', undefined],
])('%s %s is %s', (partition, id, kind) => {
  expect(kindOf(partition, id)).toBe(kind);
});
