import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handbook } from '../domain/command/entry';
import { withCommandTable } from './tables/command-table';

const HANDBOOKS: Readonly<Record<Handbook, string>> = {
  participants: 'docs/handbuch-teilnehmende.md',
  trainers: 'docs/handbuch-trainer.md',
};

for (const [handbook, file] of Object.entries(HANDBOOKS) as [Handbook, string][]) {
  const path = join(__dirname, '..', '..', file);
  const before = readFileSync(path, 'utf8');
  const after = withCommandTable(before, handbook);
  if (after !== before) writeFileSync(path, after);
  process.stdout.write(`${file}: ${after === before ? 'unchanged' : 'written'}\n`);
}
