interface Query {
  readonly query: string;
}

const ORDERED =
  /^\s*SELECT TOP (?<top>\d+) (?<fields>.+?)\s+FROM c\s+WHERE (?<where>.+?)\s+ORDER BY (?<by>c\.\w+)\s*$/s;
const FILTER = '{documentdb-formattableorderbyquery-filter}';

/** Cosmos' gateway answers no query in order across partitions: the driver must ask each range itself. */
export function needsPlan({ query }: Query): boolean {
  return ORDERED.test(query);
}

export const NEEDS_PLAN = {
  status: 400,
  body: {
    code: 'BadRequest',
    message: 'The provided cross partition query can not be directly served by the gateway.',
    additionalErrorInfo: '{}',
  },
};

/** The plan of such a query, as the gateway makes it: the query for one range, and how to merge the ranges. */
export function planOf({ query }: Query): unknown {
  const found = ORDERED.exec(query)?.groups;
  const { top, fields = '', where, by } = found ?? {};
  const payload = fields
    .split(',')
    .map((field) => `"${field.trim().slice(2)}": ${field.trim()}`)
    .join(', ');
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      top: top === undefined ? null : Number(top),
      offset: null,
      limit: null,
      orderBy: found ? ['Ascending'] : [],
      orderByExpressions: found ? [by] : [],
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: found
        ? `SELECT TOP ${top} c._rid, [{"item": ${by}}] AS orderByItems, {${payload}} AS payload FROM c ` +
          `WHERE ((${where}) AND (${FILTER})) ORDER BY ${by}`
        : '',
      hasSelectValue: false,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  };
}
