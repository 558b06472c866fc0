/** Vowels that are spoken as one; taken from the left. */
const NUCLEUS = /ei|ai|au|eu|äu|ie|ey|ay|ou|oi|aa|ee|oo|[aeiouäöüyáàâéèêëíîïóòôúùû]/g;

/** Pieces of words in which two vowels that look like one are two; the hyphen shows the seam. */
const SEAMS = pieces(
  'famili-e lini-e medi-e feri-e kriteri-e prinzipi-e seri-e akti-e materiali-e immobili-e italien:itali-en',
  'spani-en belgi-en asi-en stipendi-e ministeri-e bakteri-e gremi-e kompendi-e prämi-e komödi-e tragödi-e',
  'foli-e barri-ere karri-ere premi-ere kli-ent pati-ent ori-ent effizi-ent quoti-ent hygi-ene vari-etät',
  'strategi-en kategori-en energi-en theori-en batteri-en garanti-en fantasi-en hierarchi-en kopi-en',
  'biografi-en fotografi-en zeremoni-en kommissi-on muse-um petrole-um lyce-um jubilä-um ide-e ide-en',
  'arme-en alle-en see-ufer ide-ell re-ell prote-in kaffe-in be-inhalt be-urteil be-urlaub be-unruhig',
  'be-einfluss be-eindruck be-end be-erdig be-eil ge-eignet ge-einigt ge-ehrt ge-impft ge-irrt ge-erbt',
  'ge-urteilt re-integrier ko-operier ko-operation ko-ordin zo-olog mikro-organ',
);

/** Words from English as Germans speak them, also within compounds: `wie geschrieben=wie gesprochen`. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/facebook/g, 'fesbuk'],
  [/youtube/g, 'jutjub'],
  [/whatsapp/g, 'wotsap'],
  [/team/g, 'tim'],
  [/stream/g, 'strim'],
  [/online/g, 'onlain'],
  [/headline/g, 'hedlain'],
  [/deadline/g, 'dedlain'],
  [/timeline/g, 'taimlain'],
  [/website/g, 'websait'],
  [/homepage/g, 'hompetsch'],
  [/software/g, 'softwer'],
  [/update/g, 'apdet'],
  [/service/g, 'sörvis'],
  [/phone/g, 'fon'],
  [/(?<![a-zäöüß])live/g, 'laif'],
  [/(?<![a-zäöüß])likes?(?![a-zäöüß])/g, 'laik'],
  [/mail/g, 'mel'],
  [/cookie/g, 'kuki'],
  [/storyboard/g, 'storibord'],
  [/(?<![a-zäöüß])page/g, 'petsch'],
  [/(?<![a-zäöüß])hate/g, 'het'],
  [/(?<![a-zäöüß])codes?(?![a-zäöüß])/g, 'kod'],
];

function pieces(...lines: readonly string[]): readonly (readonly [string, string])[] {
  return lines
    .join(' ')
    .split(' ')
    .map((entry) => {
      const [written, apart = ''] = entry.includes(':')
        ? entry.split(':')
        : [entry.replaceAll('-', ''), entry];
      return [written ?? '', apart] as const;
    });
}

/**
 * How many syllables a German word has as it is spoken; at least 1. Capitals of an abbreviation count one
 * each, parts joined by hyphens are added. A rule of thumb with exceptions, right for ordinary texts.
 */
export function countSyllables(word: string): number {
  const parts = word.split(/[-‐‑]/).filter((part) => part !== '');
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + ofPart(part), 0),
  );
}

function ofPart(part: string): number {
  if (/^\p{Lu}{2,6}s?$/u.test(part)) return part.replace(/s$/, '').length;
  let word = part.toLowerCase();
  for (const [written, spoken] of SPOKEN) word = word.replace(written, spoken);
  // Before a vowel y is a consonant, after q so is u.
  word = word.replace(/qu/g, 'kw').replace(/y(?=[aeiouäöü])/g, 'j');
  // »studieren« has three syllables, »Studie« three as well.
  word = word.replace(/studie(?!r)/g, 'studi-e');
  for (const [written, apart] of SEAMS) word = word.replaceAll(written, apart);
  return word.match(NUCLEUS)?.length ?? 1;
}
