import { createBareServer } from '../../src/web/bare-server';

test.each(['router', 'server'])('restify keeps its %s where it is looked for', (part) => {
  try {
    expect(typeof require(`restify/lib/${part}`)).toBe('function');
  } catch (cause) {
    throw new Error(`this version of restify has no lib/${part}: mend src/web/bare-server.ts`, { cause });
  }
});

test("what it makes is what restify's own createServer makes", () => {
  const silent = () => undefined;
  const log = { trace: silent, debug: silent, info: silent, warn: silent, error: silent, child: () => log };
  const options = { name: '', log: log as never, maxParamLength: 4096 };
  const theirs = (require('restify') as typeof import('restify')).createServer({ ...options });
  const ours = createBareServer(options);
  expect(ours.constructor).toBe(theirs.constructor);
  expect(Object.keys(ours)).toEqual(Object.keys(theirs));
  expect(ours.router.constructor).toBe(theirs.router.constructor);
  expect([ours.name, Object.keys(ours.formatters)]).toEqual([theirs.name, Object.keys(theirs.formatters)]);
});
