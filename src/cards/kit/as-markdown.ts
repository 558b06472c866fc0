import type { Json } from './json';

type Nodes = readonly Json[];
const nodes = (value: unknown): Nodes => (Array.isArray(value) ? (value as Nodes) : []);

function action(node: Json, typed: (line: string) => string): string {
  if (node.type === 'Action.OpenUrl') return `[${node.title}](${node.url})`;
  const data = node.data as
    | { readonly action?: { readonly verb: string; readonly line?: string } }
    | undefined;
  const line = data?.action?.verb === 'command' ? data.action.line : undefined;
  return line === undefined ? '' : typed(line);
}

/** Buttons that only click are left out; those that stand for a command become the command. */
function actions(of: Nodes, typed: (line: string) => string): string {
  return of
    .map((node) => action(node, typed))
    .filter((part) => part !== '')
    .join(' · ');
}

function element(node: Json, typed: (line: string) => string): string[] {
  switch (node.type) {
    case 'TextBlock': {
      const content = String(node.text);
      return [node.weight === 'Bolder' && !content.includes('**') ? `**${content}**` : content];
    }
    case 'FactSet':
      return [
        nodes(node.facts)
          .map((fact) => `- **${fact.title}:** ${fact.value}`)
          .join('\n'),
      ];
    case 'Container':
    case 'Column':
      return nodes(node.items).flatMap((item) => element(item, typed));
    case 'ColumnSet':
      return [
        nodes(node.columns)
          .flatMap((item) => element(item, typed))
          .join(' · '),
      ];
    case 'ActionSet':
      return [actions(nodes(node.actions), typed)];
    default:
      return [];
  }
}

/** What a card says, as Markdown, for clients and tools that show no cards. */
export function cardAsMarkdown(card: Json, typed: (line: string) => string): string {
  return [...nodes(card.body).flatMap((node) => element(node, typed)), actions(nodes(card.actions), typed)]
    .filter((part) => part !== '')
    .join('\n\n');
}
