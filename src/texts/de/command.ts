import type { CommandTexts } from '../complete';
export const welcome = {
  title: 'Willkommen beim Amtshelden Companion',
  personal:
    'Ich begleite Sie durch das Programm: Ich bringe die Übungen, nehme Ihre Antworten entgegen und erinnere Sie, wenn Sie mögen. Ihre Antworten können Sie jederzeit ändern oder zurückziehen.',
  trainer:
    'Ich begleite Ihre Kohorten durch das Programm: Ich sende die Wochenüberblicke und Übungen, sammle die Antworten und sage Ihnen, wo es hakt. Eine Kohorte legen Sie in ihrem Kanal an.',
  channel:
    'Ich begleite diese Kohorte durch das Programm. Jede Woche beginnt mit einem Überblick, danach kommt jede Übung als eigener Beitrag. In ihrem Thread ist Platz für Ihre Fragen.',
  group: 'Ich arbeite im Kanal einer Kohorte und im persönlichen Chat. Bitte schreiben Sie mir dort.',
  trainerChannel:
    'Trainer:innen: Legen Sie die Kohorte in diesem Kanal an, zum Beispiel mit »kohorte anlegen Frühjahr 2027 ab 2027-04-12«.',
  mention: 'Im Kanal sprechen Sie mich mit @ an.',
};

export const help = {
  title: 'So arbeiten wir zusammen',
  joining: 'Einsteigen',
  everyone: 'Für alle',
  answering: 'Antworten',
  settings: 'Einstellungen und Daten',
  trainers: 'Für Trainer:innen',
  demo: 'Nur in der Demo',
  channel: 'Im Kanal beginnt jeder Befehl mit @ und meinem Namen. Im persönlichen Chat reicht der Befehl.',
  personal: 'Schreiben Sie einfach den Befehl. Groß oder klein, ä oder ae: Das ist egal.',
};

export const commandCommands = {
  help: { usage: 'hilfe', example: 'hilfe', does: 'alles, was Sie schreiben können' },
} satisfies CommandTexts;
