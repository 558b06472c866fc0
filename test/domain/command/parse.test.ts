import fc from 'fast-check';
import type { CommandProblem } from '../../../src/domain/command/args';
import { COMMAND_NAMES, type CommandName, entryOf } from '../../../src/domain/command/command';
import { parseCommand } from '../../../src/domain/command/parse';
import { de } from '../../../src/texts/de';

const is = (command: Record<string, unknown>) => ({ kind: 'command', command });

describe('what people type', () => {
  test.each<[string, Record<string, unknown>]>([
    ['hilfe', { name: 'help' }],
    ['help', { name: 'help' }],
    ['heute', { name: 'today' }],
    ['today', { name: 'today' }],
    ['offen', { name: 'open' }],
    ['open', { name: 'open' }],
    ['fortschritt', { name: 'progress' }],
    ['progress', { name: 'progress' }],
    ['meine daten', { name: 'my-data' }],
    ['my data', { name: 'my-data' }],
    ['daten löschen', { name: 'delete-data' }],
    ['delete my data', { name: 'delete-data' }],
    ['meine daten löschen', { name: 'delete-data' }],
    ['kohorten', { name: 'cohorts' }],
    ['cohorts', { name: 'cohorts' }],
    ['plan', { name: 'plan' }],
    ['plan:', { name: 'plan' }],
    ['weiter', { name: 'resume' }],
    ['resume', { name: 'resume' }],
    ['status', { name: 'status' }],
    ['bericht', { name: 'report' }],
    ['report', { name: 'report' }],
    ['zeit', { name: 'time', action: { kind: 'show' } }],
    ['time', { name: 'time', action: { kind: 'show' } }],
    // exercises and answers
    ['übung 3.2', { name: 'exercise', number: '3.2' }],
    ['exercise 12.10', { name: 'exercise', number: '12.10' }],
    ['3.2', { name: 'exercise', number: '3.2' }],
    ['3.2?', { name: 'exercise', number: '3.2' }],
    ['Übung 3,2', { name: 'exercise', number: '3.2' }],
    ['3.2: Mein Text', { name: 'answer', number: '3.2', text: 'Mein Text' }],
    ['3.2 : Mein Text', { name: 'answer', number: '3.2', text: 'Mein Text' }],
    ['3.2:Mein Text!', { name: 'answer', number: '3.2', text: 'Mein Text!' }],
    ['Übung 3.2: Mein  Text', { name: 'answer', number: '3.2', text: 'Mein  Text' }],
    [
      'Antwort 3.2:\nZeile 1\r\n\r\n- Zeile 2',
      { name: 'answer', number: '3.2', text: 'Zeile 1\r\n\r\n- Zeile 2' },
    ],
    ['3.2: 👨‍👩‍👧 12:30: ja', { name: 'answer', number: '3.2', text: '👨‍👩‍👧 12:30: ja' }],
    ['antworten 3.2', { name: 'replies', number: '3.2' }],
    ['replies 3.2', { name: 'replies', number: '3.2' }],
    ['suche Impressum', { name: 'search', query: 'Impressum' }],
    ['search alt text', { name: 'search', query: 'alt text' }],
    // people
    ['dabei Musterstadt, Bayern', { name: 'join', municipality: 'Musterstadt', land: 'BY' }],
    ['join Musterstadt, nrw', { name: 'join', municipality: 'Musterstadt', land: 'NW' }],
    ['dabei Musterstadt Bayern', { name: 'join', municipality: 'Musterstadt', land: 'BY' }],
    [
      'dabei Bad Muster an der Probe, Baden-Wuerttemberg',
      { name: 'join', municipality: 'Bad Muster an der Probe', land: 'BW' },
    ],
    [
      'dabei Amt Muster, Ortsteil Beispielhausen, Sachsen-Anhalt',
      { name: 'join', municipality: 'Amt Muster, Ortsteil Beispielhausen', land: 'ST' },
    ],
    ['dabei Beispielhausen Sachsen Anhalt', { name: 'join', municipality: 'Beispielhausen', land: 'ST' }],
    ['dabei Musterstadt (by)', { name: 'join', municipality: 'Musterstadt', land: 'BY' }],
    ['dabei Hamburg', { name: 'join', municipality: 'Hamburg', land: 'HH' }],
    ['konzept', { name: 'concept' }],
    ['concept', { name: 'concept' }],
    ['konzept @Anna Beispiel', { name: 'concept', person: 'Anna Beispiel' }],
    [
      'rückmeldung 3.2 @Anna Beispiel Sehr gut!\nWeiter so.',
      { name: 'feedback', number: '3.2', rest: '@Anna Beispiel Sehr gut!\nWeiter so.' },
    ],
    ['feedback 3.2 @Anna gut', { name: 'feedback', number: '3.2', rest: '@Anna gut' }],
    ['ansage Morgen:\n\n  um 9!', { name: 'announce', text: 'Morgen:\n\n  um 9!' }],
    ['Ansage: Morgen um 9', { name: 'announce', text: 'Morgen um 9' }],
    ['announce Tomorrow', { name: 'announce', text: 'Tomorrow' }],
    ['teilnehmende', { name: 'participants', action: { kind: 'list' } }],
    ['participants', { name: 'participants', action: { kind: 'list' } }],
    [
      'teilnehmende hinzu @Anna Beispiel',
      { name: 'participants', action: { kind: 'add', rest: '@Anna Beispiel' } },
    ],
    [
      'teilnehmende hinzu @Anna Beispiel Musterstadt, Bayern',
      { name: 'participants', action: { kind: 'add', rest: '@Anna Beispiel Musterstadt, Bayern' } },
    ],
    [
      'teilnehmende weg @Anna Beispiel',
      { name: 'participants', action: { kind: 'remove', rest: '@Anna Beispiel' } },
    ],
    [
      'teilnehmende @Anna Beispiel Musterstadt, Bayern',
      { name: 'participants', action: { kind: 'set', rest: '@Anna Beispiel Musterstadt, Bayern' } },
    ],
    [
      'teilnehmende trainer @Jan Muster',
      { name: 'participants', action: { kind: 'add-trainer', rest: '@Jan Muster' } },
    ],
    // figures and dates
    ['kennzahl instagram 1250', { name: 'metric', channel: 'instagram', value: 1250 }],
    ['metric Instagram 1.250', { name: 'metric', channel: 'instagram', value: 1250 }],
    ['kennzahl instagram 1 250 000', { name: 'metric', channel: 'instagram', value: 1_250_000 }],
    [
      'kennzahl facebook seite 1250 2027-04-12',
      { name: 'metric', channel: 'facebook seite', value: 1250, on: '2027-04-12' },
    ],
    [
      'kennzahl instagram 1.250 12.04.2027',
      { name: 'metric', channel: 'instagram', value: 1250, on: '2027-04-12' },
    ],
    [
      'kennzahl instagram 1.250.000 Follower am 12.04.2027',
      { name: 'metric', channel: 'instagram', value: 1_250_000, on: '2027-04-12' },
    ],
    ['kennzahl instagram 0', { name: 'metric', channel: 'instagram', value: 0 }],
    ['erinnerungen', { name: 'reminders' }],
    ['erinnerungen aus', { name: 'reminders', profile: 'aus' }],
    ['reminders off', { name: 'reminders', profile: 'aus' }],
    ['reminders light', { name: 'reminders', profile: 'leicht' }],
    ['erinnerungen Normal.', { name: 'reminders', profile: 'normal' }],
    ['reminders close', { name: 'reminders', profile: 'eng' }],
    ['urlaub 2027-05-03 bis 2027-05-07', { name: 'absence', from: '2027-05-03', to: '2027-05-07' }],
    ['urlaub vom 03.05.2027 bis zum 7.5.2027', { name: 'absence', from: '2027-05-03', to: '2027-05-07' }],
    ['urlaub 2027-05-03 - 2027-05-07', { name: 'absence', from: '2027-05-03', to: '2027-05-07' }],
    ['urlaub 2027-05-03-2027-05-07', { name: 'absence', from: '2027-05-03', to: '2027-05-07' }],
    ['urlaub 3.5.2027–7.5.2027', { name: 'absence', from: '2027-05-03', to: '2027-05-07' }],
    ['absence 2027-05-03 to 2027-05-07', { name: 'absence', from: '2027-05-03', to: '2027-05-07' }],
    ['urlaub 2027-05-03', { name: 'absence', from: '2027-05-03', to: '2027-05-03' }],
    ['pause 2027-05-17', { name: 'pause', from: '2027-05-17', weeks: 1 }],
    ['pause 17.05.2027 2', { name: 'pause', from: '2027-05-17', weeks: 2 }],
    ['pause ab 2027-05-17 2 Wochen', { name: 'pause', from: '2027-05-17', weeks: 2 }],
    ['jetzt 3', { name: 'push-now', week: 3 }],
    ['push 3', { name: 'push-now', week: 3 }],
    ['jetzt Woche 3!', { name: 'push-now', week: 3 }],
    ['vorschau 12', { name: 'preview', week: 12 }],
    ['preview 3', { name: 'preview', week: 3 }],
    // cohorts
    [
      'kohorte anlegen Nord ab 2027-04-12',
      { name: 'create-cohort', cohortName: 'Nord', startOn: '2027-04-12' },
    ],
    [
      'create cohort North Sea from 12.04.2027',
      { name: 'create-cohort', cohortName: 'North Sea', startOn: '2027-04-12' },
    ],
    [
      'kohorte anlegen Nord ab hier ab 12.04.2027 programm LinkedIn',
      { name: 'create-cohort', cohortName: 'Nord ab hier', startOn: '2027-04-12', programmeId: 'linkedin' },
    ],
    [
      'kohorte anlegen „Ab 2027 ab geht es“ ab 2027-04-12',
      { name: 'create-cohort', cohortName: 'Ab 2027 ab geht es', startOn: '2027-04-12' },
    ],
    [
      'kohorte anlegen "Nord & Süd" ab 2027-04-12.',
      { name: 'create-cohort', cohortName: 'Nord & Süd', startOn: '2027-04-12' },
    ],
    [
      'kohorte anlegen Nord ab 2026 ab 12.04.2027',
      { name: 'create-cohort', cohortName: 'Nord ab 2026', startOn: '2027-04-12' },
    ],
    // Schulterblick
    ['schulterblick', { name: 'schulterblick', action: { kind: 'overview' } }],
    [
      'schulterblick termin 2027-05-24 14:00',
      { name: 'schulterblick', action: { kind: 'offer-slot', on: '2027-05-24', time: '14:00', count: 1 } },
    ],
    [
      'schulterblick termin 24.05.2027 9.30 Uhr x4',
      { name: 'schulterblick', action: { kind: 'offer-slot', on: '2027-05-24', time: '09:30', count: 4 } },
    ],
    [
      'schulterblick termin am 24.05.2027 um 14 Uhr',
      { name: 'schulterblick', action: { kind: 'offer-slot', on: '2027-05-24', time: '14:00', count: 1 } },
    ],
    [
      'schulterblick weg 2027-05-24 14:00',
      { name: 'schulterblick', action: { kind: 'remove-slot', on: '2027-05-24', time: '14:00' } },
    ],
    [
      'schulterblick @Anna Beispiel',
      { name: 'schulterblick', action: { kind: 'brief', rest: '@Anna Beispiel' } },
    ],
    [
      'schulterblick vereinbarung @Anna Ein Reel\nje Woche.',
      { name: 'schulterblick', action: { kind: 'agree', rest: '@Anna Ein Reel\nje Woche.' } },
    ],
    // demo
    ['zeit +1w', { name: 'time', action: { kind: 'move', by: { weeks: 1, days: 0, hours: 0 } } }],
    ['zeit +3d', { name: 'time', action: { kind: 'move', by: { weeks: 0, days: 3, hours: 0 } } }],
    ['zeit +1w 2d', { name: 'time', action: { kind: 'move', by: { weeks: 1, days: 2, hours: 0 } } }],
    ['time + 2h', { name: 'time', action: { kind: 'move', by: { weeks: 0, days: 0, hours: 2 } } }],
    ['zeit +2 Wochen', { name: 'time', action: { kind: 'move', by: { weeks: 2, days: 0, hours: 0 } } }],
    ['zeit 2027-05-24 09:00', { name: 'time', action: { kind: 'set', on: '2027-05-24', time: '09:00' } }],
    ['zeit 24.05.2027 9:05', { name: 'time', action: { kind: 'set', on: '2027-05-24', time: '09:05' } }],
  ])('%j', (text, command) => {
    expect(parseCommand(text)).toEqual(is(command));
  });

  test.each([
    'HILFE',
    ' /hilfe ',
    '/ hilfe',
    'hilfe!',
    'Hilfe ?!',
    '\u00a0hilfe\u00a0',
    '\u200bhil\u00adfe\u200b',
    '\ufeffHilfe…',
    'hilfe 🙂',
    'Hilfe\n',
  ])('%j is still hilfe', (text) => {
    expect(parseCommand(text)).toEqual(is({ name: 'help' }));
  });

  test('umlauts may be written as two letters, or as letter and mark', () => {
    for (const text of ['uebung 3.2', 'U\u0308BUNG 3.2', '/Übung  3.2', 'ÜBUNG\u00a03.2']) {
      expect(parseCommand(text)).toEqual(is({ name: 'exercise', number: '3.2' }));
    }
    expect(parseCommand('daten loeschen')).toEqual(is({ name: 'delete-data' }));
    expect(parseCommand('rueckmeldung 3.2 @A gut').kind).toBe('command');
  });

  test.each<[string, CommandName, CommandProblem, string]>([
    ['dabei', 'join', 'missing-argument', 'dabei'],
    ['Ich bin dabei!', 'join', 'missing-argument', 'Ich bin dabei!'],
    ['dabei Musterstadt', 'join', 'missing-argument', 'Musterstadt'],
    ['dabei Bayern', 'join', 'missing-argument', 'Bayern'],
    ['dabei Musterstadt, Bayer', 'join', 'wrong-land', 'Bayer'],
    ['übung', 'exercise', 'missing-argument', 'übung'],
    ['übung 3', 'exercise', 'wrong-number', '3'],
    ['übung drei', 'exercise', 'wrong-number', 'drei'],
    ['3.2:', 'answer', 'missing-argument', '3.2:'],
    ['jetzt', 'push-now', 'missing-argument', 'jetzt'],
    ['jetzt drei', 'push-now', 'wrong-number', 'drei'],
    ['jetzt 0', 'push-now', 'wrong-number', '0'],
    ['jetzt 3 4', 'push-now', 'too-much', '4'],
    ['vorschau -1', 'preview', 'wrong-number', '-1'],
    ['pause', 'pause', 'missing-argument', 'pause'],
    ['pause nächste Woche', 'pause', 'wrong-date', 'nächste Woche'],
    ['pause 2027-02-30', 'pause', 'wrong-date', '2027-02-30'],
    ['pause 2027-05-17 null', 'pause', 'wrong-number', 'null'],
    ['urlaub morgen', 'absence', 'wrong-date', 'morgen'],
    ['urlaub 3.5. bis 7.5.', 'absence', 'wrong-date', '3.5. bis 7.5'],
    ['urlaub 2027-05-07 bis 2027-05-03', 'absence', 'dates-reversed', '2027-05-07 bis 2027-05-03'],
    ['urlaub 2027-05-03 bis 2027-04-31', 'absence', 'wrong-date', '2027-04-31'],
    ['kennzahl', 'metric', 'missing-argument', 'kennzahl'],
    ['kennzahl instagram', 'metric', 'missing-argument', 'kennzahl instagram'],
    ['kennzahl 1250', 'metric', 'missing-argument', 'kennzahl 1250'],
    ['kennzahl instagram viele', 'metric', 'wrong-number', 'viele'],
    ['kennzahl instagram 12,5', 'metric', 'wrong-number', '12,5'],
    ['kennzahl instagram -5', 'metric', 'wrong-number', '-5'],
    ['kennzahl instagram 1.25', 'metric', 'wrong-number', '1.25'],
    ['kennzahl instagram 1250 2027-13-01', 'metric', 'wrong-date', '2027-13-01'],
    ['kennzahl instagram 1250 gestern', 'metric', 'wrong-date', 'gestern'],
    ['erinnerungen laut', 'reminders', 'wrong-profile', 'laut'],
    ['erinnerungen constructor', 'reminders', 'wrong-profile', 'constructor'],
    ['kohorte anlegen', 'create-cohort', 'missing-argument', 'kohorte anlegen'],
    ['kohorte anlegen Nord', 'create-cohort', 'missing-argument', 'kohorte anlegen Nord'],
    ['kohorte anlegen Nord ab morgen', 'create-cohort', 'wrong-date', 'morgen'],
    ['kohorte anlegen Nord ab 31.04.2027', 'create-cohort', 'wrong-date', '31.04.2027'],
    ['kohorte anlegen ab 2027-04-12', 'create-cohort', 'missing-argument', 'kohorte anlegen ab 2027-04-12'],
    ['kohorte anlegen Nord ab 2027-04-12 bitte', 'create-cohort', 'too-much', 'bitte'],
    ['teilnehmende hinzu', 'participants', 'missing-argument', 'teilnehmende hinzu'],
    ['teilnehmende @Anna Beispiel Musterstadt, Bayer', 'participants', 'wrong-land', 'Bayer'],
    ['teilnehmende @Anna Beispiel', 'participants', 'missing-argument', '@Anna Beispiel'],
    ['rückmeldung', 'feedback', 'missing-argument', 'rückmeldung'],
    ['rückmeldung 3.2', 'feedback', 'missing-argument', 'rückmeldung 3.2'],
    ['rückmeldung @Anna gut', 'feedback', 'wrong-number', '@Anna'],
    ['ansage', 'announce', 'missing-argument', 'ansage'],
    ['suche', 'search', 'missing-argument', 'suche'],
    ['schulterblick termin', 'schulterblick', 'missing-argument', 'schulterblick termin'],
    [
      'schulterblick termin 2027-05-24',
      'schulterblick',
      'missing-argument',
      'schulterblick termin 2027-05-24',
    ],
    ['schulterblick termin 2027-05-24 25:00', 'schulterblick', 'wrong-date', '25:00'],
    ['schulterblick termin 2027-05-24 14:00 x99', 'schulterblick', 'wrong-number', 'x99'],
    ['zeit -1w', 'time', 'wrong-number', '-1w'],
    ['zeit 2027-05-24 9 Uhr früh', 'time', 'too-much', '2027-05-24 9 Uhr früh'],
    ['zeit 24.05. 09:00', 'time', 'wrong-date', '24.05.'],
  ])('%j is malformed', (text, name, problem, given) => {
    expect(parseCommand(text)).toEqual({ kind: 'malformed', name, problem, given });
  });

  test.each([
    ['hilffe', 'hilfe'],
    ['hlife!', 'hilfe'],
    ['heuet', 'heute'],
    ['offn', 'offen'],
    ['fortshcritt', 'fortschritt'],
    ['ubung 3.2', 'übung 3.2'],
    ['konzpt @Anna Beispiel', 'konzept @Anna Beispiel'],
    ['mein daten', 'meine daten'],
    ['meinedaten', 'meine daten'],
    ['daten loschen', 'daten löschen'],
    ['kohorte anlgen Nord ab 2027-04-12', 'kohorte anlegen Nord ab 2027-04-12'],
    ['kohorte', 'kohorten'],
    ['vorschu 3', 'vorschau 3'],
    ['jezt 3', 'jetzt 3'],
    ['serach Impressum', 'suche Impressum'],
    ['kenzahl instagram 1.250', 'kennzahl instagram 1.250'],
    ['errinerungen aus', 'erinnerungen aus'],
    ['urlab 2027-05-03 bis 2027-05-07', 'urlaub 2027-05-03 bis 2027-05-07'],
    ['stauts', 'status'],
    ['antwort 3.2', 'antworten 3.2'],
    ['rückmeldng 3.2 @Anna Sehr gut!', 'rückmeldung 3.2 @Anna Sehr gut!'],
    ['shculterblick termin 2027-05-24 14:00', 'schulterblick termin 2027-05-24 14:00'],
    ['/wieter', 'weiter'],
    ['dabie Musterstadt, Bayern', 'dabei Musterstadt, Bayern'],
    ['helpp', 'hilfe'],
    ['ziet +1w', 'zeit +1w'],
    ['ansge Morgen um 9 Uhr', 'ansage Morgen um 9 Uhr'],
    ['voschau', 'vorschau'],
  ])('%j: meinten Sie %j?', (text, suggestion) => {
    expect(parseCommand(text)).toEqual({ kind: 'near-miss', suggestion, given: text });
  });

  test.each([
    'Heute haben wir den Post veröffentlicht und viel gelernt',
    'Heuten haben wir gepostet',
    'Offen gesagt war es schwer',
    'Plan: erst Instagram, dann Facebook',
    'Hilfe, ich komme nicht weiter',
    'Jetzt haben wir einen Redaktionsplan.',
    'Pause haben alle verdient',
    'Urlaub war super',
    'Zeit ist knapp',
    'Dabei ist mir aufgefallen, dass Posten Spaß macht',
    'Dabei sein ist alles',
    'Dabei bleiben alle Kolleginnen, trotz des Regens am Montag',
    'Konzept ist fertig',
    'Übung macht den Meister',
    'Antworten kommen bei uns am selben Tag',
    'Suche noch jemanden für Video',
    'Schulterblick war hilfreich',
    'Teilnehmende waren begeistert',
    'Rückmeldung war durchweg positiv',
    'Kennzahl der Woche: Reichweite gestiegen',
    'Erinnerungen an das Stadtfest 1998',
    'Unsere drei Zielgruppen',
    'Vereine',
    'Ja',
    '?',
    '42',
    '3,2',
    'Start',
    'seit',
    'Status quo: zwei Kanäle',
    'Weiter so!',
    'Zeit für Neues',
    'Berichte aus dem Rat',
    'Vorschau auf das Stadtfest mit Programm',
  ])('%j is text', (text) => {
    expect(parseCommand(text)).toEqual({ kind: 'text', text });
  });

  test.each(['', '   ', '\n\t', '\u200b\u00a0', '/', ' / '])('%j is nothing', (text) => {
    expect(parseCommand(text)).toEqual({ kind: 'nothing' });
  });
});

describe('properties', () => {
  test('never throws, whatever is typed', () => {
    const starts = COMMAND_NAMES.flatMap((name) => [...wordsOf(name), de.commands[name].example]);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'grapheme' }),
          fc.tuple(fc.constantFrom(...starts), fc.string({ unit: 'grapheme' })).map(([a, b]) => `${a} ${b}`),
        ),
        (text) => {
          const parsed = parseCommand(text);
          expect(parsed.kind).toMatch(/^(command|malformed|near-miss|text|nothing)$/);
          if (parsed.kind === 'text') expect(text).toContain(parsed.text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('case, umlauts, blanks, slash and punctuation do not matter', () => {
    const lines = [
      'hilfe',
      'meine daten',
      'daten löschen',
      'übung 3.2',
      'erinnerungen leicht',
      'jetzt 3',
      'urlaub 2027-05-03 bis 2027-05-07',
      'kohorten',
      'schulterblick termin 2027-05-24 14:00 x4',
      'create cohort',
      'kennzahl instagram 1250',
    ];
    const blank = fc.constantFrom(' ', '  ', '\u00a0', ' \u200b', '\t');
    fc.assert(
      fc.property(
        fc.constantFrom(...lines),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        blank,
        fc.constantFrom('', '/', ' /', '\ufeff'),
        fc.constantFrom('', '!', '…', ' ', '\n', ' .'),
        fc.boolean(),
        (line, upper, gap, before, after, digraphs) => {
          const written = digraphs ? line.replaceAll('ö', 'oe').replaceAll('ü', 'ue') : line;
          const cased = [...written]
            .map((letter, index) => (upper[index] ? letter.toUpperCase() : letter))
            .join('');
          const variant = before + cased.replaceAll(' ', gap) + after;
          const strip = (parsed: ReturnType<typeof parseCommand>) =>
            parsed.kind === 'malformed' ? { ...parsed, given: '' } : parsed;
          expect(strip(parseCommand(variant))).toEqual(strip(parseCommand(line)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('the text of an answer is kept as it was typed', () => {
    const inner = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `A${text}\n${text}Z`);
    fc.assert(
      fc.property(inner, (text) => {
        expect(parseCommand(`3.2: ${text}`)).toEqual(is({ name: 'answer', number: '3.2', text }));
        expect(parseCommand(`Ansage ${text}`)).toEqual(is({ name: 'announce', text }));
      }),
    );
  });

  test('every suggestion is understood when its button sends it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COMMAND_NAMES),
        fc.nat(),
        fc.constantFrom('', 'x', 'e'),
        (name, at, letter) => {
          const { example } = de.commands[name];
          const cut = at % ((entryOf(name).words?.german ?? '3.2:').length + 1);
          const parsed = parseCommand(example.slice(0, cut) + letter + example.slice(cut + 1));
          if (parsed.kind === 'near-miss')
            expect(parseCommand(parsed.suggestion).kind).toMatch(/^(command|malformed)$/);
        },
      ),
    );
  });

  test('a page without blanks takes no time', () => {
    const started = performance.now();
    for (const piece of ['a', '!', '.', '@', '3.2:', ' ', '1 ', 'ab '])
      parseCommand(`hilf${piece.repeat(100_000)}x`);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test('the words of every command lead to it', () => {
  for (const name of COMMAND_NAMES) {
    for (const words of wordsOf(name)) expect([words, nameIn(words)]).toEqual([words, name]);
  }
});

test('what is typed is never looked up where every object has something', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']) {
    expect(parseCommand(word)).toEqual({ kind: 'text', text: word });
    for (const name of COMMAND_NAMES) {
      for (const words of wordsOf(name)) {
        const [typed, invented] = [`${words} ${word}`, `${words} invented`].map((line) => parseCommand(line));
        expect([words, typed?.kind]).toEqual([words, invented?.kind]);
      }
    }
  }
});

test.each(['übung 3.2', 'antworten 3.2', 'vorschau 3', 'jetzt 3'])(
  '»%s« and up to two words are a slip, more of them a sentence',
  (line) => {
    const kindOf = (rest: string) => parseCommand(`${line}${rest}`);
    expect(kindOf('')).toMatchObject({ kind: 'command' });
    expect(kindOf(' jetzt')).toMatchObject({ kind: 'malformed', problem: 'too-much', given: 'jetzt' });
    expect(kindOf(' jetzt gleich')).toMatchObject({ kind: 'malformed', given: 'jetzt gleich' });
    expect(kindOf(' jetzt gleich abgeben')).toMatchObject({ kind: 'text' });
  },
);
/** The words that call a command, in both languages and as people say as well; of `3.2: Text` the text's form. */
function wordsOf(name: CommandName): readonly string[] {
  const { words } = entryOf(name);
  return words ? [words.german, words.english, ...(words.also ?? [])] : ['3.2:'];
}

function nameIn(line: string): string {
  const parsed = parseCommand(line);
  return parsed.kind === 'command'
    ? parsed.command.name
    : parsed.kind === 'malformed'
      ? parsed.name
      : parsed.kind;
}
