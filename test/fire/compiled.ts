import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = join(__dirname, '..', '..');

/**
 * The program and what tests need of `test/` as JavaScript in a folder of its own, so that a process can be
 * started from it, whatever `dist` holds.
 */
export function compile(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'workbook'), join(folder, 'workbook'));
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  for (const part of ['src', 'test/support', 'test/fire', 'test/behaviour']) {
    for (const entry of readdirSync(join(ROOT, part), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.endsWith('.test.ts')) continue;
      const from = join(entry.parentPath, entry.name);
      const to = join(folder, from.slice(ROOT.length)).replace(/\.ts$/, '.js');
      mkdirSync(dirname(to), { recursive: true });
      if (!entry.name.endsWith('.ts')) cpSync(from, to);
      else writeFileSync(to, transformFileSync(from, SWC).code);
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const SWC = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
} as const;
