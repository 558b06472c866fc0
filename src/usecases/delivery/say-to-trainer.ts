import { addMs } from '../../domain/calendar/calendar';
import { deliveryLine } from '../../domain/ledger/delivery-line';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { partitions } from '../../records/documents';
import { readEntry } from '../../records/ledger';
import { loadLedger, loadReplies } from '../../records/load';
import { progressOf } from '../reply/progress-of';
import { schulterblickBrief } from '../schulterblick/brief';
import { viewWhole } from '../shared/view-whole';
import { type Sayings, say, skip } from './say';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const TROUBLE: readonly LedgerEntry['state'][] = ['retry', 'unknown', 'refused'];

export const TO_TRAINER = {
  digest: async (deps, planned, context, view) => {
    const { cohort, programme, now } = context;
    const replies = await loadReplies(deps.store, cohort.id, now);
    const ledger = await loadLedger(deps.store, cohort.id, now);
    const lastDigest = addMs(now, -WEEK_MS);
    return say({
      kind: 'digest',
      cohortName: cohort.name,
      week: planned.week,
      theme: programme.weeks.find((week) => week.number === planned.week)?.theme ?? '',
      rows: cohort.participants.map((person) => progressOf(view, person, replies)),
      problems: [...ledger.values()]
        .filter((entry) => TROUBLE.includes(entry.state) && entry.at > lastDigest)
        .map((entry) => deliveryLine(entry, cohort, programme)),
    });
  },

  'schulterblick-brief': async (deps, planned, context) => {
    const { cohort, programme, now } = context;
    const about = cohort.participants.find((person) => person.id === planned.aboutId);
    if (!about) return skip('left');
    return say(await schulterblickBrief(deps, await viewWhole(deps, cohort, programme, now), about));
  },

  question: async (deps, planned, { cohort, programme, now }) => {
    const { delivery } = planned;
    const entry = await readEntry(deps.store, partitions.cohort(cohort.id), delivery, now);
    if (entry?.state !== 'unknown') return skip('answered');
    return say({
      kind: 'delivery-question',
      cohort: cohort.id,
      cohortName: cohort.name,
      delivery,
      line: deliveryLine(entry, cohort, programme),
    });
  },
} satisfies Partial<Sayings>;
