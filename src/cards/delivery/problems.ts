import type { DeliveryLine } from '../../domain/ledger/delivery-line';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine, oneLine, withoutMarks } from '../kit/markdown';
import { few } from '../kit/room';
import type { Setting } from '../kit/setting';

/** A delivery as people call it, plain. */
export function deliveryTitle(
  line: Pick<DeliveryLine, 'kind' | 'week' | 'exercise' | 'to'>,
  { t }: Setting,
): string {
  return oneLine(withoutMarks(t.delivery.deliveryName(line)));
}

/** Deliveries that went wrong, each with its date and what to do. */
export function problemBlocks(problems: readonly DeliveryLine[], setting: Setting): Json[] {
  const { t, room } = setting;
  return few(
    problems,
    room,
    (line) =>
      text(
        `**${escapeLine(deliveryTitle(line, setting))}** · ${t.format.whenShort(line.when)} · ${t.delivery.deliveryState(line)}`,
        { spacing: 'Small' },
      ),
    (left) => text(t.common.more(left)),
  );
}
