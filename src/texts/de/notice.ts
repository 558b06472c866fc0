import type { SlotView } from '../../domain/schulterblick/schulterblick';
import { when } from './format';

export const file = {
  template: (title: string) => `Vorlage »${title}«`,
  appointment: (slot: SlotView) => `Ihr Schulterblick: ${when(slot.when)}`,
  download: 'Herunterladen',
  toCalendar: 'In den Kalender übernehmen',
};
