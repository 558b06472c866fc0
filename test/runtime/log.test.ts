import type { Instant } from '../../src/domain/ids';
import type { LogFields } from '../../src/ports/runtime';
import { createLog, type Level } from '../../src/runtime/log';

function logAt(level: Level) {
  const lines: string[] = [];
  const now = () => '2027-04-12T07:00:00.000Z' as Instant;
  return { lines, log: createLog({ level, write: (line) => lines.push(line), now }) };
}

test('a line is JSON: time, level, event, fields', () => {
  const { lines, log } = logAt('info');
  log.info('delivery.sent', { week: 3, late: false, person: 'p1', nothing: undefined });
  expect(lines).toEqual([
    '{"time":"2027-04-12T07:00:00.000Z","level":"info","event":"delivery.sent","week":3,"late":false,"person":"p1"}',
  ]);
});

test('what is below the level is left out', () => {
  const { lines, log } = logAt('warn');
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['c', 'd']);
});

test('secrets and what people wrote do not get through', () => {
  const { lines, log } = logAt('debug');
  const names = ['text', 'body', 'answer', 'token', 'accessToken', 'MicrosoftAppPassword', 'authorization'];
  log.info('x', Object.fromEntries(names.map((name) => [name, 'geheim'])));
  log.info('x', { detail: { nested: 'geheim' } } as unknown as LogFields);
  expect(lines.join()).not.toContain('geheim');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ text: '[removed]' });
});

test('a field cannot pose as time, level or event, nor break the line', () => {
  const { lines, log } = logAt('debug');
  log.warn('real', { event: 'forged', level: 'info', time: 'never', detail: 'a\nb' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('\n');
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    time: '2027-04-12T07:00:00.000Z',
    level: 'warn',
    event: 'real',
    detail: 'a\nb',
  });
});

test('long values are cut, and a sink that fails stops nobody', () => {
  const { lines, log } = logAt('debug');
  log.info('x', { detail: 'ä'.repeat(5000) });
  expect(JSON.parse(lines[0] ?? '').detail).toHaveLength(1000);
  const full = createLog({
    level: 'info',
    now: () => '2027-04-12T07:00:00.000Z' as Instant,
    write: () => {
      throw new Error('ENOSPC');
    },
  });
  expect(() => full.error('x')).not.toThrow();
});
