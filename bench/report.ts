import { cpus, totalmem } from 'node:os';
import Database from 'better-sqlite3';
import { type Figure, meets } from './figure';
import type { Scale } from './sizes';

export interface Report {
  readonly at: string;
  readonly scale: Scale;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly figures: readonly (Figure & { readonly met?: boolean })[];
}

const PACKAGES = ['botbuilder', '@microsoft/teams-ai', 'restify', 'better-sqlite3', '@azure/cosmos'];

export function reportOf(scale: Scale, at: Date, figures: readonly Figure[]): Report {
  const [cpu] = cpus();
  const db = new Database(':memory:');
  const sqlite = String(db.prepare('SELECT sqlite_version()').pluck().get());
  db.close();
  return {
    at: at.toISOString(),
    scale,
    machine: {
      cores: cpus().length,
      cpu: cpu?.model.trim() ?? 'unknown',
      memoryGb: Math.round(totalmem() / 1024 ** 3),
      platform: `${process.platform} ${process.arch}`,
    },
    versions: {
      node: process.version,
      sqlite,
      ...Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
    },
    figures: figures.map((figure) => {
      const met = meets(figure);
      return met === undefined ? figure : { ...figure, met };
    }),
  };
}

function versionOf(name: string): string {
  // Some packages do not export their package.json.
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return (require(`${folder}/${name}/package.json`) as { version: string }).version;
    } catch {
      // The next folder.
    }
  }
  return 'unknown';
}

/** For people; the JSON file holds the rounds as well. */
export function tableOf({ machine, versions, scale, figures, at }: Report): string {
  const head = [
    `${at}, ${scale}`,
    entries(machine),
    entries(versions),
    '',
    'figure                   companion     compared   ratio   target',
  ];
  const rows = figures.map((figure) =>
    [
      figure.id.padEnd(22),
      `${number(figure.companion)} ${figure.unit.padEnd(7)}`.padStart(16),
      figure.compared === undefined ? ''.padStart(9) : number(figure.compared).padStart(9),
      figure.ratio === undefined ? ''.padStart(7) : figure.ratio.toFixed(2).padStart(7),
      ` ${targetOf(figure)}${figure.met === undefined ? '' : figure.met ? '  met' : '  MISSED'}`,
      `\n    ${figure.what}`,
      Object.keys(figure.facts).length > 0 ? `\n    ${entries(figure.facts)}` : '',
    ].join(' '),
  );
  return [...head, ...rows].join('\n');
}

function targetOf({ target }: Figure): string {
  if (!target) return '';
  return [
    ...(target.min === undefined ? [] : [`>= ${target.min}`]),
    ...(target.max === undefined ? [] : [`<= ${target.max}`]),
  ].join(' ');
}

function entries(facts: Readonly<Record<string, string | number>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? number(value) : value}`)
    .join(' · ');
}

function number(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}
