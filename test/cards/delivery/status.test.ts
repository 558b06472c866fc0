import { sample, shown, types } from '../shown';

test.each([
  ['usual', 'Alles läuft wie geplant.'],
  ['paused', 'Pause: 1 Woche ab Montag, 17. Mai 2027.'],
  ['trouble', 'Hier ist etwas zu tun.'],
])('%s: the verdict comes first, and in the notification', (variant, verdict) => {
  const { text, summary } = shown(sample('status', variant));
  expect(text).toContain(`**${verdict}`);
  expect(summary).toContain(`Status · Frühjahr 2027: ${verdict}`);
});

test('says what went wrong and what to do about it', () => {
  const { text } = shown(sample('status', 'trouble'));
  expect(text).toContain('**4 Zustellungen mit Problemen**');
  expect(text).toContain('nächster Versuch Di, 27.04., 9:12 Uhr');
  expect(text).toContain('es gibt noch keinen persönlichen Chat mit der Person');
  expect(text).toContain('braucht die App im Team das Recht, Kanalnachrichten zu lesen');
  expect(text).toContain('Es fehlt bei: Ben Muster.');
});

test('a pause can be ended from here, and nothing else', () => {
  expect(shown(sample('status')).buttons).toEqual([types('Plan', 'plan')]);
  expect(shown(sample('status', 'paused')).buttons).toEqual([
    types('Plan', 'plan'),
    types('Weiter', 'weiter'),
  ]);
});

test('before the first delivery and after the last there is none to name', () => {
  const { text } = shown(sample('status', 'fresh'));
  expect(text).toContain('**Letzte Zustellung:** noch keine');
  expect(text).toContain('**Nächste Zustellung:** keine mehr geplant');
});
