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
