import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { LocalDate } from '../../domain/ids';
import { MAX } from '../limits';
import { hint } from '../suggest';
import type { YamlFile } from '../yaml-file';
import { readText } from './read-text';

/** Drops what is undefined, as `exactOptionalPropertyTypes` asks. */
export function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Ids become keys of objects; these would reach into the language. */
const RESERVED = new Set(['constructor', 'prototype']);
const ID_FORM =
  'nur Kleinbuchstaben a bis z, Ziffern und Bindestriche, höchstens 40 Zeichen, zum Beispiel »w03-themenspeicher«';

/** A block of `key: value` lines, read key by key; every problem is reported at its place. */
export class Fields {
  private readonly pairs = new Map<string, { readonly key: Node; readonly value: Node | undefined }>();

  private constructor(
    readonly file: YamlFile,
    readonly node: YAMLMap,
    /** How the block is called in messages. */
    readonly what: string,
    private readonly known: readonly string[],
  ) {
    for (const pair of node.items as Pair<Node, Node | null>[]) this.take(pair);
  }

  static of(
    file: YamlFile,
    node: Node | undefined,
    what: string,
    known: readonly string[],
  ): Fields | undefined {
    if (isMap(node)) return new Fields(file, node, what, known);
    file.report(
      node,
      `${what}: Hier werden Zeilen der Form »schlüssel: Wert« erwartet (${known.slice(0, 6).join(', ')}${known.length > 6 ? ', …' : ''}).`,
    );
    return undefined;
  }

  private take(pair: Pair<Node, Node | null>): void {
    const name = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
    if (!this.known.includes(name)) {
      this.file.report(
        pair.key,
        `${this.what}: Das Schlüsselwort »${name.slice(0, 40)}« gibt es hier nicht. ${hint(name, this.known)}`,
      );
      return;
    }
    const earlier = this.pairs.get(name);
    if (earlier) {
      this.file.report(
        pair.key,
        `${this.what}: »${name}« steht zweimal: Löschen Sie eine der beiden Zeilen.`,
      );
      return;
    }
    const empty = !pair.value || (isScalar(pair.value) && pair.value.value === null && !pair.value.source);
    this.pairs.set(name, { key: pair.key, value: empty ? undefined : (pair.value as Node) });
  }

  report(key: string | undefined, message: string): void {
    const pair = key === undefined ? undefined : this.pairs.get(key);
    this.file.report(pair ? (pair.value ?? pair.key) : this.node, message);
  }

  has(key: string): boolean {
    return this.pairs.has(key);
  }

  /** The value's node; an empty value is reported, a missing key only if it is required. */
  value(key: string, required: boolean): Node | undefined {
    const pair = this.pairs.get(key);
    if (!pair) {
      if (required)
        this.report(undefined, `${this.what}: »${key}« fehlt: Ergänzen Sie die Zeile »${key}: …«.`);
      return undefined;
    }
    if (!pair.value) {
      this.file.report(
        pair.key,
        `${this.what}: »${key}« ist leer: Tragen Sie einen Wert ein, oder löschen Sie die Zeile.`,
      );
    }
    return pair.value;
  }

  text(key: string, max: number): string {
    return this.optionalText(key, max, true) ?? '';
  }

  optionalText(key: string, max: number, required = false): string | undefined {
    const node = this.value(key, required);
    return node ? readText(this.file, node, key, { max }) : undefined;
  }

  /** A stable name; see `ID_FORM`. */
  id(key: string): string {
    return this.optionalId(key, true) ?? '';
  }

  optionalId(key: string, required = false): string | undefined {
    const node = this.value(key, required);
    if (!node) return undefined;
    const given = isScalar(node) ? String(node.source ?? node.value) : '';
    if (given.length <= 40 && ID.test(given) && !RESERVED.has(given)) return given;
    this.file.report(node, `${this.what}: »${given.slice(0, 50)}« geht nicht als ${key}: ${ID_FORM}.`);
    return undefined;
  }

  optionalNumber(
    key: string,
    range: { readonly min: number; readonly max: number; readonly whole?: boolean },
    required = false,
  ): number | undefined {
    const node = this.value(key, required);
    if (!node) return undefined;
    const value = isScalar(node) ? node.value : undefined;
    const fits =
      typeof value === 'number' &&
      value >= range.min &&
      value <= range.max &&
      (range.whole === false || Number.isInteger(value));
    if (fits) return value;
    const kind = range.whole === false ? 'eine Zahl (mit Punkt statt Komma)' : 'eine ganze Zahl';
    this.file.report(
      node,
      `${this.what}: »${key}« soll ${kind} von ${range.min} bis ${range.max} sein, ohne Anführungszeichen und Einheit.`,
    );
    return undefined;
  }

  number(
    key: string,
    range: { readonly min: number; readonly max: number; readonly whole?: boolean },
  ): number {
    return this.optionalNumber(key, range, true) ?? range.min;
  }

  /** One of a few German words, as what it means in code. */
  optionalWord<Value>(key: string, words: ReadonlyMap<string, Value>, required = false): Value | undefined {
    const node = this.value(key, required);
    if (!node) return undefined;
    const given = isScalar(node) ? String(node.source ?? node.value).toLowerCase() : '';
    const value = words.get(given);
    if (value === undefined) {
      this.file.report(
        node,
        `${this.what}: »${given.slice(0, 40)}« gibt es bei »${key}« nicht. ${hint(given, [...words.keys()])}`,
      );
    }
    return value;
  }

  optionalDate(key: string): LocalDate | undefined {
    const node = this.value(key, false);
    if (!node) return undefined;
    const given = isScalar(node) ? String(node.source ?? node.value) : '';
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given);
    const [year, month, day] = [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3])];
    const days = parts ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
    if (month >= 1 && month <= 12 && day >= 1 && day <= days) return given as LocalDate;
    this.file.report(
      node,
      `${this.what}: »${key}« soll ein Datum der Form Jahr-Monat-Tag sein, zum Beispiel 2026-10-01.`,
    );
    return undefined;
  }

  /** The entries of a list; a missing optional list is empty. */
  list(
    key: string,
    size: { readonly min: number; readonly max: number },
    required = size.min > 0,
  ): readonly Node[] {
    const node = this.value(key, required);
    if (!node) return [];
    if (!isSeq(node)) {
      this.file.report(
        node,
        `${this.what}: »${key}« soll eine Liste sein: Beginnen Sie jeden Eintrag in einer eigenen Zeile mit »- «.`,
      );
      return [];
    }
    const count = node.items.length;
    if (count < size.min || count > size.max) {
      this.file.report(
        node,
        `${this.what}: »${key}« hat ${count} ${count === 1 ? 'Eintrag' : 'Einträge'}, erlaubt sind ${size.min} bis ${size.max}.`,
      );
    }
    return node.items as Node[];
  }

  texts(
    key: string,
    size: { readonly min: number; readonly max: number },
    max: number,
    required = size.min > 0,
  ): readonly string[] {
    return this.list(key, size, required).map((node) => readText(this.file, node, key, { max }) ?? '');
  }

  numbers(
    key: string,
    range: { readonly min: number; readonly max: number },
    size: { readonly min: number; readonly max: number },
  ): readonly number[] {
    return this.list(key, size).map((node) => {
      const value = isScalar(node) ? node.value : undefined;
      if (typeof value === 'number' && Number.isInteger(value) && value >= range.min && value <= range.max) {
        return value;
      }
      this.file.report(
        node,
        `${this.what}: »${key}« soll ganze Zahlen von ${range.min} bis ${range.max} enthalten.`,
      );
      return range.min;
    });
  }

  optionalUrl(key: string, required = false): string | undefined {
    const node = this.value(key, required);
    if (!node) return undefined;
    const given = isScalar(node) ? String(node.value) : '';
    if (given.length <= MAX.url && isHttps(given)) return given;
    this.file.report(
      node,
      /^http:\/\//i.test(given)
        ? `${this.what}: »${key}« ist unverschlüsselt: Schreiben Sie https:// statt http://.`
        : `${this.what}: »${key}« soll eine vollständige Adresse sein, die mit https:// beginnt.`,
    );
    return undefined;
  }
}

function isHttps(given: string): boolean {
  if (!/^https:\/\/[^\s<>"]+$/.test(given)) return false;
  try {
    const url = new URL(given);
    return url.protocol === 'https:' && url.username === '' && url.hostname.includes('.');
  } catch {
    return false;
  }
}
