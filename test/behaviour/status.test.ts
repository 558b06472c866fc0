import { TONI } from '../support/people';
import { MONDAY, openScene, type Scene } from '../support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  await scene.at(MONDAY);
});
afterEach(() => scene.stop());

test.each([
  ['the Sunday before it', '2027-04-18T20:00:00Z', false],
  ['its first day', '2027-04-19T07:00:00Z', true],
  ['its last day', '2027-04-25T20:00:00Z', true],
  ['the day after it', '2027-04-26T05:00:00Z', false],
])('»status« on %s says whether a pause runs', async (_, instant, runs) => {
  await scene.chat(TONI, 'pause 2027-04-19');
  await scene.at(instant);
  const { words } = await scene.chat(TONI, 'status');
  expect(words).toContain('Letzte Zustellung');
  expect(words.includes('Pause: 1 Woche ab Montag, 19. April 2027')).toBe(runs);
});
