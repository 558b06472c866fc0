import type { CommandTexts } from '../complete';
export const privacy = {
  title: 'Ihre Daten',
  intro: 'Das ist über Sie gespeichert:',
  nothing: 'Über Sie ist nichts gespeichert.',
  confirmTitle: 'Ihre Daten löschen?',
  confirmIntro: 'Gelöscht wird dann:',
  confirmEnd:
    'Das lässt sich nicht rückgängig machen, und Ihr Platz in der Kohorte wird frei. Vorher sichern können Sie alles mit »meine daten«. Wenn Sie nichts löschen möchten, müssen Sie nichts tun.',
  confirm: 'Ja, alles löschen',
  secure: 'Erst meine Daten sichern',
  download: 'Meine Daten herunterladen',
};

export const privacyCommands = {
  'my-data': { usage: 'meine daten', example: 'meine daten', does: 'alles über Sie Gespeicherte als Datei' },
  'delete-data': {
    usage: 'daten löschen',
    example: 'daten löschen',
    does: 'Ihre Daten löschen, nach einer Rückfrage',
  },
} satisfies CommandTexts;
