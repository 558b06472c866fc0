import { localDate } from '../../domain/calendar/calendar';
import { type Cohort, nameOf } from '../../domain/cohort/cohort';
import { buildConcept } from '../../domain/concept/concept';
import type { Instant } from '../../domain/ids';
import type { DownloadContent } from '../../domain/notice/download';
import type { Programme } from '../../domain/programme/programme';
import type { DownloadRequest } from '../../ports/downloads';
import { loadCohort, loadReplies, loadSlots } from '../../records/load';
import { reportData } from '../effect/report-data';
import { dataFile } from '../privacy/my-data';
import { collectPersonData } from '../privacy/person-data';
import type { Deps } from '../shared/deps';

type Of<File extends DownloadRequest['file']> = Extract<DownloadRequest, { file: File }>;
type Opened = Promise<DownloadContent | 'gone'>;

/**
 * Gathers what a signed link asks for, as it stands now; `gone` when what it is about no longer exists.
 * @throws CompanionError `store-unavailable`
 */
export async function openDownload(deps: Deps, request: DownloadRequest): Opened {
  const now = deps.clock.now();
  switch (request.file) {
    case 'my-data':
      return myData(deps, request, now);
    case 'concept':
      return concept(deps, request, now);
    case 'report': {
      const found = await cohortOf(deps, request.cohort, now);
      if (!found) return 'gone';
      return { file: 'report', report: await reportData(deps, found.cohort, found.programme, now) };
    }
    case 'appointment':
      return appointment(deps, request, now);
    case 'template': {
      const programme = deps.programmes.get(request.programme);
      if (!programme) return 'gone';
      // The newest version may offer others than the one the link came from: whether it can still be made
      // is for whoever makes it to say.
      return { file: 'template', template: { id: request.template, programmeTitle: programme.title } };
    }
  }
}

async function myData(deps: Deps, { personId }: Of<'my-data'>, now: Instant): Opened {
  const data = await collectPersonData(deps, personId, now);
  return {
    file: 'my-data',
    data: dataFile(data, personId),
    on: localDate(now, deps.settings.timeZone),
  };
}

async function concept(deps: Deps, { cohort: id, personId }: Of<'concept'>, now: Instant): Opened {
  const found = await cohortOf(deps, id, now);
  const person = found?.cohort.participants.find((person) => person.id === personId);
  if (!found || !person) return 'gone';
  const { cohort, programme } = found;
  const intros = new Map(programme.sections.map(({ number, intro }) => [number, intro]));
  const sections = buildConcept(programme, person, await loadReplies(deps.store, cohort.id, now));
  return {
    file: 'concept',
    concept: {
      name: person.name,
      ...(person.municipality === undefined ? {} : { municipality: person.municipality }),
      programmeTitle: programme.title,
      on: localDate(now, cohort.timeZone),
      sections: sections.map((section) => {
        const intro = intros.get(section.number);
        return intro === undefined ? section : { ...section, intro };
      }),
    },
  };
}

async function appointment(
  deps: Deps,
  { cohort: id, slot: slotId }: Of<'appointment'>,
  now: Instant,
): Opened {
  const found = await cohortOf(deps, id, now);
  if (!found) return 'gone';
  const { cohort, programme } = found;
  const slots = (await loadSlots(deps.store, cohort.id, now))?.body ?? [];
  const slot = slots.find((slot) => slot.id === slotId);
  const participantName = slot?.bookedBy && nameOf(cohort, slot.bookedBy);
  const trainerName = slot && nameOf(cohort, slot.trainerId);
  // A time that nobody has booked (any more) is no appointment.
  if (!slot || !participantName) return 'gone';
  return {
    file: 'appointment',
    appointment: {
      key: `${cohort.id}/${slot.id}`,
      startAt: slot.startAt,
      minutes: slot.minutes,
      madeAt: now,
      on: localDate(slot.startAt, cohort.timeZone),
      programmeTitle: programme.title,
      participantName,
      ...(trainerName === undefined ? {} : { trainerName }),
    },
  };
}

async function cohortOf(
  deps: Deps,
  id: string,
  now: Instant,
): Promise<{ readonly cohort: Cohort; readonly programme: Programme } | undefined> {
  const cohort = (await loadCohort(deps.store, id, now))?.body;
  const programme = cohort && deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
  return cohort && programme ? { cohort, programme } : undefined;
}
