import type { CommandTexts } from '../complete';
import type { Texts } from '../de';

export const privacy: Texts['privacy'] = {
  title: 'Your data',
  intro: 'This is stored about you:',
  nothing: 'Nothing is stored about you.',
  confirmTitle: 'Delete your data?',
  confirmIntro: 'This will be deleted:',
  confirmEnd:
    'This cannot be undone, and your seat in the cohort becomes free. You can save everything first with “my data”. If you do not want to delete anything, you need not do anything.',
  confirm: 'Yes, delete everything',
  secure: 'Save my data first',
  download: 'Download my data',
};

export const privacyCommands = {
  'my-data': { usage: 'my data', example: 'my data', does: 'everything stored about you, as a file' },
  'delete-data': {
    usage: 'delete my data',
    example: 'delete my data',
    does: 'delete your data, after asking once',
  },
} satisfies CommandTexts;
