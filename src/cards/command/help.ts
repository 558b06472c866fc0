import { type CommandName, entryOf } from '../../domain/command/command';
import type { HelpSection } from '../../domain/command/entry';
import { inHelp } from '../../domain/command/listings';
import { commandText } from '../../texts/command-text';
import { commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { type PageSection, page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

export function helpCard(notice: NoticeOf<'help'>, setting: Setting): Built {
  const { t } = setting;
  const { help } = t.command;
  const inChannel = notice.scope !== 'personal';
  const section = (of: HelpSection): PageSection => ({
    title: help[of],
    blocks: inHelp(of)
      .filter((name) => !inChannel || !entryOf(name).personalOnly)
      .map((name) => commandLine(name, of === 'trainers', setting)),
  });
  const card = page({
    title: help.title,
    intro: inChannel ? help.channel : help.personal,
    sections: [
      ...(notice.participant || !notice.trainer
        ? [
            ...(notice.participant ? [] : [section('joining')]),
            section('everyone'),
            section('answering'),
            section('settings'),
          ]
        : []),
      ...(notice.trainer ? [section('trainers')] : []),
      ...(notice.trainer && notice.demo ? [section('demo')] : []),
    ],
    actions: commonCommands(notice.trainer, notice.participant, setting),
  });
  return { card, summary: help.title };
}

function commandLine(name: CommandName, forTrainers: boolean, { t }: Setting): Json {
  const { usage, does } = commandText(t, name, forTrainers);
  return text(`**${escapeLine(usage)}** – ${does}`, { spacing: 'Small' });
}

/** The commands one needs most, as buttons. */
function commonCommands(trainer: boolean, participant: boolean, { t }: Setting): Json[] {
  const names: (keyof typeof t.lines)[] = trainer
    ? [
        'status',
        'plan',
        'open',
        'participants',
        'schulterblick',
        ...(participant ? (['today'] as const) : []),
      ]
    : ['today', 'open', 'progress', 'concept'];
  return names.map((name) => commandButton(t.lines[name], t.common.button(t.commands[name].usage)));
}

export function welcomeCard(notice: NoticeOf<'welcome'>, setting: Setting): Built {
  const { t } = setting;
  const { welcome } = t.command;
  const said = {
    personal: notice.trainer ? welcome.trainer : welcome.personal,
    channel: welcome.channel,
    group: welcome.group,
  };
  const card = page({
    title: welcome.title,
    intro: said[notice.scope],
    sections: [
      {
        blocks: [
          ...(notice.scope === 'channel' && notice.trainer ? [text(welcome.trainerChannel)] : []),
          ...(notice.scope === 'channel' ? [text(welcome.mention)] : []),
        ],
      },
    ],
    actions:
      notice.scope === 'group'
        ? []
        : [
            commandButton(t.lines.help, t.common.button(t.commands.help.usage)),
            ...(notice.scope === 'personal' && !notice.trainer
              ? [commandButton(t.lines.today, t.common.button(t.commands.today.usage))]
              : []),
          ],
  });
  return { card, summary: welcome.title };
}
