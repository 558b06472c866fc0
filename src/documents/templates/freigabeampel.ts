import type { TemplateFile } from './template';

export const freigabeampel: TemplateFile = {
  id: 'freigabeampel',
  name: 'Freigabeampel',
  type: 'word',
  document: {
    over: 'Vorlage',
    title: 'Freigabeampel',
    subtitle: 'Wer welche Beiträge freigibt und in welcher Frist',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: 'Kommune', hint: 'Name der Kommune' },
          { label: 'Gilt für', hint: 'Kanäle, zum Beispiel Instagram und Facebook' },
          { label: 'Gilt ab', hint: 'Datum' },
          { label: 'Vereinbart mit', hint: 'Funktion in der Behördenleitung' },
          { label: 'Wird überprüft am', hint: 'Datum, vier Wochen nach dem Beginn' },
        ],
      },
      { kind: 'heading', level: 1, text: 'Die drei Farben' },
      {
        kind: 'table',
        columns: [
          { title: 'Farbe', width: 13 },
          { title: 'Was dazugehört', width: 29 },
          { title: 'Beispiele aus unserem Haus', width: 32 },
          { title: 'Wer gibt frei, in welcher Frist', width: 26 },
        ],
        tones: ['green', 'yellow', 'red'],
        rows: [
          [
            '**Grün**\nAlltag',
            'Bekannt, geprüft, ohne Streit: Öffnungszeiten, angekündigte Sperrungen, Veranstaltungen, Antworten aus der Bausteinliste.',
            '[Beispiel 1]\n[Beispiel 2]\n[Beispiel 3]\n[Beispiel 4]\n[Beispiel 5]',
            'Die Redaktion veröffentlicht selbst.\nVertretung: [Funktion]',
          ],
          [
            '**Gelb**\nzweiter Blick',
            'Zahlen, Gebühren, Fachrecht, Zitate, erkennbare Menschen, Stellenanzeigen.',
            '[Beispiel 1]\n[Beispiel 2]\n[Beispiel 3]\n[Beispiel 4]\n[Beispiel 5]',
            'Geprüft von: [Fachamt oder Funktion]\nFrist: [Arbeitsstunden]\nVertretung: [Funktion]',
          ],
          [
            '**Rot**\nLeitung',
            'Politischer Streit, Personal, laufende Verfahren, Unglücke, alles rund um Wahlen.',
            '[Beispiel 1]\n[Beispiel 2]\n[Beispiel 3]\n[Beispiel 4]\n[Beispiel 5]',
            'Entscheidet: [Funktion]\nFrist: [zum Beispiel bis Dienstschluss]\nVertretung: [Funktion]',
          ],
        ],
      },
      { kind: 'heading', level: 1, text: 'Wenn niemand antwortet', newPage: true },
      {
        kind: 'fields',
        rows: [
          {
            label: 'Bei Gelb',
            hint: 'zum Beispiel: nach Ablauf der Frist anrufen, dann die Vertretung fragen',
            lines: 2,
          },
          { label: 'Bei Rot', hint: 'zum Beispiel: Es erscheint nichts', lines: 2 },
          { label: 'Am Wochenende', hint: 'Was erscheint, wer erreichbar ist', lines: 2 },
          { label: 'Im Notfall', hint: 'Wer Warnungen ohne weitere Freigabe veröffentlicht', lines: 2 },
        ],
      },
      { kind: 'heading', level: 1, text: 'Wenn ein Fehler passiert' },
      {
        kind: 'numbers',
        items: [
          'Wir korrigieren sichtbar und schreiben dazu, was geändert wurde.',
          'Wir sagen [Funktion] sofort Bescheid.',
          'Wir notieren, wie es dazu kam, und ändern bei Bedarf die Farbe. Niemand wird vorgeführt.',
        ],
      },
      { kind: 'heading', level: 1, text: 'Probe' },
      {
        kind: 'checks',
        items: [
          'Jede Farbe hat mindestens fünf Beispiele.',
          'Bei Gelb und Rot steht eine Frist.',
          'Es ist klar, was ohne Antwort geschieht.',
          'Eine zweite Person hat drei Themen einsortiert und kam zu denselben Farben.',
        ],
      },
    ],
  },
};
