import type { DeliveryKey, Instant } from '../ids';

/** Teams took a message. */
export interface Receipt {
  readonly key: DeliveryKey;
  readonly at: Instant;
  readonly activityId: string;
}

/**
 * The page that is being filled with receipts. While it fills it stands in the schedule document, which is written
 * after each delivery anyway; once full it becomes a document of its own, and is never changed.
 */
export interface ReceiptPage {
  readonly number: number;
  readonly receipts: readonly Receipt[];
}
export const FIRST_PAGE: ReceiptPage = { number: 0, receipts: [] };

/** Small enough that the schedule stays about 1 KB, the smallest size that a database charges for. */
export const RECEIPTS_PER_PAGE = 6;

/** The page with one more receipt, or the next one and the full page to put away. */
export function addReceipt(
  page: ReceiptPage,
  receipt: Receipt,
): { readonly page: ReceiptPage; readonly full?: ReceiptPage } {
  const filled = { ...page, receipts: [...page.receipts, receipt] };
  if (filled.receipts.length < RECEIPTS_PER_PAGE) return { page: filled };
  return { page: { number: page.number + 1, receipts: [] }, full: filled };
}
