import { createBodies } from '../../src/store/bodies';

interface Body {
  readonly list: { inner: { n: number } }[];
}
const LENGTH = 1_000;
/** JSON of exactly LENGTH characters. */
const long = (n = 0) => {
  const start = `{"n":${n},"list":[{"inner":{"n":1}},null,2],"text":"`;
  return `${start}${'x'.repeat(LENGTH - start.length - 2)}"}`;
};

describe('the body of a version', () => {
  test('is the same object from the first reading on, until the version changes', () => {
    const bodies = createBodies();
    const first = bodies.parse<Body>('a', 'one', 'v1', long(1));
    expect(first).toEqual(JSON.parse(long(1)));
    expect(bodies.parse('a', 'one', 'v1', long(1))).toBe(first);
    const second = bodies.parse('a', 'one', 'v2', long(2));
    expect(second).toEqual(JSON.parse(long(2)));
    expect(bodies.parse('a', 'one', 'v2', long(2))).toBe(second);
  });

  test('is nobody else’s: not of another id, another partition, or of both together', () => {
    const bodies = createBodies();
    const places = [
      ['a', 'one'],
      ['a', 'two'],
      ['b', 'one'],
      ['a/one', 'x'],
      ['a', 'one/x'],
    ] as const;
    const found = places.map(([partition, id], n) => bodies.parse(partition, id, 'v', long(n)));
    expect(found).toEqual(places.map((_, n) => JSON.parse(long(n))));
  });

  test('cannot be changed by anybody, however deep', () => {
    const body = createBodies().parse<Body>('a', 'one', 'v1', long());
    for (const change of [
      () => Object.assign(body, { more: 1 }),
      () => body.list.push({ inner: { n: 2 } }),
      () => Object.assign(body.list[0]?.inner ?? {}, { n: 2 }),
    ])
      expect(change).toThrow(TypeError);
    expect(body).toEqual(JSON.parse(long()));
  });

  test('that is short is parsed each time, and the reader’s own', () => {
    const bodies = createBodies();
    const first = bodies.parse<number[]>('a', 'one', 'v1', '[1]');
    first.push(2);
    expect(bodies.parse('a', 'one', 'v1', '[1]')).toEqual([1]);
  });

  test('of which there is one property that would be a prototype comes back as it was', () => {
    const text = `{"__proto__":{"list":[1]},"text":"${'x'.repeat(LENGTH)}"}`;
    const body = createBodies().parse<object>('a', 'one', 'v1', text);
    expect(JSON.stringify(body)).toBe(text);
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  });
});

describe('what is kept', () => {
  const keeping = (room: number) => {
    const bodies = createBodies(room * LENGTH);
    const read = (id: string, version = 'v') => bodies.parse<object>('a', id, version, long());
    return { bodies, read };
  };

  test('is bounded: what was not used for longest goes first', () => {
    const { read } = keeping(3);
    const [one, two, three] = [read('1'), read('2'), read('3')];
    expect(read('1')).toBe(one);
    read('4');
    expect(read('1')).toBe(one);
    expect(read('3')).toBe(three);
    expect(read('2')).not.toBe(two);
  });

  test('counts a document once, whatever its versions', () => {
    const { read } = keeping(3);
    const [one, two] = [read('1'), read('2')];
    for (let n = 0; n < 10; n += 1) read('3', `v${n}`);
    expect(read('1')).toBe(one);
    expect(read('2')).toBe(two);
  });

  test('has room again for each that is forgotten', () => {
    const { bodies, read } = keeping(3);
    const [one, two, three] = [read('1'), read('2'), read('3')];
    bodies.forget('a', '2');
    bodies.forget('a', 'never there');
    read('4');
    expect([read('1') === one, read('3') === three]).toEqual([true, true]);
    expect(read('2')).not.toBe(two);
  });

  test('one that is larger than all of the room is read all the same, and drives out no later one', () => {
    const bodies = createBodies(LENGTH);
    const large = JSON.stringify({ text: 'x'.repeat(3 * LENGTH) });
    expect(bodies.parse('a', 'large', 'v', large)).toEqual(JSON.parse(large));
    const one = bodies.parse('a', 'one', 'v', long());
    expect(bodies.parse('a', 'one', 'v', long())).toBe(one);
  });
});
