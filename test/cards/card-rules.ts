/**
 * What an Adaptive Card 1.5 may consist of, as strict as the companion wants it: unknown properties and
 * elements are faults, and so is what does not work everywhere or cannot be heard (`docs/promises.md`, rule 9).
 * Returns a line for each fault.
 */
type Node = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const string: Check = (value) => typeof value === 'string';
const filled: Check = (value) => typeof value === 'string' && value.trim() !== '';
const flag: Check = (value) => typeof value === 'boolean';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const list: Check = (value) => Array.isArray(value) && value.length > 0;
const object: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const httpUrl: Check = (value) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);

const STYLES = oneOf('default', 'emphasis', 'good', 'attention', 'warning', 'accent');
const SPACING = oneOf('None', 'Small', 'Medium', 'Large', 'ExtraLarge', 'Padding', 'Default');
const ELEMENT: Readonly<Record<string, Check>> = {
  id: filled,
  isVisible: flag,
  spacing: SPACING,
  separator: flag,
};
const INPUT: Readonly<Record<string, Check>> = {
  ...ELEMENT,
  'id!': filled,
  'label!': filled,
  isRequired: flag,
  errorMessage: filled,
};
const EXECUTE: Readonly<Record<string, Check>> = {
  'title!': filled,
  'data!': object,
  'associatedInputs!': oneOf('auto', 'none'),
  style: oneOf('default', 'positive', 'destructive'),
  tooltip: filled,
};

/** By type: property to check; a `!` marks one that must be there. */
const TYPES: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  AdaptiveCard: {
    '$schema!': filled,
    'version!': oneOf('1.5'),
    'lang!': oneOf('de', 'en'),
    'fallbackText!': filled,
    'body!': list,
    actions: list,
    refresh: object,
    msteams: object,
  },
  TextBlock: {
    ...ELEMENT,
    'text!': filled,
    'wrap!': (value) => value === true,
    size: oneOf('Small', 'Default', 'Medium', 'Large', 'ExtraLarge'),
    weight: oneOf('Lighter', 'Default', 'Bolder'),
    isSubtle: flag,
    style: oneOf('default', 'heading'),
  },
  Image: {
    ...ELEMENT,
    'url!': httpUrl,
    'altText!': filled,
    size: oneOf('Auto', 'Stretch', 'Small', 'Medium', 'Large'),
  },
  Container: { ...ELEMENT, 'items!': list, style: STYLES, bleed: flag },
  FactSet: { ...ELEMENT, 'facts!': list },
  ActionSet: { ...ELEMENT, 'actions!': list },
  'Input.Text': {
    ...INPUT,
    placeholder: string,
    value: string,
    isMultiline: flag,
    maxLength: number,
    style: oneOf('Text', 'Tel', 'Url', 'Email'),
  },
  'Input.Number': { ...INPUT, placeholder: string, value: number, min: number, max: number },
  'Input.ChoiceSet': {
    ...INPUT,
    placeholder: string,
    value: string,
    'choices!': list,
    isMultiSelect: flag,
    style: oneOf('compact', 'expanded'),
    wrap: flag,
  },
  'Action.Execute': { ...EXECUTE, 'verb!': filled, 'fallback!': object },
  'Action.Submit': EXECUTE,
  'Action.OpenUrl': { 'title!': filled, 'url!': httpUrl },
  'Action.ToggleVisibility': { 'title!': filled, 'targetElements!': list },
};
const CHILDREN = ['body', 'items', 'actions'];
/** What Teams shows in a row before it hides the rest. */
const MAX_ACTIONS = 6;

export function cardFaults(card: object): string[] {
  const faults: string[] = [];
  const ids: string[] = [];
  const targets: string[] = [];
  const walk = (node: Node, path: string) => {
    const type = String(node.type);
    const rules = TYPES[type];
    if (!rules) {
      faults.push(`${path}: unknown type ${type}`);
      return;
    }
    checkProperties(node, rules, path, faults);
    if (typeof node.id === 'string') ids.push(node.id);
    if (Array.isArray(node.targetElements)) targets.push(...node.targetElements);
    if (type === 'Action.Execute') checkFallback(node, path, faults);
    if (type === 'Input.ChoiceSet') checkChoices(node, path, faults);
    if (node.isRequired === true && !filled(node.errorMessage))
      faults.push(`${path}: required without errorMessage`);
    if (Array.isArray(node.actions) && node.actions.length > MAX_ACTIONS)
      faults.push(`${path}: too many actions`);
    for (const fact of (node.facts as Node[] | undefined) ?? []) {
      if (!filled(fact.title) || !filled(fact.value))
        faults.push(`${path}: empty fact ${JSON.stringify(fact)}`);
    }
    for (const name of CHILDREN) {
      for (const [index, child] of ((node[name] as Node[] | undefined) ?? []).entries()) {
        walk(child, `${path}.${name}[${index}]`);
      }
    }
  };
  walk(card as Node, 'card');
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`id ${id} twice`);
  for (const target of targets) if (!ids.includes(target)) faults.push(`no element ${target} to toggle`);
  return faults;
}

function checkProperties(
  node: Node,
  rules: Readonly<Record<string, Check>>,
  path: string,
  faults: string[],
): void {
  for (const [name, value] of Object.entries(node)) {
    if (name === 'type') continue;
    const check = rules[name] ?? rules[`${name}!`];
    if (!check) faults.push(`${path} (${node.type}): unknown property ${name}`);
    else if (!check(value))
      faults.push(`${path} (${node.type}): ${name} is ${JSON.stringify(value)?.slice(0, 80)}`);
  }
  for (const name of Object.keys(rules)) {
    if (name.endsWith('!') && node[name.slice(0, -1)] === undefined) {
      faults.push(`${path} (${node.type}): ${name.slice(0, -1)} is missing`);
    }
  }
}

/** The fallback does the same for clients without universal actions; the verb travels in the data. */
function checkFallback(node: Node, path: string, faults: string[]): void {
  const fallback = node.fallback as Node;
  if (fallback?.type !== 'Action.Submit') faults.push(`${path}: fallback is no Action.Submit`);
  if (JSON.stringify(fallback?.data) !== JSON.stringify(node.data))
    faults.push(`${path}: fallback has other data`);
  const data = node.data as { readonly action?: { readonly verb?: string } };
  if (data.action?.verb !== node.verb) faults.push(`${path}: verb is not that of the data`);
}

function checkChoices(node: Node, path: string, faults: string[]): void {
  const choices = (node.choices as Node[]) ?? [];
  const values = choices.map((choice) => choice.value);
  if (choices.some((choice) => !filled(choice.title) || !filled(choice.value)))
    faults.push(`${path}: empty choice`);
  if (new Set(values).size !== values.length) faults.push(`${path}: choices with the same value`);
  for (const chosen of typeof node.value === 'string' ? node.value.split(',') : []) {
    if (!values.includes(chosen)) faults.push(`${path}: ${chosen} is no choice`);
  }
}

/** Every node of a card, buttons and what they fall back to included. */
export function nodesOf(card: object): Node[] {
  const found: Node[] = [];
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value) found.push(value as Node);
      Object.values(value).forEach(walk);
    }
  };
  walk(card);
  return found;
}
