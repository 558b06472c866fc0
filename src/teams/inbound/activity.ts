import { isRecord, textField } from '../json';

/** An activity that has passed the guard's look at its shape: what every later step relies on. */
export interface IncomingActivity {
  readonly type: string;
  /** Empty for the few system activities that Teams sends without one. */
  readonly id: string;
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly conversation: {
    readonly id: string;
    readonly conversationType?: string;
    readonly tenantId?: string;
  };
  readonly from: { readonly id: string; readonly name?: string; readonly aadObjectId?: string };
  readonly recipient: { readonly id: string; readonly name?: string };
  readonly [other: string]: unknown;
}

const TEXT_MAX = 1_000;
const ID_MAX = 200;
/** Sent by Teams itself, now and then without an id or a sender. */
const SYSTEM_TYPES = new Set(['conversationUpdate', 'installationUpdate']);

/** The activity in a request's body, or the name of the first field that is missing or wrong. */
export function readActivity(
  body: unknown,
):
  | { readonly ok: true; readonly activity: IncomingActivity }
  | { readonly ok: false; readonly field: string } {
  if (!isRecord(body)) return { ok: false, field: 'body' };
  const type = short(body, 'type');
  if (!type) return { ok: false, field: 'type' };
  const system = SYSTEM_TYPES.has(type);

  const id = short(body, 'id', ID_MAX);
  if (!id && !(system && body.id === undefined)) return { ok: false, field: 'id' };
  for (const field of ['serviceUrl', 'channelId']) {
    if (!short(body, field)) return { ok: false, field };
  }
  for (const field of ['conversation', 'recipient']) {
    if (!short(body[field], 'id')) return { ok: false, field: `${field}.id` };
  }
  if (!short(body.from, 'id') && !(system && body.from === undefined)) return { ok: false, field: 'from.id' };

  const wrong = wrongOptional(body);
  if (wrong) return { ok: false, field: wrong };
  return {
    ok: true,
    activity: { ...body, id: id ?? '', from: body.from ?? { id: 'system' } } as IncomingActivity,
  };
}

/** Optional fields may be missing but not be of another type: the SDK reads them unchecked. */
function wrongOptional(body: Record<string, unknown>): string | undefined {
  const texts: [unknown, string, string][] = [
    [body, 'name', 'name'],
    [body, 'locale', 'locale'],
    [body, 'replyToId', 'replyToId'],
    [body, 'action', 'action'],
    [body.conversation, 'conversationType', 'conversation.conversationType'],
    [body.conversation, 'tenantId', 'conversation.tenantId'],
    [body.from, 'aadObjectId', 'from.aadObjectId'],
    [body.from, 'name', 'from.name'],
    [body.recipient, 'name', 'recipient.name'],
  ];
  for (const [holder, key, field] of texts) {
    if (!isRecord(holder)) continue;
    const value = holder[key];
    if (value !== undefined && value !== null && (typeof value !== 'string' || value.length > TEXT_MAX)) {
      return field;
    }
  }
  if (body.text !== undefined && body.text !== null && typeof body.text !== 'string') return 'text';
  for (const field of ['entities', 'attachments', 'membersAdded', 'membersRemoved']) {
    const list = body[field];
    if (list === undefined || list === null) continue;
    if (!Array.isArray(list) || !list.every(isRecord)) return field;
  }
  if (body.channelData !== undefined && body.channelData !== null && !isRecord(body.channelData)) {
    return 'channelData';
  }
  return undefined;
}

function short(holder: unknown, key: string, max = TEXT_MAX): string | undefined {
  const value = textField(holder, key);
  return value !== undefined && value.length <= max && !BROKEN.test(value) ? value : undefined;
}

/** NUL and halves of characters: no store takes them, and no sender means them. */
const BROKEN = /[\p{Surrogate}\0]/u;

/** A text as it can be stored. */
export function mended(text: string): string {
  return BROKEN.test(text) ? text.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\ufffd') : text;
}

/** Every tenant that an activity names; the sender's and the conversation's are the same in Teams. */
export function tenantsOf(activity: IncomingActivity): readonly string[] {
  const channelData = isRecord(activity.channelData) ? activity.channelData : {};
  const named = [textField(channelData.tenant, 'id'), activity.conversation.tenantId];
  return named.filter((tenant): tenant is string => typeof tenant === 'string' && tenant !== '');
}
