/**
 * Completes package-lock.json with the packages for other systems. `npm install` leaves out what its
 * registry does not offer for them, and `npm ci` then refuses the whole file, on every system. It also writes
 * down on which Node this project has tested a package that asks for a newer one.
 * Usage: node complete-lock.js, in the folder of package-lock.json, after each change to it.
 */
const fs = require('node:fs');

const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'openharmony',
  'aix',
  'sunos',
];
const CPUS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32', 'mips64el'];

/**
 * restify 12 asks for Node 22, restify 11 does not load on 24. Version 12 loads and serves on 20: the whole test
 * suite runs there. So `npm ci` need not warn of it.
 */
const TESTED = { restify: { version: '12.0.0', node: '>=20.19.0' } };

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (found(path, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...restrictions(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added += 1;
    console.log(`${path} -> ${name}@${range}`);
  }
}
for (const [name, { version, node }] of Object.entries(TESTED)) {
  const entry = lock.packages[`node_modules/${name}`];
  if (entry?.version !== version)
    throw new Error(`${name} is not ${version} any more: look again on Node 20`);
  entry.engines = { node };
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
fs.writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} added`);

/** As Node looks for a module: beside the package, then outwards. */
function found(path, name) {
  for (let at = path; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

function restrictions(name) {
  const words = name.split('/').pop().split('-');
  const os = SYSTEMS.filter((one) => words.includes(one));
  const cpu = CPUS.filter((one) => words.includes(one));
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc'];
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.includes('linux') ? { libc } : {}),
    ...(os.length > 0 ? { os } : {}),
  };
}
