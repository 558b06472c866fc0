import { addMs } from '../../domain/calendar/calendar';
import type { Audience } from '../../domain/delivery/kinds';
import type { DeliveryContext, Prepare, PreparedDelivery } from '../../ports/deliveries';
import type { Address } from '../../ports/messenger';
import { channelAddress, personAddress } from '../shared/address';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { sayNow } from './deliveries';

/** A chat that could not be opened for a passing reason is tried again after this time. */
const CHAT_RETRY_MS = 5 * 60_000;

/** What a delivery says, decided just before it is sent; handed to the tick by `app.ts`. */
export function createPrepare(deps: Deps): Prepare {
  return async (planned, context) => {
    const { cohort, programme, now, plan, late } = context;
    const said = await sayNow(deps, planned, context, viewCohort(deps, cohort, programme, now, { plan }));
    if (said.kind !== 'say') return said;
    const address = await addressOf(deps, planned.audience, context);
    if (!address.ok) return address.instead;
    return { kind: 'send', to: address.to, notice: late ? { ...said.notice, late } : said.notice };
  };
}

async function addressOf(
  deps: Deps,
  audience: Audience,
  { cohort, now }: DeliveryContext,
): Promise<
  | { readonly ok: true; readonly to: Address }
  | { readonly ok: false; readonly instead: Exclude<PreparedDelivery, { kind: 'send' }> }
> {
  if (audience.kind === 'channel') return { ok: true, to: channelAddress(cohort) };
  const address = await personAddress(deps, cohort, audience.personId);
  if (address.ok) return address;
  return address.reason === 'unavailable'
    ? { ok: false, instead: { kind: 'hold', until: addMs(now, CHAT_RETRY_MS) } }
    : { ok: false, instead: { kind: 'skip', reason: 'no-chat' } };
}
