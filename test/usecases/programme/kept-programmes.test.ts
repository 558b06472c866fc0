import { withKeptProgrammes } from '../../../src/usecases/programme/kept-programmes';
import { createProgrammes } from '../../../src/workbook/load-programmes';
import { channelMessage } from '../../support/activities';
import { aProgramme } from '../../support/builders';
import { startTestCompanion } from '../../support/companion';
import { PEOPLE } from '../../support/people';

test('a cohort keeps the version it began with when the files move on', async () => {
  const companion = await startTestCompanion({
    programmes: [aProgramme({ version: '1.0.0' })],
    start: '2027-04-08T08:00:00Z',
    trainers: [PEOPLE.anna.aadObjectId],
  });
  await companion.send(
    channelMessage({ serviceUrl: companion.teams.serviceUrl }, '{bot} kohorte anlegen Probe ab 2027-04-12'),
  );
  const now = companion.clock.now();
  const moved = createProgrammes([aProgramme({ version: '2.0.0', title: 'Neu' })]);
  expect(moved.get('probe', '1.0.0')).toBeUndefined();
  const after = await withKeptProgrammes(moved, companion.store, now);
  expect(after.get('probe', '1.0.0')).toEqual(aProgramme({ version: '1.0.0' }));
  expect(after.get('probe')?.title).toBe('Neu');
  expect(after.list().map((programme) => programme.version)).toEqual(['2.0.0']);
  await companion.stop();
});
