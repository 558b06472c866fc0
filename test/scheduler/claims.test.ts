import { createClaimWatch } from '../../src/scheduler/claims';

let ms: number;
const open = () => {
  ms = 5_000;
  const watch = createClaimWatch(() => ms, { owner: 'me', claimMs: 40_000, sendMs: 12_000 });
  const held = (owner: string, version = '1', partition = 'p') =>
    watch.heldByAnother(partition, [{ owner, version: `w01/week@${version}` }]);
  return { watch, held };
};

test('another’s lease is over once it was observed unchanged for so long', () => {
  const { watch, held } = open();
  expect(held('other')).toBe(true);
  expect(watch.isObserving('p')).toBe(true);
  ms += 39_999;
  expect(held('other')).toBe(true);
  ms += 1;
  expect(held('other')).toBe(false);
});

test('a lease in a new version is observed anew; so is that of another cohort', () => {
  const { held } = open();
  held('other');
  ms += 40_000;
  expect(held('other', '2')).toBe(true);
  expect(held('other', '1', 'q')).toBe(true);
  ms += 40_000;
  expect(held('other', '2')).toBe(false);
});

test('its own leases hold nobody up, and whoever left none any more is not observed', () => {
  const { watch, held } = open();
  expect(held('me')).toBe(false);
  held('other');
  expect(watch.heldByAnother('p', [])).toBe(false);
  expect(watch.isObserving('p')).toBe(false);
});

test('other instances are those that were seen in the last quarter of an hour', () => {
  const { watch, held } = open();
  expect(watch.hasOtherInstances()).toBe(false);
  held('me');
  expect(watch.hasOtherInstances()).toBe(false);
  held('other');
  expect(watch.hasOtherInstances()).toBe(true);
  ms += 15 * 60_000;
  expect(watch.hasOtherInstances()).toBe(false);
  watch.noteOtherInstance();
  expect(watch.hasOtherInstances()).toBe(true);
});
