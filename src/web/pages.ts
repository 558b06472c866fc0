import { createHash } from 'node:crypto';
import type { PersonalKind } from '../records/personal';

const STYLE = `
:root{color-scheme:light dark}
body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2rem}
code{font-size:1em;background:#8883;padding:.1em .3em;border-radius:.2em}
`;
/** For the Content-Security-Policy: this style and no other. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Amtshelden Companion</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content.trim()}
</main>
</body>
</html>
`;
}

const OPERATOR = '<p>Betreiber: siehe Ihre Kommune/Programmleitung.</p>';

/** What people read about what is stored of them. */
const STORED = {
  who: 'Ihr Name, Ihre Kennungen in Microsoft Entra und Teams und die Kennung Ihres Mandanten',
  home: 'Ihre Kommune und Ihr Bundesland, wenn Sie oder Ihre Trainer:innen sie angegeben haben',
  answers:
    'Ihre Antworten auf Übungen, Umfragen und den Schulterblick, auch frühere Fassungen und Zurückgezogenes',
  drafts: 'Texte, die Sie dem Bot geschickt haben und noch keiner Übung zugeordnet sind',
  metrics: 'Kennzahlen Ihrer Kanäle, die Sie eingetragen haben',
  talks: 'Rückmeldungen zu Ihren Antworten, gebuchte Gespräche und Vereinbarungen',
  settings: 'Ihre Einstellungen: Erinnerungen, Urlaub, Ihre Kohorte',
  sent: 'was der Bot Ihnen wann geschickt hat',
} as const;

/** By which of these lines each kind of personal document is told; the compiler misses none. */
const TOLD_BY: { readonly [Kind in PersonalKind]: readonly (keyof typeof STORED)[] } = {
  profile: ['who', 'settings'],
  cohort: ['who', 'home', 'settings'],
  reply: ['answers'],
  revision: ['answers'],
  message: ['answers'],
  draft: ['drafts'],
  metric: ['metrics'],
  feedback: ['talks'],
  agreement: ['talks'],
  slots: ['talks'],
  ledger: ['sent'],
  schedule: ['sent'],
  receipts: ['sent'],
  greeted: ['sent'],
  handled: ['sent'],
};
const TOLD = new Set(Object.values(TOLD_BY).flat());
const STORED_LIST = Object.entries(STORED)
  .filter(([line]) => TOLD.has(line as keyof typeof STORED))
  .map(([, text]) => `<li>${text}</li>`)
  .join('\n');

export const PRIVACY_PAGE = page(
  'Datenschutz',
  `
<p>Der Amtshelden Companion ist ein Bot in Microsoft Teams. Er begleitet das Amtshelden-Programm für
Social-Media-Verantwortliche in Kommunen. Hier lesen Sie, was er über Sie speichert.</p>

<h2>Wer verantwortlich ist</h2>
${OPERATOR}

<h2>Was gespeichert wird</h2>
<ul>
${STORED_LIST}
</ul>
<p>In technischen Protokollen stehen Zeitpunkte, Kennungen und Fehler, aber keine Antworttexte. Der Bot setzt
keine Cookies und wertet Ihr Verhalten nicht für Werbung aus.</p>

<h2>Wo es gespeichert wird</h2>
<p>In der Datenbank des Betreibers: einer Datei auf dem Server, auf dem der Bot läuft, oder einer
Azure-Cosmos-DB-Datenbank des Betreibers. Was in Teams geschrieben wird, speichert außerdem Microsoft Teams
nach den Regeln Ihrer Organisation.</p>

<h2>Wer es sieht</h2>
<ul>
<li>Antworten für die Kohorte sehen die Teilnehmenden Ihrer Kohorte und die Trainer:innen.</li>
<li>Private Antworten sehen nur Sie und die Trainer:innen. Vor dem Schreiben steht auf jeder Karte, wer die
Antwort sehen wird.</li>
<li>Wer die Technik betreibt, kann auf die Datenbank zugreifen.</li>
</ul>

<h2>Wie lange es gespeichert bleibt</h2>
<p>Während des Programms Ihrer Kohorte und danach, bis Sie es mit <code>daten löschen</code> löschen oder der
Betreiber es entfernt. Es gibt keine automatische Löschung nach dem Programm.</p>

<h2>Ihre Rechte</h2>
<ul>
<li>Auskunft und Mitnahme: Schreiben Sie dem Bot im persönlichen Chat <code>meine daten</code>. Sie erhalten
alles über Sie Gespeicherte als Datei.</li>
<li>Löschung: Schreiben Sie <code>daten löschen</code>. Der Bot fragt einmal nach und löscht dann. Nachrichten
in Teams und bereits heruntergeladene Dateien kann er nicht löschen. Rückmeldungen, die Sie anderen gegeben
haben, bleiben bei diesen.</li>
<li>Berichtigung: Antworten und Angaben können Sie selbst ändern.</li>
<li>Einschränkung, Widerspruch und alle weiteren Fragen: Wenden Sie sich an den Betreiber. Sie können sich
auch bei einer Datenschutz-Aufsichtsbehörde beschweren.</li>
</ul>
`,
);

export const TERMS_PAGE = page(
  'Nutzung',
  `
<p>Der Amtshelden Companion begleitet Teilnehmende und Trainer:innen durch das Amtshelden-Programm.</p>

<h2>Wer ihn bereitstellt</h2>
${OPERATOR}

<h2>Was er tut</h2>
<p>Er stellt Übungen in den Kanal Ihrer Kohorte, nimmt Antworten entgegen, erinnert an Offenes und fasst Ihre
Antworten zu Ihrem Konzept zusammen. Mit <code>hilfe</code> zeigt er, was er kann. Erinnerungen schalten Sie
mit <code>erinnerungen aus</code> ab.</p>

<h2>Worum wir Sie bitten</h2>
<ul>
<li>Schreiben Sie keine vertraulichen Dienstgeheimnisse und keine persönlichen Daten anderer in Ihre
Antworten.</li>
<li>Verwenden Sie nur Texte und Bilder, die Sie verwenden dürfen.</li>
<li>Gehen Sie mit den Antworten anderer vertraulich um.</li>
</ul>

<h2>Was er nicht leistet</h2>
<p>Hinweise zum Recht sind allgemein, nennen ihren Stand und ersetzen keine Rechtsberatung. Nachrichten können
sich verspäten oder ausfallen. Wie Ihre Daten verwendet werden, steht unter
<a href="datenschutz">Datenschutz</a>.</p>
`,
);

export const GONE_PAGE = page(
  'Dieser Link ist abgelaufen',
  '<p>Links zu Dateien gelten eine Stunde. Bitte fordern Sie die Datei in Teams noch einmal beim Bot an.</p>',
);
export const UNKNOWN_PAGE = page(
  'Diesen Link gibt es nicht',
  '<p>Vielleicht wurde er nicht vollständig kopiert. Bitte öffnen Sie ihn aus der Nachricht des Bots.</p>',
);
export const FAILED_PAGE = page(
  'Das hat nicht geklappt',
  '<p>Die Datei konnte gerade nicht erstellt werden. Bitte versuchen Sie es in einigen Minuten noch einmal.</p>',
);
