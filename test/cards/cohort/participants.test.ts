import { sample, shown } from '../shown';

const personal = sample('participants');

test('in the trainer’s own chat each line tells the reminders, where others read along none does', () => {
  expect(shown(personal).text).toContain('**Anna Beispiel** · Musterstadt · Bayern · Erinnerungen »normal«');
  const inChannel = personal.participants.map(({ reminders, ...person }) => person);
  expect(shown({ ...personal, participants: inChannel }).text).not.toContain('Erinnerungen');
});

test('says what is missing, and the waiting list in its order', () => {
  const { text } = shown(sample('participants', 'gaps'));
  expect(text).toContain('**Ben Muster** · Kommune fehlt · Bundesland fehlt');
  expect(text).toMatch(/\*\*Warteliste\*\*\s+1\\\. \*\*Ben Muster\*\*/);
});

test('nothing is changed by a click: the commands for it are shown', () => {
  const { buttons, text } = shown(personal);
  expect(buttons).toEqual([]);
  expect(text).toContain('»teilnehmende weg @Anna Beispiel«');
});
