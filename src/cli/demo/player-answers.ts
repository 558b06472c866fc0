import type { AnswerForm } from '../../domain/form/forms';
import type { Option } from '../../domain/form/option';
import { type OfKind, rulesOf, type SimpleForm } from '../../domain/form/simple-forms';
import type { TextForm } from '../../domain/form/text';
import type { Exercise } from '../../domain/programme/programme';
import { type CastMember, OTHERS } from './cast';
import { chance, pick } from './chance';
import { OWN_WORDS } from './own-words';

/** What a player enters: the inputs of the exercise's card by id, and what it reads like in a thread. */
export interface PlayerAnswer {
  readonly inputs: Readonly<Record<string, string>>;
  /** As a message in the thread; missing where only the card can be filled in. */
  readonly text?: string;
}

const OPENINGS = [
  'Bei uns in {ort}: ',
  'Aus {ort}: ',
  '{ort} meldet sich. ',
  'So sieht es in {ort} aus: ',
] as const;

const STATEMENTS = [
  'Wir probieren es zwei Wochen lang aus und schauen dann gemeinsam, was wir behalten.',
  'Das Schwierigste war, die Fachämter mitzunehmen. Jetzt gibt es eine feste Ansprechperson je Amt.',
  'Wir haben klein angefangen: ein Beitrag pro Woche, dafür verlässlich am Dienstag.',
  'Unsere Hausmeisterin hat die beste Idee geliefert. Sie ist ab jetzt im Redaktionsteam.',
  'Wir schreiben kürzer, zeigen mehr Gesichter und beantworten Fragen noch am selben Tag.',
] as const;

const NOTES = [
  'Stand heute, mit etwas Luft nach oben.',
  'Gemeinsam mit der Kollegin aus dem Bürgerbüro gezählt.',
  'Der letzte Punkt braucht noch Zeit.',
] as const;

/** Names of invented places in the workbook's examples; a player says their own instead. */
const PLACES =
  /(?:der |die |das )?(?:erfundenen? )?(?:Stadt |Gemeinde )?(?:Musterstadt|Beispielhausen|Neustadt an der Probe|Probstadt|Neu Testdorf|Bad Probe|Mustertal|Testdorf|Beispielstadt)/g;

/** A fitting answer of this person, always the same for the same person and exercise. */
export function answerOf(player: CastMember, exercise: Exercise): PlayerAnswer {
  const { answer: form } = exercise;
  if (form.kind === 'questionnaire') return { inputs: fill(form, player, exercise) };
  const inputs = fill(form, player, exercise);
  if (form.kind !== 'text' && form.kind !== 'long') return { inputs };
  const text = inputs.answer;
  return text === undefined ? { inputs } : { inputs, text };
}

function fill(form: AnswerForm, player: CastMember, exercise: Exercise): Record<string, string> {
  if (form.kind === 'questionnaire') {
    return Object.assign(
      {},
      ...form.questions.map((question) =>
        value({
          form: question.answer,
          id: `q/${question.id}`,
          player,
          topic: `${exercise.id}/${question.id}`,
          example: undefined,
        }),
      ),
    );
  }
  const inputs = value({ form, id: 'answer', player, topic: exercise.id, example: exercise.example });
  return rulesOf(form.kind).noted ? { ...inputs, note: pick(NOTES, player.id, exercise.id, 'note') } : inputs;
}

interface Asked<Form extends SimpleForm = SimpleForm> {
  readonly form: Form;
  /** Of the input. */
  readonly id: string;
  readonly player: CastMember;
  readonly topic: string;
  readonly example: string | undefined;
}

/** What a player enters in each kind of form; the compiler misses none. */
const VALUES: {
  readonly [Kind in SimpleForm['kind']]: (
    asked: Asked<OfKind<SimpleForm, Kind>>,
  ) => Readonly<Record<string, string>>;
} = {
  text: words,
  long: words,
  choice: ({ form, id, player, topic }) => ({ [id]: likely(form.options, player, topic).id }),
  choices({ form, id, player, topic }) {
    const luck = chance(player.id, topic);
    const from = Math.floor(luck * form.options.length);
    const count = Math.max(form.min, Math.min(form.max, 1 + Math.floor(luck * 3)));
    const order = [...form.options.slice(from), ...form.options.slice(0, from)];
    return { [id]: ids(order.slice(0, count)) };
  },
  scale: ({ form, id, player, topic }) =>
    Object.fromEntries(
      form.items.map((item) => {
        // Somewhere between a quarter and nine tenths: people rarely choose the ends.
        const part = 0.25 + 0.65 * chance(player.id, topic, item.id);
        return [`${id}/${item.id}`, String(Math.round(form.min + part * (form.max - form.min)))];
      }),
    ),
  checklist({ form, id, player, topic }) {
    const done = form.items.filter((item) => chance(player.id, topic, item.id) < 0.7);
    return { [id]: ids(done.length > 0 ? done : form.items.slice(0, 1)) };
  },
  number({ form, id, player, topic }) {
    // Few report the most that is possible: large ranges are used at their lower end.
    const top = form.max > 1000 ? Math.min(form.max, 4200) : form.min + (form.max - form.min) * 0.4;
    return { [id]: String(Math.round(form.min + chance(player.id, topic) * (top - form.min))) };
  },
  link: ({ id, player, topic }) => ({
    [id]: `https://www.${hostName(player)}.example/${topic.replace(/[^a-z0-9-]/g, '-')}`,
  }),
};

function words({ form, id, player, topic, example }: Asked<TextForm>): Readonly<Record<string, string>> {
  return { [id]: statement(form.maxLength, player, topic, example) };
}

function value(asked: Asked): Readonly<Record<string, string>> {
  const fillIn = VALUES[asked.form.kind] as (asked: Asked) => Readonly<Record<string, string>>;
  return fillIn(asked);
}

function ids(options: readonly Option[]): string {
  return options.map((option) => option.id).join(',');
}

/** People learn: a right answer, where there is one, is chosen more often than not. */
function likely(options: readonly Option[], player: CastMember, topic: string): Option {
  const right = options.filter((option) => option.correct);
  return right.length > 0 && chance(player.id, topic, 'right') < 0.7
    ? pick(right, player.id, topic)
    : pick(options, player.id, topic);
}

function statement(
  maxLength: number,
  player: CastMember,
  topic: string,
  example: string | undefined,
): string {
  const place = player.municipality;
  const own = example
    ?.replace(/\s*\(erfunden[^)]*\)/g, '')
    .replace(PLACES, place)
    .trim();
  const sentences = own?.match(/[^.!?]+[.!?]+(?=\s|$)/g)?.map((sentence) => sentence.trim()) ?? [];
  const first = sentences[0];
  const more = pick(STATEMENTS, player.id, topic);
  const opening = pick(OPENINGS, player.id, topic).replace('{ort}', place);
  const candidates = [
    OWN_WORDS[topic]?.[seat(player)],
    // The whole example comes from one of them; the others begin like it and go on in their own way.
    own && chance(topic) * 4 >= seat(player) && chance(topic) * 4 < seat(player) + 1 ? own : undefined,
    first && !first.includes('\n') ? `${first} ${more}` : undefined,
    `${opening}${more}`,
    more,
  ];
  return (
    candidates.find((candidate) => candidate !== undefined && candidate.length <= maxLength) ??
    more.slice(0, maxLength)
  );
}

function seat(player: CastMember): number {
  return Math.max(0, OTHERS.indexOf(player));
}

function hostName(player: CastMember): string {
  return player.municipality.toLowerCase().replace(/[^a-z]+/g, '-');
}
