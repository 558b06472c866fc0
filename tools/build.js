/**
 * Compiles into dist/ where the compiler is installed. Without the development packages (`npm ci --omit=dev`)
 * what was compiled before is used; if there is nothing, this says what to do.
 * Usage: node tools/build.js
 */
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
if (existsSync(join(ROOT, 'node_modules', 'typescript'))) {
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...args, 'run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else if (!existsSync(join(ROOT, 'dist', 'index.js'))) {
  console.error('Nothing is compiled yet. Run `npm ci && npm run build` first, then `npm prune --omit=dev`.');
  process.exitCode = 1;
}
