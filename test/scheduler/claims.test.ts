import { createClaimWatch } from '../../src/scheduler/claims';

let ms: number;
const open = () => {
  ms = 5_000;
  const watch = createClaimWatch(() => ms, { owner: 'me', claimMs: 40_000, sendMs: 12_000 });
  const held = (owner: string, version = '1', partition = 'p') =>
    watch.heldByAnother(partition, [{ owner, mark: `w01/week@${version}` }]);
  return { watch, held };
};

test('another’s sign is over once it was watched unchanged for so long', () => {
  const { watch, held } = open();
  expect(held('other')).toBe(true);
  expect(watch.watches('p')).toBe(true);
  ms += 39_999;
  expect(held('other')).toBe(true);
  ms += 1;
  expect(held('other')).toBe(false);
});

test('a sign that was written anew is watched anew; so is that of another cohort', () => {
  const { held } = open();
  held('other');
  ms += 40_000;
  expect(held('other', '2')).toBe(true);
  expect(held('other', '1', 'q')).toBe(true);
  ms += 40_000;
  expect(held('other', '2')).toBe(false);
});

test('its own signs hold nobody up, and whoever left none any more is not watched', () => {
  const { watch, held } = open();
  expect(held('me')).toBe(false);
  held('other');
  expect(watch.heldByAnother('p', [])).toBe(false);
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
