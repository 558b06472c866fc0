import type { TemplateFile } from './template';

export const fachamtBriefing: TemplateFile = {
  id: 'fachamt-briefing',
  name: 'Fachamt-Briefing',
  type: 'word',
  document: {
    over: 'Vorlage',
    title: 'Briefing für Fachämter',
    subtitle: 'Acht Fragen, Stichworte genügen, zehn Minuten',
    blocks: [
      {
        kind: 'text',
        look: 'lead',
        text: 'Sie kennen das Thema, wir kennen die Menschen im Netz. Mit Ihren Stichworten schreiben wir den Beitrag. Sie sehen ihn, bevor er erscheint.',
      },
      {
        kind: 'fields',
        rows: [
          { label: 'Thema', hint: 'Worum geht es?' },
          { label: 'Fachamt', hint: 'Amt und Funktion' },
          { label: 'Soll erscheinen am', hint: 'Datum oder Zeitraum' },
        ],
      },
      { kind: 'heading', level: 1, text: 'Die acht Fragen' },
      {
        kind: 'fields',
        rows: [
          { label: '1. Was ändert sich, in einem Satz?', hint: 'Ab … gilt …', lines: 2 },
          {
            label: '2. Für wen?',
            hint: 'zum Beispiel Anwohnende der Lindenstraße, Familien mit Kita-Kindern',
            lines: 2,
          },
          { label: '3. Ab wann, bis wann?', hint: 'Datum, Uhrzeit, Fristen' },
          { label: '4. Was sollen die Menschen tun?', hint: 'anrufen, umfahren, anmelden, nichts', lines: 2 },
          { label: '5. Welche Frage kommt sicher?', hint: 'Frage und Ihre Antwort', lines: 3 },
          {
            label: '6. Worüber könnte sich jemand ärgern?',
            hint: 'Ärger und was wir ehrlich dazu sagen',
            lines: 3,
          },
          {
            label: '7. Gibt es ein Bild, und wer hat es gemacht?',
            hint: 'Bild, Quelle; sind Menschen erkennbar?',
            lines: 2,
          },
          {
            label: '8. Wer beantwortet bis wann Nachfragen?',
            hint: 'Funktion, dienstliche Nummer, Zeiten',
            lines: 2,
          },
        ],
      },
      { kind: 'heading', level: 1, text: 'Was danach geschieht' },
      {
        kind: 'numbers',
        items: [
          'Wir schreiben den Beitrag und schicken ihn Ihnen mit einer Frist.',
          'Bitte prüfen Sie Fakten, Zahlen und Namen. Um Ton und Länge kümmern wir uns.',
          'Nach dem Erscheinen melden wir uns mit Fragen aus den Kommentaren.',
        ],
      },
      {
        kind: 'note',
        tone: 'plain',
        title: 'Bitte nicht hineinschreiben',
        text: 'Namen und Daten von Bürgerinnen und Bürgern, private Telefonnummern, Inhalte aus nicht öffentlichen Sitzungen.',
      },
    ],
  },
};
