import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

const ROOT = join(__dirname, '..', '..');
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;

/** Platform packages that a lock names and does not hold. */
function incomplete({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
}

// A registry that serves only some platforms makes `npm install` leave the others out of the lock, and
// `npm ci` then refuses it everywhere. Such a package needs its entry: version, os, cpu, optional.
test('the lock holds every platform, so that npm ci takes it', () => {
  expect(incomplete(lock)).toEqual([]);
  const { 'node_modules/@biomejs/cli-darwin-arm64': _, ...packages } = lock.packages;
  expect(incomplete({ packages })).toEqual(['@biomejs/cli-darwin-arm64']);
});
