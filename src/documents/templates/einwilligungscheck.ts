import { LAW_NOTE, type TemplateFile } from './template';

export const einwilligungscheck: TemplateFile = {
  id: 'einwilligungscheck',
  name: 'Einwilligungscheck-Fotos-und-Videos',
  type: 'word',
  document: {
    over: 'Vorlage',
    title: 'Einwilligungscheck für Fotos und Videos',
    subtitle: LAW_NOTE,
    blocks: [
      {
        kind: 'text',
        look: 'lead',
        text: 'Gehen Sie diese Seite vor jeder Veröffentlichung durch. Sie ersetzt weder das Gespräch mit den Datenschutzbeauftragten noch die Einwilligung selbst.',
      },
      {
        kind: 'fields',
        rows: [
          { label: 'Material', hint: 'Titel oder Nummer des Fotos oder Videos' },
          { label: 'Soll erscheinen', hint: 'Kanal und Datum' },
          { label: 'Geprüft von, am', hint: 'Funktion, Datum' },
        ],
      },
      { kind: 'heading', level: 1, text: '1. Wer ist zu erkennen?' },
      {
        kind: 'text',
        text: 'Am Gesicht, an der Stimme, an Kleidung oder Namensschild, auch im Hintergrund. Schreiben Sie keine Namen auf, sondern zum Beispiel »Kollegin am Schalter«.',
      },
      {
        kind: 'table',
        columns: [
          { title: 'Person', width: 30 },
          { title: 'Worauf stützen wir uns?', width: 35 },
          { title: 'Nachweis oder nächster Schritt', width: 35 },
        ],
        rows: Array.from({ length: 5 }, () => [
          '[Beschreibung ohne Namen]',
          '[Einwilligung oder öffentliche Aufgabe]',
          '[Ablageort, oder: wird nachgeholt, herausgeschnitten]',
        ]),
      },
      {
        kind: 'note',
        tone: 'yellow',
        title: 'Einwilligung oder öffentliche Aufgabe?',
        text: 'Auf das »berechtigte Interesse« (Artikel 6 Absatz 1 Buchstabe f DSGVO) können sich Behörden bei ihren Aufgaben nicht stützen. Es bleiben vor allem die Einwilligung und die öffentliche Aufgabe.\nWie weit die öffentliche Aufgabe reicht, ist im Einzelfall umstritten, und die Länder regeln manches verschieden. Fragen Sie im Zweifel Ihre Datenschutzbeauftragten.',
      },
      { kind: 'heading', level: 1, text: '2. Sind Kinder dabei?', newPage: true },
      {
        kind: 'checks',
        items: [
          'Nein, es sind keine Kinder zu erkennen.',
          'Ja, und für jedes Kind liegt die Einwilligung der Sorgeberechtigten vor.',
          'Ja, aber es fehlt eine Einwilligung: Die Szene wird herausgeschnitten oder neu aufgenommen.',
        ],
      },
      { kind: 'heading', level: 1, text: '3. Ist die Einwilligung vollständig?' },
      {
        kind: 'checks',
        items: [
          'Sie nennt den Zweck: Wofür wird das Bild gezeigt?',
          'Sie nennt die Kanäle, auch die Plattformen.',
          'Sie nennt, wie lange das Bild gezeigt wird.',
          'Sie nennt den Weg zum Widerruf: [Funktion, dienstliche Adresse].',
          'Sie ist freiwillig. Mitarbeitende wissen, dass ein Nein für sie keine Folgen hat.',
        ],
      },
      { kind: 'heading', level: 1, text: '4. Was ist nebenbei zu sehen?' },
      {
        kind: 'checks',
        items: [
          'Kennzeichen, Akten, Bildschirme, Namensschilder und Klingeln sind nicht lesbar.',
          'Niemand ist in einer Lage zu sehen, die bloßstellt.',
          'Es gäbe keine einfache Lösung ohne erkennbare Menschen: von hinten, Hände, Gegenstände.',
        ],
      },
      { kind: 'heading', level: 1, text: '5. Was gilt nach der Veröffentlichung?' },
      {
        kind: 'fields',
        rows: [
          { label: 'Nach einem Widerruf löscht', hint: 'Funktion und Vertretung' },
          { label: 'Auf diesen Kanälen', hint: 'alle Kanäle, auch Website und Archivordner' },
          { label: 'Innerhalb von', hint: 'Frist, zum Beispiel ein Arbeitstag' },
          { label: 'Die Einwilligungen liegen', hint: 'geschützter Ablageort' },
        ],
      },
      {
        kind: 'text',
        look: 'small',
        text: `${LAW_NOTE}. Laden Sie ausgefüllte Einwilligungen und Namen nicht in den Kurs hoch.`,
      },
    ],
  },
};
