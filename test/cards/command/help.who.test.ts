import { sample, shown, types } from '../shown';

const help = sample('help');
const TRAINERS = '**Für Trainer:innen**';
const DEMO = '**Nur in der Demo**';

test.each([
  {
    who: 'a participant',
    trainer: false,
    participant: true,
    demo: true,
    sees: ['**Für alle**'],
    not: [TRAINERS, DEMO, '**Einsteigen**'],
  },
  {
    who: 'somebody who is not in yet',
    trainer: false,
    participant: false,
    demo: false,
    sees: ['**Einsteigen**'],
    not: [TRAINERS],
  },
  {
    who: 'a trainer',
    trainer: true,
    participant: false,
    demo: false,
    sees: [TRAINERS],
    not: ['**Für alle**', DEMO],
  },
  {
    who: 'a trainer who takes part',
    trainer: true,
    participant: true,
    demo: false,
    sees: [TRAINERS, '**Für alle**'],
    not: [DEMO],
  },
  {
    who: 'a trainer in the demo',
    trainer: true,
    participant: false,
    demo: true,
    sees: [TRAINERS, DEMO],
    not: [],
  },
])('$who sees the commands that are theirs', ({ trainer, participant, demo, sees, not }) => {
  const { text } = shown({ ...help, trainer, participant, demo });
  for (const title of sees) expect(text).toContain(title);
  for (const title of not) expect(text).not.toContain(title);
});

test('in a channel, what only the own chat may show is not offered', () => {
  expect(shown(help).text).toContain('meine daten');
  const { text } = shown({ ...help, scope: 'channel' });
  expect(text).not.toMatch(/meine daten|daten löschen/);
  expect(text).toContain('Im Kanal beginnt jeder Befehl mit @');
});

test('buttons type what each needs most', () => {
  expect(shown(help).buttons).toContainEqual(types('Heute', 'heute'));
  expect(shown({ ...help, trainer: true, participant: false }).buttons).toContainEqual(
    types('Status', 'status'),
  );
});

describe('welcome', () => {
  const welcome = sample('welcome');
  test.each([
    {
      scope: 'personal',
      trainer: false,
      says: 'Ich begleite Sie durch das Programm',
      titles: ['Hilfe', 'Heute'],
    },
    { scope: 'personal', trainer: true, says: 'Ich begleite Ihre Kohorten', titles: ['Hilfe'] },
    { scope: 'channel', trainer: true, says: 'Legen Sie die Kohorte in diesem Kanal an', titles: ['Hilfe'] },
    { scope: 'channel', trainer: false, says: 'Im Kanal sprechen Sie mich mit @ an.', titles: ['Hilfe'] },
    { scope: 'group', trainer: false, says: 'im Kanal einer Kohorte und im persönlichen Chat', titles: [] },
  ] as const)('$scope, trainer: $trainer', ({ scope, trainer, says, titles }) => {
    const { text, buttons } = shown({ ...welcome, scope, trainer });
    expect(text).toContain(says);
    expect(buttons.map(([title]) => title)).toEqual(titles);
  });

  test('participants in a channel are not told how a cohort is created', () => {
    expect(shown({ ...welcome, scope: 'channel', trainer: false }).text).not.toContain('kohorte anlegen');
  });
});
