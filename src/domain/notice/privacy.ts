export type PrivacyNotice =
  | {
      readonly kind: 'my-data';
      readonly downloadUrl?: string;
      readonly counts: Readonly<Record<DataCount, number>>;
    }
  | { readonly kind: 'confirm-delete'; readonly counts: Readonly<Record<DataCount, number>> };

export type DataCount =
  | 'cohorts'
  | 'replies'
  | 'revisions'
  | 'feedback'
  | 'metrics'
  | 'agreements'
  | 'drafts';
