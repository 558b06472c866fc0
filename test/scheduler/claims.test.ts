import type { Sending } from '../../src/domain/delivery';
import type { DeliveryKey } from '../../src/domain/ids';
import { createClaimWatch } from '../../src/scheduler/claims';
import { instant } from '../support/programme';

const NOW = instant('2027-04-12T07:00:00Z');
const KEY = 'w01/week' as DeliveryKey;
const claimOf = (owner: string): Sending => ({
  ...{ key: KEY, kind: 'week', audience: { kind: 'channel' }, week: 1, attempts: 1 },
  ...{ dueAt: NOW, at: NOW, state: 'sending', attempt: `${owner}.1`, owner, page: 0 },
});

let ms: number;
const open = () => {
  ms = 5_000;
  const watch = createClaimWatch(() => ms, { owner: 'me', claimMs: 40_000, sendMs: 12_000 });
  const held = (owner: string, version = '1', partition = 'p') =>
    watch.heldByAnother(partition, [claimOf(owner)], new Map([[KEY, version]]));
  return { watch, held };
};

test('another’s claim is over once it was watched unchanged for so long', () => {
  const { watch, held } = open();
  expect(held('other')).toBe(true);
  expect(watch.watches('p')).toBe(true);
  ms += 39_999;
  expect(held('other')).toBe(true);
  ms += 1;
  expect(held('other')).toBe(false);
});

test('a claim that was written anew is watched anew; so is that of another cohort', () => {
  const { held } = open();
  held('other');
  ms += 40_000;
  expect(held('other', '2')).toBe(true);
  expect(held('other', '1', 'q')).toBe(true);
  ms += 40_000;
  expect(held('other', '2')).toBe(false);
});

test('its own claims hold nobody up, and whoever has no claim any more is not watched', () => {
  const { watch, held } = open();
  expect(held('me')).toBe(false);
  held('other');
  expect(watch.heldByAnother('p', [], new Map())).toBe(false);
  expect(watch.watches('p')).toBe(false);
});

test('company is whoever was met in the last quarter of an hour', () => {
  const { watch, held } = open();
  expect(watch.inCompany()).toBe(false);
  held('me');
  expect(watch.inCompany()).toBe(false);
  held('other');
  expect(watch.inCompany()).toBe(true);
  ms += 15 * 60_000;
  expect(watch.inCompany()).toBe(false);
  watch.met();
  expect(watch.inCompany()).toBe(true);
});
