import type { Source, UpstreamRecord } from './source.ts';

/** What upstream gave of a source, and whether far fewer records than before are accepted. */
interface Counted {
  readonly source: Pick<Source, 'name' | 'owns'>;
  readonly records: readonly UpstreamRecord[];
  readonly allowShrink: boolean;
}

/** Fewer records than this share of the current ones are taken for a broken answer. */
const SHRINK_LIMIT = 0.8;

/** Errors for paths that differ by case only: they would be one file on macOS and Windows. */
export function findClashes(paths: Iterable<string>): string[] {
  const spellings = Map.groupBy(paths, (path) => path.toLowerCase());
  return [...spellings.values()].flatMap((same) =>
    same.length > 1 ? [`${same.toSorted().join(' and ')} differ by case only`] : [],
  );
}

/** An error when there are no records, or far fewer than the current files hold of the source. */
export function checkCount(
  { source, records, allowShrink }: Counted,
  current: readonly UpstreamRecord[],
): string[] {
  const { owns } = source;
  const owned = current.filter(
    (value) => owns === undefined || owns.some((key) => value[key] !== undefined),
  );
  const least = Math.max(1, Math.ceil(owned.length * SHRINK_LIMIT));
  if (allowShrink || records.length >= least) {
    return [];
  }
  return [
    `${source.name}: upstream has ${records.length} records where content/ has ${owned.length}` +
      ` (expected at least ${least}); if that is right, run again with --allow-shrink`,
  ];
}
