import type { CommandName } from '../../domain/command/command';
import { commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { type PageSection, page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

const DAILY: readonly CommandName[] = [
  'today',
  'open',
  'progress',
  'exercise',
  'search',
  'concept',
  'metric',
];
const SETTINGS: readonly CommandName[] = ['reminders', 'absence', 'my-data', 'delete-data'];
const TRAINERS: readonly CommandName[] = [
  'create-cohort',
  'cohorts',
  'participants',
  'plan',
  'status',
  'preview',
  'push-now',
  'pause',
  'resume',
  'open',
  'replies',
  'feedback',
  'announce',
  'schulterblick',
  'concept',
  'report',
];
const DEMO: readonly CommandName[] = ['time', 'time-move', 'time-set'];

/** Whether a command may be used in a channel, where others read along. */
const PERSONAL_ONLY: ReadonlySet<CommandName> = new Set(['my-data', 'delete-data']);

export function helpCard(notice: NoticeOf<'help'>, setting: Setting): Built {
  const { t } = setting;
  const { help } = t.command;
  const inChannel = notice.scope !== 'personal';
  const section = (title: string, names: readonly CommandName[]): PageSection => ({
    title,
    blocks: names
      .filter((name) => !inChannel || !PERSONAL_ONLY.has(name))
      .map((name) => commandLine(name, title === help.trainers, setting)),
  });
  const card = page({
    title: help.title,
    intro: inChannel ? help.channel : help.personal,
    sections: [
      ...(notice.participant || !notice.trainer
        ? [
            ...(notice.participant ? [] : [section(help.joining, ['join'])]),
            section(help.everyone, DAILY),
            section(help.answering, ['answer']),
            section(help.settings, SETTINGS),
          ]
        : []),
      ...(notice.trainer ? [section(help.trainers, TRAINERS)] : []),
      ...(notice.trainer && notice.demo ? [section(help.demo, DEMO)] : []),
    ],
    actions: commonCommands(notice.trainer, notice.participant, setting),
  });
  return { card, summary: help.title };
}

function commandLine(name: CommandName, forTrainers: boolean, { t }: Setting): Json {
  const { usage, does } = forTrainers ? (t.trainerCommands[name] ?? t.commands[name]) : t.commands[name];
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
