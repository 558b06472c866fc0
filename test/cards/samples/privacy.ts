import type { DataCount } from '../../../src/domain/notice/privacy';
import { download, variants } from './basics';

const counts: Record<DataCount, number> = {
  cohorts: 1,
  replies: 23,
  revisions: 4,
  feedback: 6,
  metrics: 3,
  agreements: 2,
  drafts: 0,
};
const none = Object.fromEntries(Object.keys(counts).map((key) => [key, 0])) as Record<DataCount, number>;

export const privacySamples = {
  'my-data': variants<'my-data'>({
    usual: { kind: 'my-data', counts, downloadUrl: download },
    longest: { kind: 'my-data', counts },
    nothing: { kind: 'my-data', counts: none },
  }),
  'confirm-delete': variants<'confirm-delete'>({
    usual: { kind: 'confirm-delete', counts },
    longest: { kind: 'confirm-delete', counts: { ...counts, drafts: 4000 } },
  }),
};
