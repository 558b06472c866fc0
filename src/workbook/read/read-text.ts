import { isScalar, type Node } from 'yaml';
import { findTextFaults } from '../text-rules';
import type { Offset, YamlFile } from '../yaml-file';

export interface TextRule {
  readonly max: number;
}

/** Reads text from one node; says what is wrong and returns undefined if it is none. */
export function readText(file: YamlFile, node: Node, name: string, rule: TextRule): string | undefined {
  if (!isScalar(node)) {
    file.report(
      node,
      `»${name}« soll ein Text sein, hier steht eine Liste oder ein Block: Enthält der Text einen Doppelpunkt oder beginnt er mit einem Strich, setzen Sie ihn in Anführungszeichen.`,
    );
    return undefined;
  }
  if (typeof node.value !== 'string') {
    const given = String(node.source ?? node.value ?? '');
    file.report(
      node,
      given === ''
        ? `»${name}« ist leer: Tragen Sie einen Text ein.`
        : `»${name}« soll ein Text sein: Setzen Sie »${given.slice(0, 40)}« in Anführungszeichen, also "${given.slice(0, 40)}".`,
    );
    return undefined;
  }
  const text = node.value.trim();
  if (text === '') {
    file.report(node, `»${name}« ist leer: Tragen Sie einen Text ein.`);
    return undefined;
  }
  if (text.length > rule.max) {
    file.report(
      node,
      `»${name}« ist zu lang: ${text.length} Zeichen, erlaubt sind ${rule.max}. Kürzen Sie um ${text.length - rule.max}.`,
    );
  }
  for (const fault of findTextFaults(text)) {
    file.report(placeInText(file, node, text, fault.at), `»${name}«: ${fault.message}`);
  }
  return text;
}

/** The place of `text[at]` in the file where it can be found again; else the start of the node. */
export function placeInText(file: YamlFile, node: Node, text: string, at: number): Offset {
  const [start, end] = node.range ?? [0, 0];
  const piece = text.slice(at, at + 12).split('\n')[0] ?? '';
  const found = piece === '' ? -1 : file.text.indexOf(piece, start);
  return found >= 0 && found < end ? found : start;
}
