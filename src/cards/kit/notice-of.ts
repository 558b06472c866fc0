import type { Notice, NoticeKind } from '../../domain/notice/notice';

export type NoticeOf<Kind extends NoticeKind> = Extract<Notice, { readonly kind: Kind }>;
