import type { CosmosAnswer, CosmosQuestion, Cost } from '../children/cosmos';
import type { Figure } from '../figure';
import { startChild } from '../process';
import type { Benchmark } from '../run';

/** (g) What Cosmos DB would charge; counted in front of a server that speaks its protocol, by listed prices. */
export const benchCosmos: Benchmark = async ({ sizes, connector }) => {
  const { cohorts } = sizes.cosmos;
  await connector.reset();
  const child = startChild('children/cosmos');
  try {
    const { serviceUrl } = connector;
    const cost = await child.ask<CosmosAnswer>({ cohorts, serviceUrl } satisfies CosmosQuestion);
    return [
      {
        ...perTime('cosmos/push', 'request units per cohort and Monday push of one post', cost.overview),
        target: { max: 20 },
      },
      perTime(
        'cosmos/week',
        'request units per cohort for the rest of week 1, nobody answering',
        cost.restOfWeek,
      ),
      perTime('cosmos/offen', 'request units for »offen«', cost.offen),
      perTime('cosmos/answer', 'request units for a card answer', cost.answer),
      perTime('cosmos/idle', 'request units for an idle tick', cost.idleTick),
      {
        ...{ id: 'cosmos/cross-partition', what: 'queries across partitions in a turn', unit: '' },
        companion: cost.offen.crossPartition + cost.answer.crossPartition,
        ...{ target: { max: 0 }, facts: { turns: cost.offen.times + cost.answer.times } },
      },
    ];
  } finally {
    await child.stop();
  }
};

function perTime(id: string, what: string, { times, units, requests, byOperation }: Cost): Figure {
  const each = Object.fromEntries(
    Object.entries(byOperation).map(([operation, count]) => [`${operation}Requests`, count / times]),
  );
  return {
    id,
    what,
    unit: 'RU',
    companion: units / times,
    facts: { times, requests: requests / times, ...each },
  };
}
