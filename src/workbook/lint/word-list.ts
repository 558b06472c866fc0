/** A word that does not suit the reader, and what to write. */
export interface WordAdvice {
  /** Matched as a whole word in any case, also before a hyphen; `+` stands for up to three more letters. */
  readonly word: string;
  readonly instead: string;
  /** Also within »…«; speech and what is quoted as a bad example may be stiff or say du. */
  readonly quoted: boolean;
}

/** English where German serves. Trade words that everyone in the trade says (Post, Reel, Story) are not here. */
const ENGLISH = `
call to action = Aufforderung
best practice+ = gutes Beispiel
do's and don'ts = Regeln, Tipps
must-have+ = Pflicht
know-how = Wissen
content+ = Inhalt, Inhalte
community manager+ = Moderation, Social-Media-Team
community management = Dialog, Moderation
engagement-rate = Interaktionsrate
impressions = Aufrufe
performance = Wirkung
performen = wirken
posting+ = Beitrag, Post
meeting+ = Besprechung, Treffen
deadline+ = Frist
workflow+ = Ablauf
template+ = Vorlage
tool+ = Werkzeug
feedback = Rückmeldung
learnings = Erkenntnisse
benchmark+ = Vergleichswert
stakeholder+ = Beteiligte
user+ = Menschen, Nutzende
monitoring = Beobachtung
storytelling = Erzählen
kpi+ = Kennzahl
asset+ = Material
framing = Rahmen, Wortwahl
mindset = Haltung
onboarding = Einarbeitung
employer branding = Auftritt als Arbeitgeberin
brainstorming = Ideensammlung
caption+ = Bildtext, Beitragstext
snippet+ = Ausschnitt
downloaden = herunterladen
upload+ = hochladen
checken = prüfen
sharen = teilen
statement+ = Aussage
headline+ = Überschrift
insights = Auswertung
issue+ = Problem, Thema
level = Ebene, Stufe
roadmap = Fahrplan
kick-off = Auftakt
timing = Zeitpunkt
timeline = Zeitplan
input = Beitrag, Anregung
output = Ergebnis
speaker+ = Vortragende
host+ = Gastgebende
review+ = Durchsicht, Überprüfung
commitment = Zusage
deliverable+ = Ergebnis
target group = Zielgruppe
awareness = Bekanntheit
reach = Reichweite
traffic = Besuche
pitch+ = Vorschlag
sharepic+ = Bildkachel
q&a = Fragerunde
`;

/** Officialese. */
const STIFF = `
zwecks = für, um … zu
mittels = mit
seitens = von
hinsichtlich = zu, bei
bezüglich = zu, wegen
diesbezüglich = dazu
dahingehend = so
zeitnah = bald, oder ein Datum
im rahmen von = bei, in
zum zwecke = für
unter zuhilfenahme = mit
in ermangelung = ohne
aufgrund dessen = deshalb
ggf. = wenn nötig
bzw. = oder, und
evtl. = vielleicht
i. d. R. = meist
o. g. = dieser, diese
u. a. = unter anderem, auch
z. B. = zum Beispiel
d. h. = das heißt
usw. = und so weiter, oder streichen
etc. = und so weiter, oder streichen
vollumfänglich = ganz
verbringung = bringen
inanspruchnahme = nutzen
zur verfügung gestellt = gibt es, bekommen
nichtsdestotrotz = trotzdem
sodann = dann
obig+ = dieser, diese
vorgenannt+ = dieser, diese
`;

/** Marketing, and forms of address other than Sie. */
const TONE = `
einzigartig+ = weglassen
revolutionär+ = weglassen
bahnbrechend+ = weglassen
garantiert = weglassen
innovativ+ = neu
nachhaltig+ begeistern = weglassen
viral gehen = viele erreichen
game changer = großer Schritt
gamechanger = großer Schritt
next level = weglassen
du = Sie
dein+ = Ihr
euch = Sie
euer = Ihr
eure+ = Ihre
die bürger = Menschen, Einwohnerinnen und Einwohner
alle bürger = Menschen, Einwohnerinnen und Einwohner
viele bürger = Menschen, Einwohnerinnen und Einwohner
unsere bürger = Menschen, Einwohnerinnen und Einwohner
eigenen bürger = Menschen, Einwohnerinnen und Einwohner
die mitarbeiter = Beschäftigte, Team
alle mitarbeiter = Beschäftigte, Team
viele mitarbeiter = Beschäftigte, Team
unsere mitarbeiter = Beschäftigte, Team
eigenen mitarbeiter = Beschäftigte, Team
die kollegen = Kolleginnen und Kollegen, Team
alle kollegen = Kolleginnen und Kollegen, Team
viele kollegen = Kolleginnen und Kollegen, Team
unsere kollegen = Kolleginnen und Kollegen, Team
eigenen kollegen = Kolleginnen und Kollegen, Team
`;

export const WORDS: readonly WordAdvice[] = [
  ...read(ENGLISH, true),
  ...read(STIFF, false),
  ...read(TONE, false),
];

function read(list: string, quoted: boolean): readonly WordAdvice[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', instead = ''] = line.split(' = ');
      return { word, instead, quoted };
    });
}
