import { LAENDER } from '../../domain/calendar/laender';
import type { Texts } from '../../texts/de';
import { button } from '../kit/action';
import { fact, heading, smallPrint, text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeAll, escapeLine, oneLine, plainLine, workbookMarkdown } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { few } from '../kit/room';
import type { Built, Sentence, Setting } from '../kit/setting';

export function joinCard(notice: NoticeOf<'join-card'>, setting: Setting): Built {
  const { t, room } = setting;
  const { join } = t.cohort;
  const full = notice.taken >= notice.seats;
  const names = few(notice.names, room, escapeLine, t.common.more);
  const facts = [
    fact(join.facts.programme, plainLine(notice.programmeTitle)),
    fact(join.facts.start, join.start(notice.startOn)),
    fact(join.facts.length, join.length(notice.weeks)),
    fact(join.facts.seats, join.seats(notice.taken, notice.seats, notice.waiting)),
  ];
  const card = {
    type: 'AdaptiveCard',
    body: [
      heading(join.title(escapeLine(notice.cohortName)), 'Large'),
      text(workbookMarkdown(notice.description)),
      { type: 'FactSet', facts },
      text(names.length > 0 ? `**${join.names}:** ${names.join(', ')}` : ''),
      {
        type: 'Container',
        style: 'emphasis',
        spacing: 'Medium',
        items: [
          text(full ? join.full : ''),
          ...homeInputs(setting),
          smallPrint(join.why),
          {
            type: 'ActionSet',
            actions: [
              button(
                full ? join.buttonWaiting : join.button,
                { verb: 'join', cohort: notice.cohort },
                { withInputs: true, style: 'positive' },
              ),
            ],
          },
          smallPrint(join.typed),
        ],
      },
    ],
  };
  return { card, summary: `${join.title(oneLine(notice.cohortName))}: ${join.button}` };
}

/** Where the person works: the municipality, and the Land for its holidays. */
function homeInputs({ t }: Setting): Json[] {
  const { join } = t.cohort;
  return [
    {
      type: 'Input.Text',
      id: 'municipality',
      label: join.municipality,
      placeholder: join.municipalityPlaceholder,
      maxLength: 80,
      isRequired: true,
      errorMessage: join.municipalityMissing,
    },
    {
      type: 'Input.ChoiceSet',
      id: 'land',
      style: 'compact',
      label: join.land,
      placeholder: join.landPlaceholder,
      isRequired: true,
      errorMessage: join.landMissing,
      choices: Object.entries(LAENDER).map(([value, title]) => ({ title, value })),
    },
  ];
}

export function joinedSentence(notice: NoticeOf<'joined'>, t: Texts): Sentence {
  return { markdown: t.cohort.joined(escapeAll(notice)), plain: t.cohort.joined(notice) };
}
