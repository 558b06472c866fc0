import { matchPerson } from '../../../src/domain/cohort/person-name';
import { aParticipant } from '../../support/builders';

const anna = aParticipant('Anna Beispiel');
const annaLena = aParticipant('Anna Beispiel Müller');
const juergen = aParticipant('Jürgen Muster');
const swapped = aParticipant('Probe, Katrin (Stadt Musterstadt)');
const people = [anna, annaLena, juergen, swapped];
const who = (text: string, mentions: Parameters<typeof matchPerson>[2] = [], from = people) => {
  const match = matchPerson(text, from, mentions);
  return match && [match.person.name, match.rest];
};

test.each<[string, string, string]>([
  ['@Anna Beispiel Sehr gut!', 'Anna Beispiel', 'Sehr gut!'],
  ['@Anna Beispiel Müller Sehr gut!', 'Anna Beispiel Müller', 'Sehr gut!'],
  ['anna beispiel mueller', 'Anna Beispiel Müller', ''],
  ['@JUERGEN MUSTER: Gut.\nWeiter so', 'Jürgen Muster', 'Gut.\nWeiter so'],
  ['@ Jürgen Gut', 'Jürgen Muster', 'Gut'],
  ['@Jürgen, gut', 'Jürgen Muster', 'gut'],
  ['@Katrin Probe Musterstadt, Bayern', 'Probe, Katrin (Stadt Musterstadt)', 'Musterstadt, Bayern'],
  ['@Probe, Katrin (Stadt Musterstadt) gut', 'Probe, Katrin (Stadt Musterstadt)', 'gut'],
  ['@Katrin gut', 'Probe, Katrin (Stadt Musterstadt)', 'gut'],
])('%j is %s', (text, name, rest) => {
  expect(who(text)).toEqual([name, rest]);
});

test.each(['@Anna gut', '@Annabell gut', 'Sehr gut', '', '@', '@Muster'])('%j is nobody for sure', (text) => {
  expect(who(text)).toBeUndefined();
});

test('a mention decides between people of one name, and never means somebody else', () => {
  const other = { ...anna, id: aParticipant('Andere').id, teamsId: '29:andere' };
  const both = [anna, other];
  expect(who('@Anna Beispiel gut', [], both)).toBeUndefined();
  expect(matchPerson('@Anna Beispiel gut', both, [{ name: 'Anna Beispiel', teamsId: '29:andere' }])).toEqual({
    person: other,
    rest: 'gut',
  });
  expect(who('@Anna Beispiel gut', [{ name: 'Anna Beispiel', teamsId: '29:fremd' }])).toBeUndefined();
});

test('a mention elsewhere in the text does not matter', () => {
  expect(
    who('@Anna Beispiel wie @Jürgen Muster', [{ name: 'Jürgen Muster', teamsId: juergen.teamsId }]),
  ).toEqual(['Anna Beispiel', 'wie @Jürgen Muster']);
});

test('two mentions of one name leave open who is meant', () => {
  const other = { ...anna, id: aParticipant('Andere').id, teamsId: '29:andere' };
  const mentions = [anna, other].map(({ name, teamsId }) => ({ name, teamsId }));
  expect(who('@Anna Beispiel und @Anna Beispiel', mentions, [anna, other])).toBeUndefined();
});
