export type CommandNotice =
  | { readonly kind: 'welcome'; readonly scope: 'personal' | 'channel' | 'group'; readonly trainer: boolean }
  | {
      readonly kind: 'help';
      readonly trainer: boolean;
      readonly participant: boolean;
      readonly scope: 'personal' | 'channel' | 'group';
      readonly demo: boolean;
    };
