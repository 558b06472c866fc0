import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import type { Deps } from '../shared/deps';
import { memberOf } from '../shared/people';

/** A template from a week's card: a fresh link for whoever pressed, since links live for an hour. */
export async function offerTemplate(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  templateId: string,
): Promise<readonly Notice[]> {
  const member = await memberOf(deps, cohortId, ask.asker.id, ask.at);
  const template = member?.programme.weeks
    .flatMap((week) => week.templates)
    .find((template) => template.id === templateId);
  if (!member || !template) return [{ kind: 'refusal', code: 'outdated-card' }];
  if (!member.participant && !member.trainer) return [{ kind: 'refusal', code: 'not-a-participant' }];
  const request = { file: 'template', programme: member.programme.id, template: template.id } as const;
  const downloadUrl = await deps.downloads.offer(request, ask.at);
  return [{ kind: 'file-offer', file: { kind: 'template', title: template.title }, downloadUrl }];
}
