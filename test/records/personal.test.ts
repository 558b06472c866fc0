import { DOCUMENT_KINDS } from '../../src/records/kinds';
import { kindsThat, personalOf } from '../../src/records/personal';

test('whatever is personal says how it goes, and what is deleted as a document is found as one', () => {
  for (const kind of DOCUMENT_KINDS) {
    const declared = personalOf(kind);
    if (!declared) continue;
    expect([kind, declared.erase.length]).not.toEqual([kind, 0]);
    if (declared.erase.includes('deleted')) {
      expect([kind, ['own-documents', 'named-after-person', 'deliveries']]).toEqual([
        kind,
        expect.arrayContaining([declared.export]),
      ]);
    }
    if (declared.keptFor === 'a-day') expect([kind, declared.erase]).toEqual([kind, ['expires']]);
  }
});

test('the kinds that go, or are shown, in one way', () => {
  expect(kindsThat({ erase: 'unsigned' })).toEqual(['feedback', 'agreement', 'ledger']);
  expect(kindsThat({ export: 'named-after-person' })).toEqual(['metric']);
  expect(kindsThat({ erase: 'expires' })).toEqual(['handled']);
});
