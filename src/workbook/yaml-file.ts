import { isAlias, isCollection, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import { MAX_PROBLEMS_PER_FILE } from './limits';
import type { Problem } from './problem';
import { explainSyntax, NO_TAG } from './syntax';

/** Where something stands: an offset into the text. */
export type Offset = number;

/** One parsed file, and the list of what is wrong with it. */
export class YamlFile {
  readonly problems: Problem[] = [];
  readonly root: Node | undefined;
  private readonly lines = new LineCounter();

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    this.root = this.parse(text);
  }

  /** `at`: a node, an offset, or nothing for the whole file. */
  report(at: Node | Offset | undefined, message: string): void {
    if (this.problems.length >= MAX_PROBLEMS_PER_FILE) return;
    this.problems.push({ file: this.file, ...this.place(at), message });
  }

  /** Line and column, counted from 1. */
  place(at: Node | Offset | undefined): { readonly line: number; readonly column: number } {
    const offset = typeof at === 'number' ? at : (at?.range?.[0] ?? 0);
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /** Syntax errors and everything YAML can do that a programme file must not; then there is no root. */
  private parse(text: string): Node | undefined {
    let root: Node | null | undefined;
    try {
      const document = parseDocument(text, {
        lineCounter: this.lines,
        prettyErrors: false,
        schema: 'core',
        strict: true,
        stringKeys: false,
        // Equal keys are reported by `Fields`, in German and without comparing each key with each.
        uniqueKeys: false,
        // `silent` would also hide that there is a second document.
        logLevel: 'error',
      });
      for (const fault of explainSyntax([...document.errors, ...document.warnings], text, this.lines)) {
        this.report(fault.at, fault.message);
      }
      root = document.contents;
      if (this.problems.length === 0 && root) this.refuseSpecials(root, 0);
    } catch {
      // The parser reports its own limits; whatever else it may trip over must not reach the running bot.
      this.report(
        0,
        'Die Datei ist zu tief verschachtelt und lässt sich nicht lesen: Prüfen Sie Klammern und Einrückungen.',
      );
    }
    if (this.problems.length > 0) return undefined;
    if (!root)
      this.report(0, 'Die Datei ist leer: Tragen Sie den Inhalt ein (Beispiel in workbook/README.md).');
    return root ?? undefined;
  }

  private refuseSpecials(node: unknown, depth: number): void {
    if (depth > 12) {
      this.report(
        isNode(node) ? node : undefined,
        'Zu tief verschachtelt: So viele Ebenen hat keine Programmdatei.',
      );
      return;
    }
    if (isPair(node)) {
      this.refuseSpecials(node.key, depth);
      this.refuseSpecials(node.value, depth);
      return;
    }
    if (!isNode(node)) return;
    if (isAlias(node) || node.anchor !== undefined) {
      this.report(
        node,
        'Verweise mit & und * sind nicht erlaubt: Schreiben Sie den Text aus; beginnt er mit diesem Zeichen, setzen Sie ihn in Anführungszeichen.',
      );
    } else if (node.tag !== undefined) {
      this.report(node, NO_TAG);
    }
    if (isCollection(node)) for (const item of node.items) this.refuseSpecials(item, depth + 1);
  }
}
