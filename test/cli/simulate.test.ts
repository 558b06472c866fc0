import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSimulate } from '../../src/cli/simulate';
import { parseOptions, type SimulateOptions } from '../../src/cli/simulate/options';
import { simulate } from '../../src/cli/simulate/simulation';
import { CATCH_UP_MS } from '../../src/domain/delivery/kinds';
import { aProgramme, date, holidays2027 } from '../support/builders';
import { exampleFile } from '../workbook/example';

const usual: SimulateOptions = {
  startOn: date('2027-04-12'),
  laender: ['BY', 'NW', 'SN', 'HH', 'MV'],
  pauses: [],
  json: false,
};

describe('the simulated programme', () => {
  const rows = simulate(usual, aProgramme(), holidays2027);
  const row = (key: string) => rows.find((row) => row.key === key);

  test('says what comes when, to whom', () => {
    expect(rows[0]).toEqual({
      key: 'w01/week',
      on: '2027-04-12',
      weekday: 'Montag',
      time: '09:00',
      week: 1,
      kind: 'week',
      what: 'Wochenüberblick',
      to: 'Kanal',
      moved: [],
    });
    expect(row('w03/post/w03-02')).toMatchObject({
      exercise: '3.2 Übung 3.2',
      to: 'Kanal',
      on: '2027-04-28',
    });
    expect(row('w01/survey/umfrage-vorher/p2')).toMatchObject({ to: 'Ben Muster', what: 'Umfrage' });
    expect(row('w06/brief/p1/trainer')).toMatchObject({ to: 'Toni Trainer', about: 'Anna Beispiel' });
    expect(row('w12/closing')).toMatchObject({ on: '2027-07-02', time: '15:00', to: 'Kanal' });
  });

  test('says why something moved', () => {
    expect(row('w06/week')).toMatchObject({ on: '2027-05-18', weekday: 'Dienstag', plannedOn: '2027-05-17' });
    expect(row('w06/week')?.moved[0]).toContain('Pfingstmontag');
    const paused = simulate(
      { ...usual, pauses: [{ from: date('2027-05-24'), weeks: 1 }] },
      aProgramme(),
      holidays2027,
    );
    expect(paused.find((other) => other.key === 'w07/week')).toMatchObject({
      on: '2027-05-31',
      moved: ['Pause von 1 Woche'],
    });
  });

  test('every kind of delivery appears, in order', () => {
    // Questions come of what went wrong, not of the plan.
    const planned = Object.keys(CATCH_UP_MS).filter((kind) => kind !== 'question');
    expect([...new Set(rows.map(({ kind }) => kind))].sort()).toEqual(planned.sort());
    const times = rows.map(({ on, time }) => `${on} ${time}`);
    expect(times).toEqual([...times].sort());
  });

  test('the Länder given decide which holidays count', () => {
    const opening = (laender: SimulateOptions['laender']) =>
      simulate({ ...usual, startOn: date('2027-11-01'), laender }, aProgramme(), holidays2027)[0]?.on;
    expect(opening(['BY'])).toBe('2027-11-02');
    expect(opening(['HH', 'SN'])).toBe('2027-11-01');
  });
});

describe('what is typed', () => {
  test('everything at once', () => {
    const line =
      '--start 12.04.2027 --programm probe --laender BY,nrw --pause 2027-05-17:2 --pause=2027-06-07 --json';
    expect(parseOptions(line.split(' '))).toEqual({
      ok: true,
      options: {
        startOn: '2027-04-12',
        programmeId: 'probe',
        laender: ['BY', 'NW'],
        pauses: [
          { from: '2027-05-17', weeks: 2 },
          { from: '2027-06-07', weeks: 1 },
        ],
        json: true,
      },
    });
  });

  test.each([
    ['', '--start'],
    ['--start', '--start'],
    ['--start --json', '--start'],
    ['--start morgen', '»morgen«'],
    ['--start 2027-02-30', '»2027-02-30«'],
    ['--start 9999-12-31', '»9999-12-31«'],
    ['--start 2027-04-12 --start 2027-04-19', 'nur einmal'],
    ['--start 2027-04-12 --laender BY,XX', '»XX«'],
    ['--start 2027-04-12 --laender BY,', '»«'],
    ['--start 2027-04-12 --pause 2027-05-17:0', '»2027-05-17:0«'],
    ['--start 2027-04-12 --pause 2027-05-17:1:2', '»2027-05-17:1:2«'],
    ['--start 2027-04-12 --pause 1', '»1«'],
    ['--start 2027-04-12 --kanal x', '»--kanal«'],
    ['2027-04-12', '»2027-04-12«'],
  ])('%j is refused in one sentence, with how to do it right', async (line, named) => {
    const said: string[] = [];
    const output = { out: () => said.push('printed'), err: (text: string) => said.push(text) };
    const code = await runSimulate(line.split(' ').filter(Boolean), 'nowhere', holidays2027, output);
    expect(code).toBe(2);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(named);
    expect(said[0]).toContain('npm run simulate -- --start 2027-04-12');
  });

  test('a workbook with faults is named as such', async () => {
    const said: string[] = [];
    const output = { out: () => said.push('printed'), err: (text: string) => said.push(text) };
    const empty = mkdtempSync(join(tmpdir(), 'simulate-'));
    expect(await runSimulate(['--start', '2027-04-12'], empty, holidays2027, output)).toBe(1);
    expect(said[0]).toMatch(/^Das Workbook hat Fehler:\n/);
  });
});

describe('programmes of a workbook folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'simulate-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const put = (folder: string, id: string) => {
    mkdirSync(join(root, folder));
    const head = exampleFile('programm.yaml').replace(/^id: .*$/m, `id: ${id}`);
    writeFileSync(join(root, folder, 'programm.yaml'), head);
    writeFileSync(join(root, folder, 'woche-01.yaml'), exampleFile('woche-01.yaml'));
  };
  async function run(line: string) {
    const said: string[] = [];
    const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    const code = await runSimulate(line.split(' '), root, holidays2027, output);
    return { code, text: said.join('\n') };
  }
  put('eins', 'erstes');

  test('are printed as a table', async () => {
    const { code, text } = await run('--start 2027-04-12');
    expect(text).toMatch(/^12\.04\.2027 {2}Mo {3}09:00 {2}1 +Wochenüberblick +Kanal$/m);
    expect(text).toMatch(/Vorbereitung auf den Schulterblick +Toni Trainer \(zu 5 Personen\)$/m);
    expect(text).toMatch(/Einladung zum Schulterblick +5 Personen, je einzeln$/m);
    expect(text).toMatch(/\d+ Zustellungen, davon \d+ im Kanal und \d+ persönlich\.$/);
    expect(code).toBe(0);
  });

  test('are printed as JSON', async () => {
    const { code, text } = await run('--start 2027-04-12 --json');
    expect(JSON.parse(text).rows[0]).toMatchObject({ key: 'w01/week', on: '2027-04-12' });
    expect(code).toBe(0);
  });

  test('one that does not exist is refused with those that do; of two one must be chosen', async () => {
    const unknown = await run('--start 2027-04-12 --programm gibtsnicht');
    expect(unknown.text).toMatch(/»gibtsnicht« gibt es nicht\. Vorhanden: erstes\./);
    expect(unknown.code).toBe(2);
    put('zwei', 'zweites');
    const unclear = await run('--start 2027-04-12');
    expect(unclear.text).toMatch(/mit --programm: erstes, zweites\./);
    expect(unclear.code).toBe(2);
    expect((await run('--start 2027-04-12 --programm zweites')).code).toBe(0);
  });
});
