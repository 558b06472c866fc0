import type { Texts } from '../de';
import { when } from './format';

export const file: Texts['notice']['file'] = {
  template: (title) => `Template “${title}”`,
  appointment: (slot) => `Your Schulterblick: ${when(slot.when)}`,
  download: 'Download',
  toCalendar: 'Add to your calendar',
};
