/** Vowels that are spoken as one; tried from the left. */
const NUCLEUS = /ei|ai|au|eu|äu|ie|ey|ay|ou|oi|aa|ee|oo|[aeiouäöüyáàâéèêëíîïóòôúùû]/g;

/**
 * Beginnings and middles of words where two vowels that look like one are two, written apart. Each entry is
 * a piece of a word; the hyphen shows the seam.
 */
const SEAMS: readonly (readonly [RegExp, string])[] = [
  // Prefixes before a vowel: be-urteilen, ge-impft, be-inhalten, re-integrieren.
  [/(?<![a-zäöüß])(un)?(be|ge)(?=(?:inhalt|impf|irr|ehr|end|eil|einfl|eindr|einig|eign|erd|urteil|urlaub|unruh|übt|ächt))/g, '$1$2-'],
  [/(?<=vor|ver|mit|ab|an|aus|ein|auf|zu|nach|hin)ge(?=(?:irr|impf|ehr|end|eil))/g, 'ge-'],
  // -ie- in two syllables: Fami-lie, Me-dien, Kri-terien, Li-nien.
  [/(?<=famil|lin|med|fer|kriter|prinzip|stud|ser|akt|mater(?:ial)?|immobil|komöd|tragöd|ital|span|belg|stipend|minister|kastan|petersil|laborator|kolleg|exempl|gremi?|kompend|utens?il|reptil|folgor|indust?r|staatsbürger|asiat|vegetar|bakter|ingred|or|kl|pat|hyg|var|effiz|ambit|exper)ie(?=[nt](?![a-z]*ren)|$|n|m|t|nt)/g, 'i-e'],
  [/(?<=kl|pat|or|effiz|quot|ingred|grad)ie(?=nt)/g, 'i-e'],
  // Muse-um, Jubilä-um, Ide-en, Se-en.
  [/(?<=mus|petrol|lyz|kolloss?)eu(?=m)/g, 'e-u'],
  [/äu(?=m(?:s|e)?$)(?<=jubiläu)/g, 'ä-u'],
  [/(?<=id|arm|all|galax|tourn|s)ee(?=n)/g, 'e-e'],
  [/(?<=r|id)ee(?=ll)/g, 'e-e'],
  [/(?<=kok|prot|kaf)ei(?=n)/g, 'e-i'],
];

/** Words from English as Germans speak them; also where they stand within a compound. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/facebook/g, 'fesbuk'],
  [/youtube/g, 'jutjub'],
  [/tiktok/g, 'tiktok'],
  [/whatsapp/g, 'wotsap'],
  [/linkedin/g, 'linktin'],
  [/(?<!z)eam(?=s|$|m|l|b|a)(?<=t(?:eam))/g, 'im'],
  [/stream/g, 'strim'],
  [/(?<=on|time|head|dead|out|guide|base)line/g, 'lain'],
  [/headlain/g, 'hedlain'],
  [/deadlain/g, 'dedlain'],
  [/timelain/g, 'taimlain'],
  [/website/g, 'websait'],
  [/homepage/g, 'hompetsch'],
  [/software/g, 'softwer'],
  [/update/g, 'apdet'],
  [/service/g, 'sörvis'],
  [/smartphone/g, 'smartfon'],
  [/(?<![a-z])live/g, 'laif'],
  [/(?<![a-z])like(?=s|$|d)/g, 'laik'],
  [/mail/g, 'mel'],
  [/(?<![a-z])(?:e-mel)/g, 'imel'],
  [/storys?(?=$|b)/g, 'stori'],
  [/creat(?=or)/g, 'kriet'],
  [/(?<![a-z])meme/g, 'mim'],
  [/cookie/g, 'kuki'],
  [/(?<![a-z])tool/g, 'tul'],
  [/code(?![a-z])/g, 'kod'],
  [/image/g, 'imitsch'],
  [/(?<![a-z])hate/g, 'het'],
  [/(?<![a-z])page/g, 'petsch'],
];

/**
 * How many syllables a German word has, as spoken; at least 1. Letters of an abbreviation in capitals count
 * one each, parts joined by hyphens are added. A rule of thumb with exceptions, right for ordinary texts.
 */
export function countSyllables(word: string): number {
  return Math.max(
    1,
    word
      .split(/[-‐‑]/)
      .filter((part) => part !== '')
      .reduce((sum, part) => sum + ofPart(part), 0),
  );
}

function ofPart(part: string): number {
  if (/^\p{Lu}{2,5}s?$/u.test(part) && !/^\p{Lu}\p{Ll}*$/u.test(part)) return part.replace(/s$/, '').length;
  let word = part.toLowerCase();
  for (const [pattern, spoken] of ENGLISH) word = word.replace(pattern, spoken);
  // Before a vowel y is a consonant, after q so is u.
  word = word.replace(/qu/g, 'kw').replace(/y(?=[aeiouäöü])/g, 'j');
  for (const [pattern, apart] of SEAMS) word = word.replace(pattern, apart);
  return word.match(NUCLEUS)?.length ?? 1;
}
