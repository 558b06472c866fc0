import type { TemplateFile } from './template';

export const krisenblatt: TemplateFile = {
  id: 'krisenblatt-erste-stunde',
  name: 'Krisenblatt-erste-Stunde',
  type: 'word',
  document: {
    over: 'Vorlage',
    title: 'Krisenblatt für die erste Stunde',
    subtitle: 'Schnell, wahr, verständlich, einheitlich',
    blocks: [
      {
        kind: 'text',
        look: 'lead',
        text: 'Ausfüllen, bevor etwas passiert. Ausdrucken und dorthin legen, wo man es auch ohne Strom und Netz findet. Tragen Sie Funktionen und dienstliche Nummern ein, keine privaten.',
      },
      { kind: 'heading', level: 1, text: 'Wer macht was?' },
      {
        kind: 'table',
        columns: [
          { title: 'Rolle', width: 30 },
          { title: 'Funktion, Nummer', width: 35 },
          { title: 'Vertretung, Nummer', width: 35 },
        ],
        rows: [
          ['**Schreibt** und veröffentlicht', '[Funktion, Nummer]', '[Funktion, Nummer]'],
          ['**Gibt frei**, eine Person genügt', '[Funktion, Nummer]', '[Funktion, Nummer]'],
          ['**Hört zu**: Kommentare, Gerüchte', '[Funktion, Nummer]', '[Funktion, Nummer]'],
          ['**Hält Kontakt** zum Krisenstab', '[Funktion, Nummer]', '[Funktion, Nummer]'],
        ],
      },
      {
        kind: 'text',
        look: 'small',
        text: 'Sind Sie allein, entfällt zuerst: [Rolle]. Nachts und am Wochenende gilt: [Regel].',
      },
      { kind: 'heading', level: 1, text: 'Die ersten 60 Minuten' },
      {
        kind: 'table',
        columns: [
          { title: 'Minute', width: 14 },
          { title: 'Was wir tun', width: 58 },
          { title: 'Uhrzeit', width: 14 },
          { title: 'Erledigt von', width: 14 },
        ],
        tones: ['red', 'red', 'yellow', 'yellow', 'green'],
        rows: [
          [
            '**0 bis 10**',
            'Auskunft bei [Leitstelle oder Stab] bestätigen lassen. Alle geplanten Beiträge anhalten.',
            '[Zeit]',
            '[Kürzel]',
          ],
          [
            '**10 bis 20**',
            'Erstmeldung füllen, laut vorlesen, freigeben lassen, senden. Überall derselbe Wortlaut: [Website], [Kanal], [Kanal].',
            '[Zeit]',
            '[Kürzel]',
          ],
          [
            '**20 bis 45**',
            'Fragen sammeln, Antworten beim Stab holen, oben anheften. Gerüchte notieren: was, wo, seit wann.',
            '[Zeit]',
            '[Kürzel]',
          ],
          [
            '**45 bis 60**',
            'Zweite Meldung mit Uhrzeit, auch wenn sie »Es gibt nichts Neues« lautet.',
            '[Zeit]',
            '[Kürzel]',
          ],
          [
            '**danach**',
            'Takt festlegen, Ablösung regeln, Zeiten und Entscheidungen in die Mappe.',
            '[Zeit]',
            '[Kürzel]',
          ],
        ],
      },
      { kind: 'heading', level: 1, text: 'Drei Meldungen zum Füllen', newPage: true },
      { kind: 'heading', level: 2, text: 'Erstmeldung' },
      {
        kind: 'note',
        tone: 'red',
        title: '[Uhrzeit] Uhr: [Was ist passiert, in einem Satz]',
        text: 'Betroffen: [Ort, Straßen, Personengruppe].\nBitte tun Sie jetzt: [eine Handlung].\nDas wissen wir noch nicht: [Ursache, Dauer].\nDie nächste Auskunft gibt es um [Uhrzeit] hier und auf [Website]. Ohne Internet: [Telefon, Aushang, Lautsprecher].',
      },
      { kind: 'heading', level: 2, text: 'Zwischenstand' },
      {
        kind: 'note',
        tone: 'yellow',
        title: '[Uhrzeit] Uhr: [Was ist neu? Oder: Es gibt nichts Neues]',
        text: 'Es gilt weiter: [Handlung].\nHäufig gefragt: [Frage]. Antwort: [Antwort, bestätigt von].\nFalsch ist: [Gerücht in wenigen Worten]. Richtig ist: [Tatsache].\nDie nächste Auskunft gibt es um [Uhrzeit].',
      },
      { kind: 'heading', level: 2, text: 'Entwarnung' },
      {
        kind: 'note',
        tone: 'green',
        title: '[Uhrzeit] Uhr: [Was ist vorbei, und ab wann]',
        text: 'Wieder möglich: [was].\nBitte beachten Sie noch: [Nachwirkung].\nDanke an [Helfende ohne Namen].\nFragen beantwortet [Stelle] unter [dienstliche Nummer].',
      },
      { kind: 'heading', level: 1, text: 'Das sagen wir nicht' },
      {
        kind: 'bullets',
        items: [
          'Nichts zu Ursache, Schuld, Verletzten oder Toten. Dazu sprechen allein die zuständigen Stellen.',
          'Keine Vermutungen und keine Zahlen, die niemand bestätigt hat.',
          'Keine Bilder von Verletzten, Kennzeichen oder Einsatzkräften bei der Arbeit am Opfer.',
        ],
      },
      { kind: 'heading', level: 1, text: 'Wenn etwas ausfällt' },
      {
        kind: 'fields',
        rows: [
          { label: 'Plattform gestört', hint: 'anderer Kanal, Website, Radio' },
          { label: 'Kein Internet', hint: 'Aushangkästen, Lautsprecher, Anlaufstelle' },
          { label: 'Kein Strom', hint: 'Ort, an dem Auskunft gegeben wird' },
          { label: 'Kein Zugang zum Konto', hint: 'zweite Person mit eigenem Zugang' },
          { label: 'Zuletzt geübt am', hint: 'Datum, Minuten bis zur ersten Meldung' },
        ],
      },
    ],
  },
};
