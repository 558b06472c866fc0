/** Upper bounds in characters, so that the longest card stays under Teams' 28 KB (`docs/promises.md`, rule 9). */
export const MAX = {
  title: 80,
  goal: 200,
  theme: 80,
  task: 1_200,
  why: 400,
  example: 1_200,
  deliverable: 200,
  reason: 300,
  conceptText: 600,
  question: 300,
  option: 200,
  explanation: 300,
  placeholder: 200,
  unit: 30,
  label: 40,
  afterReply: 800,
  opening: 1_500,
  closing: 1_500,
  tip: 800,
  discussion: 600,
  podcast: 600,
  script: 3_000,
  checklistItem: 200,
  description: 1_500,
  sectionIntro: 800,
  howTo: 1_500,
  long: 3_000,
  url: 2_000,
  alt: 300,
} as const;

export const MAX_FILE_BYTES = 1024 * 1024;
/** More would not help anyone who mends a file by hand. */
export const MAX_PROBLEMS_PER_FILE = 200;
