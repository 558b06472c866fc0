import { entryOf } from '../../domain/command/command';
import type { MenuScope } from '../../domain/command/entry';
import { inMenu } from '../../domain/command/listings';
import { de, type Texts } from '../../texts/de';
import { en } from '../../texts/en';

/** One list of commands as the manifest of Teams wants it. */
interface CommandList {
  readonly scopes: readonly MenuScope[];
  readonly commands: readonly MenuEntry[];
}
interface MenuEntry {
  readonly title: string;
  readonly description: string;
}

const SCOPES: readonly MenuScope[] = ['personal', 'team', 'groupChat'];

/** The commands that Teams offers in each scope, in German, for the manifest. */
export function commandLists(): readonly CommandList[] {
  return SCOPES.map((scope) => ({ scopes: [scope], commands: menu(scope, 'german', de.menus) }));
}

/** The same in English, by the path of what each line translates. */
export function translatedCommands(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    SCOPES.flatMap((scope, list) =>
      menu(scope, 'english', en.menus).flatMap(({ title, description }, command) => {
        const path = `bots[0].commandLists[${list}].commands[${command}]`;
        return [
          [`${path}.title`, title],
          [`${path}.description`, description],
        ];
      }),
    ),
  );
}

function menu<Scope extends MenuScope>(
  scope: Scope,
  language: 'german' | 'english',
  texts: Texts['menus'],
): readonly MenuEntry[] {
  return inMenu(scope).map((name) => ({
    // What has no words cannot be chosen from a menu; the tests of the package would find it there.
    title: entryOf(name).words?.[language] ?? '',
    description: texts[scope][name],
  }));
}
