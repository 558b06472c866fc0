import { LAW_NOTE, type TemplateFile } from './template';

export const netiquette: TemplateFile = {
  id: 'netiquette',
  name: 'Netiquette',
  type: 'word',
  document: {
    over: 'Vorlage',
    title: 'Netiquette zum Anpassen',
    subtitle: LAW_NOTE,
    blocks: [
      {
        kind: 'text',
        look: 'lead',
        text: 'Teil 1 ist der Text für Ihr Profil und Ihre Website. Teil 2 ist nur für Ihr Haus. Besprechen Sie beides mit dem Rechtsamt, bevor Sie es veröffentlichen.',
      },
      { kind: 'heading', level: 1, text: 'Teil 1: Der Text für alle' },
      { kind: 'heading', level: 2, text: 'Schön, dass Sie mitreden!' },
      {
        kind: 'text',
        text: 'Hier können Sie [Name der Kommune] fragen, loben und kritisieren. Auch harte Kritik ist willkommen.\nWir lesen mit: [Tage und Uhrzeiten]. Fragen beantworten wir [Frist, zum Beispiel spätestens am nächsten Werktag].\nIm Notfall wählen Sie 112. [Bereitschaftsdienst und Nummer] hilft auch nachts.',
      },
      { kind: 'heading', level: 2, text: 'Damit es ein Gespräch bleibt' },
      {
        kind: 'table',
        columns: [
          { title: 'Unsere Bitte', width: 55 },
          { title: 'Was wir sonst tun', width: 45 },
        ],
        rows: [
          ['Bleiben Sie beim Thema des Beitrags.', 'Wir weisen darauf hin und nennen den passenden Ort.'],
          ['Streiten Sie über die Sache, nicht über die Person.', 'Wir bitten um eine andere Wortwahl.'],
          [
            'Nennen Sie keine privaten Daten anderer Menschen: Adressen, Telefonnummern, Fotos.',
            'Wir verbergen den Kommentar und sagen den Grund, sofern das möglich ist.',
          ],
          [
            'Drohen und beleidigen Sie niemanden. Setzen Sie Menschen nicht herab.',
            'Wir sichern den Kommentar und geben ihn an die zuständigen Stellen weiter.',
          ],
          ['Verzichten Sie auf Werbung und Serien gleicher Kommentare.', 'Wir verbergen die Wiederholungen.'],
          ['[Ihre sechste Regel, falls Sie eine brauchen]', '[Folge]'],
        ],
      },
      { kind: 'heading', level: 2, text: 'Sie sehen das anders?' },
      {
        kind: 'text',
        text: 'Wenn wir einen Kommentar verborgen haben und Sie das für falsch halten, schreiben Sie an [Stelle und Adresse]. Eine zweite Person prüft es und antwortet Ihnen bis [Frist].',
      },
      { kind: 'heading', level: 1, text: 'Teil 2: Für unser Haus', newPage: true },
      { kind: 'heading', level: 2, text: 'Die Stufen, von mild zu streng' },
      {
        kind: 'table',
        columns: [
          { title: 'Stufe', width: 25 },
          { title: 'Was wir tun', width: 40 },
          { title: 'Wer entscheidet, was wird notiert', width: 35 },
        ],
        tones: ['green', 'yellow', 'yellow', 'red'],
        rows: [
          [
            '**1. Stehen lassen**',
            'Kritik und Meinung bleiben, auch wenn der Ton schlecht ist.',
            'Redaktion. Nichts zu notieren.',
          ],
          [
            '**2. Hinweis**',
            'Freundlich auf die Regel hinweisen, bei der Sache bleiben.',
            'Redaktion. Datum, Regel.',
          ],
          [
            '**3. Verbergen oder löschen**',
            'Nur bei einem Verstoß gegen eine genannte Regel. Vorher sichern, den Grund mitteilen.',
            '[Funktion]. Datum, Adresse, Wortlaut, Regel, Grund.',
          ],
          [
            '**4. Weitere Schritte**',
            'Nur nach Rücksprache mit dem Rechtsamt.',
            '[Funktion] mit dem Rechtsamt.',
          ],
        ],
      },
      {
        kind: 'note',
        tone: 'red',
        title: 'Bevor Sie jemanden sperren',
        text: 'Kommunen sind an die Meinungsfreiheit gebunden (Artikel 5 Grundgesetz). Für das Sperren verlangte das OVG Münster 2024 eine gesetzliche Grundlage und Verhältnismäßigkeit (13 A 1535/21).\nOb ein »Hausrecht« der Kommune als Grundlage reicht, ist nicht geklärt. Sperren Sie niemanden, bevor das Rechtsamt die Grundlage genannt hat.',
      },
      { kind: 'heading', level: 2, text: 'Vor der Veröffentlichung' },
      {
        kind: 'checks',
        items: [
          'Kritik ist ausdrücklich willkommen.',
          'Jede Regel nennt ihre Folge.',
          'Die Stufen werden von mild zu streng.',
          'Es gibt einen Weg zum Widerspruch, und eine zweite Person prüft.',
          'Das Rechtsamt hat beide Teile gelesen am [Datum].',
        ],
      },
    ],
  },
};
