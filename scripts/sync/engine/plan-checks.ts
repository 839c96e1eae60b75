import type { Source, UpstreamRecord } from './source.ts';

/** A source, and whether far fewer records than before are accepted. */
interface Counted {
  readonly source: Pick<Source, 'name' | 'owns'>;
  readonly allowShrink: boolean;
}

/** Fewer records than this share of the current ones are taken for a broken answer. */
const SHRINK_LIMIT = 0.8;

/** An error when there are no records, or far fewer than the current files hold of the source. */
export function checkCount(
  { source, allowShrink }: Counted,
  count: number,
  current: readonly UpstreamRecord[],
): string[] {
  const { owns } = source;
  const owned = current.filter(
    (value) => owns === undefined || owns.some((key) => value[key] !== undefined),
  );
  const least = Math.max(1, Math.ceil(owned.length * SHRINK_LIMIT));
  if (allowShrink || count >= least) {
    return [];
  }
  return [
    `${source.name}: upstream has ${count} records where content/ has ${owned.length}` +
      ` (expected at least ${least}); if that is right, run again with --allow-shrink`,
  ];
}
