import type { DeliveryKey } from '../../../src/domain/ids';
import { addReceipt, FIRST_PAGE, RECEIPTS_PER_PAGE, type Receipt } from '../../../src/domain/ledger/receipts';
import { instant } from '../../support/builders';

const receipt = (n: number): Receipt => ({
  key: `w01/post/w01-${n}` as DeliveryKey,
  at: instant('2027-04-12T07:00:00Z'),
  activityId: `${n}`,
});

test('every receipt comes on the page that was open before it, in order, and each page is put away once', () => {
  const put = new Map<number, readonly Receipt[]>();
  const promised: number[] = [];
  let page = FIRST_PAGE;
  for (let n = 0; n < 3 * RECEIPTS_PER_PAGE + 1; n += 1) {
    promised.push(page.number);
    const next = addReceipt(page, receipt(n));
    if (next.full) put.set(next.full.number, next.full.receipts);
    page = next.page;
  }
  expect([...put.keys()]).toEqual([0, 1, 2]);
  put.set(page.number, page.receipts);
  promised.forEach((number, n) => {
    expect(put.get(number)?.[n % RECEIPTS_PER_PAGE]).toEqual(receipt(n));
  });
  expect([...put.values()].flat()).toHaveLength(promised.length);
});
