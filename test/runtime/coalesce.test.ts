import { createCoalescer } from '../../src/runtime/coalesce';

/** Work that ends when it is told to. */
function works() {
  const log: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const work = (name: string) => () => {
    log.push(name);
    return new Promise<void>((resolve, reject) => {
      ends.set(name, (error) => (error ? reject(error) : resolve()));
    });
  };
  const end = async (name: string, error?: Error): Promise<void> => {
    ends.get(name)?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { log, work, end };
}

test('one after the other; who asks meanwhile shares what begins next', async () => {
  const { log, work, end } = works();
  const coalescer = createCoalescer();
  const done: string[] = [];
  const run = (name: string) => coalescer.run('post', work(name)).then(() => done.push(name));
  run('first');
  run('second');
  run('third');
  expect(log).toEqual(['first']);
  await end('first');
  expect(log).toEqual(['first', 'third']);
  expect(done).toEqual(['first']);
  run('fourth');
  await end('third');
  expect(done).toEqual(['first', 'second', 'third']);
  await end('fourth');
  expect(done).toEqual(['first', 'second', 'third', 'fourth']);
  run('fifth');
  expect(log).toEqual(['first', 'third', 'fourth', 'fifth']);
});

test('other things do not wait for it', () => {
  const { log, work } = works();
  const coalescer = createCoalescer();
  coalescer.run('one post', work('one'));
  coalescer.run('another', work('another'));
  expect(log).toEqual(['one', 'another']);
});

test('what fails fails for those who asked for it, and the next begins', async () => {
  const { log, work, end } = works();
  const coalescer = createCoalescer();
  const first = expect(coalescer.run('post', work('first'))).rejects.toThrow('broken');
  const second = coalescer.run('post', work('second'));
  await end('first', new Error('broken'));
  await first;
  expect(log).toEqual(['first', 'second']);
  await end('second');
  await second;
});
