import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFiles, packageProblems, readPackageSettings, SAMPLE, zipPackage } from './app-package';

const USAGE = `npm run package [-- --beispiel]

Baut das App-Paket für Teams (build/companion.zip). Die Umgebung muss nennen:
  MicrosoftAppId        die Anwendungs-ID (Client) der App-Registrierung
  COMPANION_PUBLIC_URL  die öffentliche Adresse des Companion, etwa ${SAMPLE.publicUrl}
Mit --beispiel entsteht ein Paket mit erfundenen Werten zum Ansehen.`;

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const sample = args.includes('--beispiel');
  const unknown = args.find((arg) => !['--beispiel', '--hilfe', '--help'].includes(arg));
  if (unknown !== undefined) return fail(2, `Die Option »${unknown}« gibt es nicht.\n\n${USAGE}`);
  if (args.length > 0 && !sample) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const read = sample ? ({ ok: true, settings: SAMPLE } as const) : readPackageSettings(process.env);
  if (!read.ok) return fail(2, `${read.problems.map((problem) => `  - ${problem}`).join('\n')}\n\n${USAGE}`);

  const root = join(__dirname, '..', '..');
  const files = packageFiles(join(root, 'appPackage'), read.settings);
  const problems = packageProblems(files);
  if (problems.length > 0) return fail(1, `Teams nähme das Paket nicht an:\n  ${problems.join('\n  ')}`);
  const folder = join(root, 'build');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'companion.zip'), await zipPackage(files));
  process.stdout.write(
    `build/companion.zip ist fertig${sample ? ' (Beispiel mit erfundenen Werten)' : ''}.\n` +
      'Laden Sie es im Teams Admin Center oder in Teams unter »Apps verwalten« hoch.\n',
  );
  return 0;
}

function fail(code: number, text: string): number {
  process.stderr.write(`${text}\n`);
  return code;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => process.exit(fail(1, String((error as Error)?.stack ?? error))),
);
