import type { TemplateFile } from './template';

const SHOTS = [
  'Einstieg: sofort zur Sache',
  'Übersicht: wo sind wir?',
  'Erster Schritt oder Grund',
  'Zweiter Schritt oder Grund',
  'Dritter Schritt oder Grund',
  'Aufforderung: genau eine',
];

export const storyboard: TemplateFile = {
  id: 'storyboard',
  name: 'Storyboard',
  type: 'word',
  document: {
    over: 'Vorlage',
    title: 'Storyboard mit sechs Bildern',
    subtitle: 'Für ein Video von etwa 30 Sekunden',
    landscape: true,
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: 'Thema und Zielgruppe', hint: 'Worum geht es, und für wen?' },
          { label: 'Aufforderung am Ende', hint: 'anrufen, anklicken, hingehen oder fragen' },
          { label: 'Drehort, Tag, Uhrzeit', hint: 'auch: Wer hat den Ort erlaubt?' },
        ],
      },
      { kind: 'heading', level: 1, text: 'Vor dem Dreh' },
      {
        kind: 'checks',
        items: [
          'Die Sekunden ergeben zusammen höchstens 30.',
          'Mindestens zwei Nahaufnahmen und eine Übersicht sind dabei.',
          'Unten bleibt Platz für Untertitel.',
          'Wer nur zuhört, erfährt alles Wichtige; wer nur zusieht, auch.',
          'Alle erkennbaren Menschen haben zugestimmt, oder es geht ohne sie.',
          'Akten, Bildschirme, Kennzeichen und Namensschilder sind nicht lesbar.',
          'Woher die Musik kommt, ist geklärt, oder es gibt keine.',
        ],
      },
      { kind: 'heading', level: 1, text: 'Die sechs Bilder', newPage: true },
      {
        kind: 'table',
        lines: 4,
        columns: [
          { title: 'Bild', width: 16 },
          { title: 'Was man sieht (Skizze oder Stichworte)', width: 28 },
          { title: 'Abstand', width: 12 },
          { title: 'Was gesprochen wird', width: 24 },
          { title: 'Sek.', width: 7 },
          { title: 'Menschen erkennbar?', width: 13 },
        ],
        rows: SHOTS.map((shot, index) => [
          `**${index + 1}** ${shot}`,
          '[Bild beschreiben]',
          '[nah, halbnah, Übersicht]',
          '[Text]',
          '[Sek.]',
          '[nein, oder: zugestimmt]',
        ]),
      },
    ],
  },
};
