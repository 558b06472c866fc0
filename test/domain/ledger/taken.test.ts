import type { DeliveryKey } from '../../../src/domain/ids';
import type { Taken } from '../../../src/domain/ledger/entry';
import { FIRST_PAGE, NOTES_PER_PAGE, noteTaken } from '../../../src/domain/ledger/taken';
import { instant } from '../../support/builders';

const note = (n: number): Taken => ({
  key: `w01/post/w01-${n}` as DeliveryKey,
  at: instant('2027-04-12T07:00:00Z'),
  activityId: `${n}`,
});

test('every note comes on the page that was open before it, in order, and each page is put away once', () => {
  const put = new Map<number, readonly Taken[]>();
  const promised: number[] = [];
  let page = FIRST_PAGE;
  for (let n = 0; n < 3 * NOTES_PER_PAGE + 1; n += 1) {
    promised.push(page.number);
    const next = noteTaken(page, note(n));
    if (next.full) put.set(page.number, next.full);
    page = next.page;
  }
  expect([...put.keys()]).toEqual([0, 1, 2]);
  put.set(page.number, page.notes);
  promised.forEach((number, n) => {
    expect(put.get(number)?.[n % NOTES_PER_PAGE]).toEqual(note(n));
  });
  expect([...put.values()].flat()).toHaveLength(promised.length);
});
