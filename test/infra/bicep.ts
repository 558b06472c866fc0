import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

export const INFRA = join(__dirname, '..', '..', 'infra');

export interface BicepFile {
  readonly path: string;
  readonly text: string;
  readonly root: Node;
}

let parser: Promise<Parser> | undefined;

/** Parses Bicep text with tree-sitter's grammar; `problemsOf` says whether it could be read. */
export async function parseBicep(path: string, text: string): Promise<BicepFile> {
  parser ??= openParser();
  const tree = (await parser).parse(text);
  if (!tree) throw new Error(`${path}: not parsed`);
  return { path, text, root: tree.rootNode };
}

async function openParser(): Promise<Parser> {
  await Parser.init();
  const made = new Parser();
  // Given a path, the library would import a module of Node's, which jest does not let it do.
  const grammar = readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'));
  made.setLanguage(await Language.load(new Uint8Array(grammar)));
  return made;
}

/** Every Bicep file below `infra/`. */
export async function loadBicepFiles(): Promise<readonly BicepFile[]> {
  const paths = readdirSync(INFRA, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.bicep'),
  );
  return Promise.all(paths.sort().map((path) => parseBicep(path, readFileSync(join(INFRA, path), 'utf8'))));
}

/** Places that the grammar cannot read, one line each. */
export function syntaxProblems({ path, root }: BicepFile): readonly string[] {
  if (!root.hasError) return [];
  const bad = all(root).filter((node) => node.isError || node.isMissing);
  return bad.map(
    (node) => `${path}:${node.startPosition.row + 1}: cannot be read: ${node.text.slice(0, 40)}`,
  );
}

export function all(node: Node): Node[] {
  return [node, ...node.children.flatMap((child) => (child ? all(child) : []))];
}

const ofType = (node: Node, type: string): Node[] => all(node).filter((other) => other.type === type);

/** Text of a string without interpolation, otherwise undefined. */
export function literal(node: Node | undefined): string | undefined {
  if (node?.type !== 'string' || ofType(node, 'interpolation').length > 0) return undefined;
  return node.text.slice(1, -1);
}

export interface Property {
  readonly name: string;
  readonly value: Node;
}

export function propertiesOf(object: Node): Property[] {
  return object.namedChildren.flatMap((child) => {
    if (child?.type !== 'object_property') return [];
    const [key, value] = child.namedChildren;
    return key && value ? [{ name: key.text.replaceAll("'", ''), value }] : [];
  });
}

/** A value made of objects, arrays, strings and numbers; what must be computed stays Bicep's text. */
export function plainValue(node: Node): unknown {
  if (node.type === 'object')
    return Object.fromEntries(propertiesOf(node).map(({ name, value }) => [name, plainValue(value)]));
  if (node.type === 'array')
    return node.namedChildren.flatMap((child) =>
      child && child.type !== 'comment' ? [plainValue(child)] : [],
    );
  return literal(node) ?? (/^(-?\d+|true|false)$/.test(node.text) ? JSON.parse(node.text) : node.text);
}

export function objectsOf({ root }: BicepFile): Node[] {
  return ofType(root, 'object');
}

export interface Declaration {
  readonly kind: 'param' | 'var' | 'resource' | 'module' | 'output';
  readonly name: string;
  readonly node: Node;
  readonly secure: boolean;
  /** `param`: can be left out. */
  readonly hasDefault: boolean;
}

const KINDS: Readonly<Record<string, Declaration['kind']>> = {
  parameter_declaration: 'param',
  variable_declaration: 'var',
  resource_declaration: 'resource',
  module_declaration: 'module',
  output_declaration: 'output',
};

export function declarationsOf({ root }: BicepFile): Declaration[] {
  const found: Declaration[] = [];
  let decorators = '';
  for (const node of root.namedChildren) {
    if (!node) continue;
    if (node.type === 'decorators') decorators = node.text;
    const kind = KINDS[node.type];
    const name = node.namedChildren.find((child) => child?.type === 'identifier')?.text;
    if (kind && name) {
      const hasDefault = kind === 'param' && node.children.some((child) => child?.type === '=');
      found.push({ kind, name, node, secure: /@secure\(\)/.test(decorators), hasDefault });
    }
    if (node.type !== 'decorators' && node.type !== 'comment') decorators = '';
  }
  return found;
}

export interface ModuleUse {
  readonly name: string;
  /** Path below `infra/`. */
  readonly path: string;
  readonly params: readonly string[];
}

export function modulesOf(file: BicepFile): ModuleUse[] {
  return declarationsOf(file)
    .filter(({ kind }) => kind === 'module')
    .map(({ name, node }) => {
      const source = node.namedChildren.find((child) => child?.type === 'string');
      const body = ofType(node, 'object')[0];
      const params = body && propertiesOf(body).find((property) => property.name === 'params')?.value;
      return {
        name,
        path: join(dirname(file.path), literal(source ?? undefined) ?? ''),
        params: params ? propertiesOf(params).map((property) => property.name) : [],
      };
    });
}

/** Names used as values that nothing in the file declares, and functions that Bicep does not have. */
export function unknownNames(file: BicepFile): readonly string[] {
  const declared = new Set(declarationsOf(file).map(({ name }) => name));
  return ofType(file.root, 'identifier').flatMap((node) => {
    const parent = node.parent;
    if (!parent || parent.type in KINDS || parent.type === 'type') return [];
    if (parent.type === 'object_property' && parent.namedChildren[0]?.id === node.id) return [];
    const called = parent.type === 'call_expression' && parent.namedChildren[0]?.id === node.id;
    const known = called ? FUNCTIONS.has(node.text) : declared.has(node.text);
    return known ? [] : [`${file.path}:${node.startPosition.row + 1}: ${node.text}`];
  });
}

const FUNCTIONS = new Set(
  (
    'concat empty environment guid join json resourceGroup string subscriptionResourceId take tenant ' +
    'uniqueString allowed description maxLength maxValue minLength minValue secure'
  ).split(' '),
);
