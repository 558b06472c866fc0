import { createTurns } from '../../../src/usecases/reply/coalesce';

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
  const turns = createTurns();
  const done: string[] = [];
  const take = (name: string) => turns.take('post', work(name)).then(() => done.push(name));
  take('first');
  take('second');
  take('third');
  expect(log).toEqual(['first']);
  await end('first');
  expect(log).toEqual(['first', 'third']);
  expect(done).toEqual(['first']);
  take('fourth');
  await end('third');
  expect(done).toEqual(['first', 'second', 'third']);
  await end('fourth');
  expect(done).toEqual(['first', 'second', 'third', 'fourth']);
  take('fifth');
  expect(log).toEqual(['first', 'third', 'fourth', 'fifth']);
});

test('other things do not wait for it', () => {
  const { log, work } = works();
  const turns = createTurns();
  turns.take('one post', work('one'));
  turns.take('another', work('another'));
  expect(log).toEqual(['one', 'another']);
});

test('what fails fails for those who asked for it, and the next begins', async () => {
  const { log, work, end } = works();
  const turns = createTurns();
  const first = expect(turns.take('post', work('first'))).rejects.toThrow('broken');
  const second = turns.take('post', work('second'));
  await end('first', new Error('broken'));
  await first;
  expect(log).toEqual(['first', 'second']);
  await end('second');
  await second;
});
