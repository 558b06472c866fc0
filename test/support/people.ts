/** Somebody as Teams names them in an activity. */
export interface TestPerson {
  readonly teamsId: string;
  readonly aadObjectId: string;
  readonly name: string;
}

function person(nth: number, key: string, name: string): TestPerson {
  return { teamsId: `29:${key}`, aadObjectId: `aaaaaaaa-0000-4000-8000-00000000000${nth}`, name };
}

/** Everybody in every test; the recorded payloads know Anna and Ben by these ids. */
export const TONI = person(9, 'toni', 'Toni Trainer');
export const PEOPLE = {
  anna: person(1, 'anna', 'Anna Beispiel'),
  ben: person(2, 'ben', 'Ben Muster'),
  clara: person(3, 'clara', 'Clara Probe'),
  deniz: person(4, 'deniz', 'Deniz Vorlage'),
  emilia: person(5, 'emilia', 'Emilia Entwurf'),
} as const;
export type Name = keyof typeof PEOPLE;

/** Five Länder whose holidays differ. */
export const HOMES: Readonly<Record<Name, string>> = {
  anna: 'Musterstadt, Bayern',
  ben: 'Beispielhausen, Nordrhein-Westfalen',
  clara: 'Neu Testdorf, Mecklenburg-Vorpommern',
  deniz: 'Bad Probe, Sachsen',
  emilia: 'Mustertal, Hamburg',
};
