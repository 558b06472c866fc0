/**
 * What the players say to the first exercises, which everyone who tries the demo reads, in the order of
 * `OTHERS`. By exercise id; exercises that are not listed get an answer made from their example.
 */
export const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'w01-steckbrief': [
    'Ich arbeite im Hauptamt von Beispielhausen und betreue Facebook, seit ich einmal gefragt habe, wer das macht. Gut kann ich Fotos. Rat brauche ich bei allem, was freigegeben werden muss.',
    'Ich arbeite in der Touristinfo von Neu Testdorf und betreue Instagram. Gut kann ich kurze Videos mit dem Handy. Rat brauche ich, wenn es in den Kommentaren laut wird.',
    'Ich arbeite im Ordnungsamt von Bad Probe und betreue unsere Kanäle mit vier Stunden pro Woche. Gut kann ich einfache Sprache. Rat brauche ich beim Planen über die Woche hinaus.',
    'Ich arbeite in der Pressestelle von Mustertal und betreue drei Kanäle. Gut kann ich Abläufe ordnen. Rat brauche ich bei der Frage, wie man Kolleginnen aus den Ämtern vor die Kamera bekommt.',
  ],
  'w01-warum-satz': [
    'Wir sind auf Facebook, damit alle in Beispielhausen Sperrungen und Fristen erfahren, bevor sie davor stehen.',
    'Wir sind auf Instagram, damit Neu Testdorf sieht, wer im Rathaus arbeitet, und sich traut zu fragen.',
    'Wir sind auf Mastodon und Facebook, damit Bad Probe im Ernstfall weiß, wo es verlässlich etwas erfährt.',
    'Wir sind auf Instagram, damit junge Familien in Mustertal mitreden, bevor etwas beschlossen ist.',
  ],
};
