import { LAW_NOTE, type TemplateFile } from './template';

export const entscheidungsbaum: TemplateFile = {
  id: 'entscheidungsbaum',
  name: 'Entscheidungsbaum-Kommentare',
  type: 'word',
  document: {
    over: 'Vorlage',
    title: 'Entscheidungsbaum für Kommentare',
    subtitle: LAW_NOTE,
    blocks: [
      {
        kind: 'text',
        look: 'lead',
        text: 'Beginnen Sie immer bei Frage 1. Bei Ja handeln Sie, bei Nein gehen Sie zur nächsten Frage. Im Zweifel: nichts verbergen, jemanden anrufen.',
      },
      {
        kind: 'table',
        columns: [
          { title: 'Frage', width: 30 },
          { title: 'Bei Ja', width: 42 },
          { title: 'Wer, in welcher Zeit', width: 28 },
        ],
        tones: ['red', 'red', 'yellow', 'green', 'green'],
        rows: [
          [
            '**1. Ist jemand in Gefahr?**\nNein: weiter mit 2',
            'Notruf 110 oder 112. Danach [Funktion] anrufen. Nicht öffentlich diskutieren.',
            'Wer es zuerst sieht, **sofort**.\nVertretung: [Funktion]',
          ],
          [
            '**2. Könnte es strafbar sein?** Drohung, Beleidigung, Hetze\nNein: weiter mit 3',
            'Zuerst sichern: Wortlaut, Datum, Uhrzeit, Adresse des Kommentars, Zusammenhang. Nicht diskutieren. Rechtsamt fragen. Ob es strafbar ist, entscheiden die zuständigen Stellen.',
            '[Funktion], in [Frist].\nRechtsamt: [dienstliche Nummer]',
          ],
          [
            '**3. Verstößt es gegen eine Regel der Netiquette?**\nNein: weiter mit 4',
            'Die mildeste Stufe wählen: erst Hinweis, dann verbergen. Vorher sichern. Grund notieren und mitteilen, sofern das möglich ist. Niemanden sperren.',
            '[Funktion], in [Frist].',
          ],
          [
            '**4. Steckt eine Frage oder ein Hinweis darin?** Auch wenn der Ton schlecht ist\nNein: weiter mit 5',
            'Antworten oder an das Fachamt geben. Öffentlich sagen, bis wann die Antwort kommt.',
            'Redaktion, in [Frist].\nFachamt: bis [Frist]',
          ],
          [
            '**5. Es ist Kritik, Meinung oder ein Gefühl**',
            'Stehen lassen. Antworten, wenn Sie etwas zu sagen haben.',
            'Redaktion, wenn Zeit ist.',
          ],
        ],
      },
      { kind: 'heading', level: 1, text: 'Der Test mit drei erfundenen Kommentaren' },
      {
        kind: 'table',
        columns: [
          { title: 'Kommentar', width: 46 },
          { title: 'Landet bei Frage', width: 18 },
          { title: 'Was wir tun', width: 36 },
        ],
        rows: [
          [
            '»Unfähig! Seit drei Wochen ist die Ampel kaputt.« (erfunden)',
            '4',
            'Antworten und den Hinweis weitergeben.',
          ],
          ['[Ihr erfundener Kommentar]', '[Nummer]', '[Handlung]'],
          ['[Ihr erfundener Kommentar]', '[Nummer]', '[Handlung]'],
        ],
      },
      { kind: 'heading', level: 1, text: 'Wen wir erreichen', newPage: true },
      {
        kind: 'fields',
        rows: [
          { label: 'Redaktion und Vertretung', hint: 'Funktionen, dienstliche Nummern' },
          { label: 'Rechtsamt', hint: 'Funktion, dienstliche Nummer, Zeiten' },
          { label: 'Behördenleitung', hint: 'Funktion, dienstliche Nummer' },
          { label: 'Abends und am Wochenende', hint: 'Was gilt, wer entscheidet', lines: 2 },
        ],
      },
      {
        kind: 'note',
        tone: 'plain',
        title: 'Wenn es um Sie selbst geht',
        text: 'Wer angegriffen wird, muss den Kommentar nicht selbst bearbeiten. Geben Sie ihn ab, sagen Sie Ihrer Leitung Bescheid, und machen Sie eine Pause.',
      },
      {
        kind: 'text',
        look: 'small',
        text: `${LAW_NOTE}. Bei Beleidigung gilt für den Strafantrag eine Frist von drei Monaten; auch die dienstvorgesetzte Person kann ihn stellen (§ 194 Absatz 3 StGB). Lassen Sie die Fragen 2 und 3 vom Rechtsamt gegenlesen.`,
      },
    ],
  },
};
