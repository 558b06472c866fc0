import type { TemplateFile } from './template';

export const arbeitgeberpost: TemplateFile = {
  id: 'arbeitgeberpost',
  name: 'Arbeitgeberpost',
  type: 'word',
  document: {
    over: 'Vorlage',
    title: 'Arbeitgeberpost',
    subtitle: 'Ein Gerüst mit Beispiel',
    blocks: [
      {
        kind: 'text',
        look: 'lead',
        text: 'Die Ausschreibung muss vollständig sein, der Post muss es nicht. Er hat eine Aufgabe: Die passende Person tippt auf den Link.',
      },
      { kind: 'heading', level: 1, text: 'Vorher: ein Anruf, eine Viertelstunde' },
      {
        kind: 'fields',
        rows: [
          { label: 'Was haben Sie gestern um zehn Uhr getan?', hint: 'mit den Worten der Person', lines: 2 },
          { label: 'Worauf sind Sie stolz?', hint: 'ein Moment, kein Schlagwort', lines: 2 },
          { label: 'Was ist anstrengend?', hint: 'ehrlich, ein Satz', lines: 2 },
          { label: 'Was sieht draußen niemand?', hint: 'Gerät, Ort, Handgriff', lines: 2 },
          { label: 'Dürfen wir Sie zeigen?', hint: 'ja, nein, nur Hände; freiwillig und widerrufbar' },
        ],
      },
      { kind: 'heading', level: 1, text: 'Das Gerüst' },
      {
        kind: 'table',
        columns: [
          { title: 'Baustein', width: 24 },
          { title: 'Ihr Text', width: 42 },
          { title: 'Beispiel aus Mustertal (erfunden)', width: 34 },
        ],
        rows: [
          [
            '**1. Einstieg**\nein Moment, nicht »Wir suchen«',
            '[Gestern um zehn …]',
            'Gestern um zehn stand ein Kollege bis zur Hüfte im Bach und fischte ein Fahrrad aus dem Rechen.',
          ],
          [
            '**2. Drei Tätigkeiten**\nmit Verb',
            '[Sie werden …, … und …]',
            'Sie pflegen Bäche, prüfen Durchlässe und sehen bei Hochwasser als Erste, was kommt.',
          ],
          [
            '**3. Eine ehrliche Schattenseite**',
            '[Ehrlich gesagt: …]',
            'Ehrlich gesagt: Bei Starkregen klingelt das Telefon auch sonntags. Die Stunden gibt es zurück.',
          ],
          [
            '**4. Was wir bieten**\nbelegt, kein Schlagwort',
            '[ein Satz und sein Beleg]',
            'Wir arbeiten Sie ein: vier Wochen zu zweit, mit einem erfahrenen Kollegen.',
          ],
          [
            '**5. Die Eckdaten**',
            '[Entgeltgruppe, Stunden, Frist, Ort]',
            'Entgeltgruppe 6, 39 Stunden, Bewerbung bis 14. März.',
          ],
          [
            '**6. Ein Weg**\ngenau einer',
            '[Link zur Ausschreibung oder dienstliche Nummer]',
            'Alles Weitere steht in der Ausschreibung. (Link)',
          ],
          [
            '**7. Bild und Alternativtext**',
            '[Was ist zu sehen?]',
            'Zwei Hände in Gummihandschuhen ziehen ein Fahrrad aus einem Gitter im Bach.',
          ],
        ],
      },
      { kind: 'heading', level: 1, text: 'Drei Antworten auf Vorrat' },
      {
        kind: 'fields',
        rows: [
          { label: '»Was zahlt ihr?«', hint: 'Entgeltgruppe und Link zur Tabelle' },
          { label: '»Geht das auch von zu Hause?«', hint: 'klare Antwort mit Grund' },
          { label: '»Warum ist die Stelle frei?«', hint: 'ehrlich und ohne Namen' },
        ],
      },
      { kind: 'heading', level: 1, text: 'Vor dem Erscheinen' },
      {
        kind: 'checks',
        items: [
          'Das Personalamt hat den Beitrag gelesen: Die Angaben stimmen mit der Ausschreibung überein.',
          'Niemand fühlt sich durch Wortwahl oder Bild zu Unrecht ausgeschlossen.',
          'Wer zu sehen ist, hat freiwillig zugestimmt und kennt den fertigen Beitrag.',
          'Der Link führt direkt zur Ausschreibung und funktioniert auf dem Telefon.',
          'Jemand beantwortet in den ersten Tagen die Kommentare: [Funktion].',
          'Wir fragen im Gespräch, wo die Bewerberin oder der Bewerber die Stelle gesehen hat.',
        ],
      },
    ],
  },
};
