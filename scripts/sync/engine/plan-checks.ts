import type { ContentFiles } from '../../../src/records/content-files.ts';
import { readIfYaml } from '../../../src/records/content-record.ts';
import type { Change } from './change.ts';
import type { Source, UpstreamRecord } from './source.ts';

/** A source, and whether far fewer records than before are accepted. */
interface Counted {
  readonly source: Pick<Source, 'name' | 'owns'>;
  readonly allowShrink: boolean;
}

/** Fewer records or facts than this share of the current ones are taken for a broken answer. */
const SHRINK_LIMIT = 0.8;
/** As many may go from a part of upstream, however few it has. */
const FEW = 10;

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
  if (allowShrink || count >= least) return [];
  return [tooFewWords(`${source.name}: upstream has ${count} records`, owned.length, least)];
}

/** An error when a part of upstream has none of what content/ has of it, or far fewer. */
export function tooFewOf(part: string, what: string, count: number, before: number): string[] {
  const least = Math.ceil(before * SHRINK_LIMIT);
  const isLost = count < least && (count === 0 || before - count > FEW);
  return isLost ? [tooFewWords(`${part}: upstream has ${count} ${what}`, before, least)] : [];
}

function tooFewWords(found: string, before: number, least: number): string {
  return (
    `${found} where content/ has ${before}` +
    ` (expected at least ${least}); if that is right, run again with --allow-shrink`
  );
}

/**
 * An error where many files change, and hold far fewer facts of the source than before: what upstream
 * emptied keeps the number of its records.
 */
export function checkFacts(
  { source, allowShrink }: Counted,
  changes: readonly Change[],
  current: ContentFiles,
): string[] {
  const changed = changes.flatMap((each) => (each.kind === 'changed' ? [each] : []));
  if (allowShrink || changed.length < current.size * (1 - SHRINK_LIMIT)) return [];
  const count = (text: string | undefined) => countFacts(ownedIn(source, readIfYaml(text ?? '')));
  const before = sum(changed.map(({ path }) => count(current.get(path))));
  const after = sum(changed.map(({ text }) => count(text)));
  if (after >= before * SHRINK_LIMIT) return [];
  return [
    `${source.name}: ${changed.length} records would hold ${after} facts where they hold ${before}` +
      ` (expected at least ${Math.ceil(before * SHRINK_LIMIT)}); if that is right, run again with --allow-shrink`,
  ];
}

function ownedIn({ owns }: Pick<Source, 'owns'>, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null;
  if (owns === undefined || !isRecord) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => owns.includes(key)));
}

/** Values that are no lists and no mappings; what is odd about a record is no fact of it. */
function countFacts(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return sum(
    Object.entries(value).map(([key, each]) => (key === 'problems' ? 0 : countFacts(each))),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
