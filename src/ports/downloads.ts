import type { Instant, PersonId } from '../domain/ids';

/** One file for one person, made when it is fetched. */
export type DownloadRequest =
  | { readonly file: 'my-data'; readonly personId: PersonId; readonly tenantId: string }
  | { readonly file: 'concept'; readonly cohort: string; readonly personId: PersonId }
  | { readonly file: 'report'; readonly cohort: string }
  | { readonly file: 'appointment'; readonly cohort: string; readonly slot: string }
  | { readonly file: 'template'; readonly programme: string; readonly template: string };

export interface Downloads {
  /** An address that works until `now` plus an hour; the request is signed into it. */
  offer(request: DownloadRequest, now: Instant): Promise<string>;
}
