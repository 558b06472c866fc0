import type { Instant } from '../../domain/ids';

/** An edit has its message's id; the revision that it makes is told apart by its time. */
export function editOf(messageId: string, at: Instant): string {
  return `${messageId}@${at}`;
}

/** The message that an answer, or an edit of it, came from. */
export function messageOf(activityId: string): string {
  return activityId.replace(/@\d{4}-\d\d-\d\dT[\d:.]+Z$/, '');
}
