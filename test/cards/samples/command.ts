import { variants } from './basics';

export const commandSamples = {
  welcome: variants<'welcome'>({
    usual: { kind: 'welcome', scope: 'personal', trainer: false },
    longest: { kind: 'welcome', scope: 'channel', trainer: true },
    group: { kind: 'welcome', scope: 'group', trainer: false },
    trainer: { kind: 'welcome', scope: 'personal', trainer: true },
  }),
  help: variants<'help'>({
    usual: { kind: 'help', trainer: false, participant: true, scope: 'personal', demo: false },
    longest: { kind: 'help', trainer: true, participant: true, scope: 'personal', demo: true },
    trainer: { kind: 'help', trainer: true, participant: false, scope: 'personal', demo: false },
    channel: { kind: 'help', trainer: false, participant: false, scope: 'channel', demo: false },
  }),
};
