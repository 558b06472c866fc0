import { LAW_NOTE, type TemplateFile } from './template';

export const datenschutzhinweis: TemplateFile = {
  id: 'datenschutzhinweis',
  name: 'Gliederung-Datenschutzhinweis',
  type: 'word',
  document: {
    over: 'Vorlage',
    title: 'Gliederung für den Datenschutzhinweis',
    subtitle: LAW_NOTE,
    blocks: [
      {
        kind: 'text',
        look: 'lead',
        text: 'Ein Hinweis je Kanal. Die Gliederung sammelt, was hineingehört. Den gültigen Text stimmen Sie mit Rechtsamt und Datenschutzbeauftragten ab; die Vorgaben der Länder unterscheiden sich.',
      },
      {
        kind: 'fields',
        rows: [
          { label: 'Kanal und Adresse', hint: 'zum Beispiel Instagram, Link zum Profil' },
          { label: 'Entwurf vom', hint: 'Datum, Funktion' },
          { label: 'Abgestimmt mit', hint: 'Rechtsamt, Datenschutzbeauftragte, Datum' },
          { label: 'Nächste Prüfung', hint: 'Datum' },
        ],
      },
      { kind: 'heading', level: 1, text: 'Der Hinweis in neun Abschnitten' },
      { kind: 'heading', level: 2, text: '1. Wer ist verantwortlich?' },
      {
        kind: 'text',
        text: 'Für diesen Kanal ist [Name der Kommune, Anschrift, E-Mail] verantwortlich. Sie erreichen unsere Datenschutzbeauftragten unter [dienstliche Adresse]. Die Plattform betreibt [Unternehmen, Anschrift].',
      },
      { kind: 'heading', level: 2, text: '2. Wozu betreiben wir den Kanal?' },
      {
        kind: 'text',
        text: 'Wir informieren über [Aufgaben] und beantworten Fragen. Das gehört zu unserer öffentlichen Aufgabe: [Rechtsgrundlage, vom Rechtsamt einzutragen].',
      },
      { kind: 'heading', level: 2, text: '3. Welche Daten verarbeiten wir?' },
      {
        kind: 'text',
        text: 'Wenn Sie uns schreiben oder kommentieren, sehen wir [Name des Kontos, Inhalt, Zeitpunkt]. Wir nutzen diese Daten, um [Zweck]. Wir sehen außerdem Zahlen zur Nutzung: [welche Auswertungen].',
      },
      { kind: 'heading', level: 2, text: '4. Was macht die Plattform?' },
      {
        kind: 'text',
        text: 'Die Plattform erhebt eigene Daten, mitunter auch von Menschen ohne Konto. Darauf haben wir nur begrenzt Einfluss. Eine gemeinsame Verantwortung mit der Plattform ist möglich: [Vereinbarung und Link, falls vorhanden]. Ihre Angaben dazu finden Sie hier: [Link zur Plattform].',
      },
      { kind: 'heading', level: 2, text: '5. Wie erreichen Sie uns ohne soziale Medien?' },
      {
        kind: 'text',
        text: 'Jede wichtige Auskunft finden Sie auch auf [Website] und unter [Telefon, Anschrift, Öffnungszeiten]. Bitte schreiben Sie uns nichts Vertrauliches über die Plattform.',
      },
      { kind: 'heading', level: 2, text: '6. Wie lange bewahren wir Daten auf?' },
      {
        kind: 'text',
        text: 'Nachrichten löschen wir nach [Frist]. Kommentare bleiben, bis [Regel]. Was archiviert wird, richtet sich nach dem Archivrecht des Landes: [Regel].',
      },
      { kind: 'heading', level: 2, text: '7. Wem geben wir Daten weiter?' },
      {
        kind: 'text',
        text: 'Im Haus an [Fachämter], wenn es Ihr Anliegen betrifft. Nach außen an [Dienstleister, Behörden], wenn [Anlass].',
      },
      { kind: 'heading', level: 2, text: '8. Welche Rechte haben Sie?' },
      {
        kind: 'text',
        text: 'Sie haben diese Rechte: [vom Rechtsamt einzutragen, zum Beispiel Auskunft und Löschung]. Wenden Sie sich dafür an [Stelle]. Beschweren können Sie sich bei [Aufsichtsbehörde des Landes]. Für Daten, die nur die Plattform hat: [Link].',
      },
      { kind: 'heading', level: 2, text: '9. Stand' },
      { kind: 'text', text: 'Dieser Hinweis gilt seit [Datum]. Wir prüfen ihn jedes Jahr im [Monat].' },
      { kind: 'heading', level: 1, text: 'Vor der Veröffentlichung' },
      {
        kind: 'checks',
        items: [
          'Der Hinweis ist vom Profil aus in höchstens zwei Klicks zu erreichen.',
          'Auch das Impressum ist leicht zu finden (§ 5 DDG, Medienstaatsvertrag).',
          'Der Hinweis ist ohne Konto bei der Plattform lesbar.',
          'Die Angaben zur Plattform sind nicht älter als [Monate] Monate.',
          'Es gibt einen Abwägungsvermerk für diesen Kanal.',
          'Rechtsamt und Datenschutzbeauftragte haben zugestimmt am [Datum].',
        ],
      },
      {
        kind: 'note',
        tone: 'yellow',
        title: 'Was nicht abschließend geklärt ist',
        text: 'Eine gemeinsame Verantwortung von Seitenbetreibern ist möglich (EuGH C-210/16, BVerwG 6 C 15.18). Das VG Köln entschied am 17. Juli 2025 für einen Auftritt des Bundes, dass allein Meta die Einwilligung in Cookies einholen muss (13 K 1419/23); die Datenschutzaufsicht des Bundes (BfDI) hat Berufung eingelegt.\nDie Länder verlangen Verschiedenes: Baden-Württemberg zum Beispiel ein Nutzungskonzept und eine Folgenabschätzung, Rheinland-Pfalz Erforderlichkeit und Alternativen. Fragen Sie die Aufsicht Ihres Landes.',
      },
      { kind: 'text', look: 'small', text: LAW_NOTE },
    ],
  },
};
