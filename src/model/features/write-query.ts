import { EVERYTHING, type TableQuery } from './query.ts';

/** The query as a marker spells it, without what goes without saying; the newest release is "latest". */
export function writeQuery(query: TableQuery): string {
  return queryPairs(query)
    .map(([key, value]) => `${key}=${value.includes(' ') ? `"${value}"` : value}`)
    .join(' ');
}

/** The keys of a query with their values, as an address or an element has them; without what goes without saying. */
export function queryPairs(query: TableQuery): [key: string, value: string][] {
  const lists = [
    ['table', query.table === EVERYTHING.table ? [] : [query.table]],
    ['release', query.table === 'history' ? [] : [query.release ?? 'latest']],
    ['stage', query.stages],
    ['sig', query.sigs],
    ['component', query.components],
    ['gates', query.gates],
    ['keps', query.keps],
    ['changed', query.isChangedOnly ? ['yes'] : []],
    ['columns', query.columns],
  ] as const;
  return lists.flatMap(([key, values]): [string, string][] =>
    values.length === 0 ? [] : [[key, values.join(',')]],
  );
}
