import type { ContentOf, FolderName } from '../../schemas/collections.ts';

/** What changes are derived from, and the collections of `content/` that hold it. */
export const COMPARED = {
  enhancements: 'enhancements',
  gates: 'feature-gates',
  issues: 'issues',
  releases: 'releases',
  releaseNotes: 'release-notes',
} as const satisfies Record<string, FolderName>;

type Compared = typeof COMPARED;

/** The records that changes are derived from, as they were at one reading. */
export interface ComparedRecords
  extends Readonly<{ [Part in keyof Compared]: ContentOf<Compared[Part]> }> {
  /** The releases whose gate lists were read, oldest first. */
  readonly gateLists: readonly string[];
  /** The content's day, ISO 8601. */
  readonly day: string;
}

/** A record of both readings, by what identifies it; one of the two may be missing. */
export interface Pair<Value> {
  readonly key: string;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** The records of two readings side by side. */
export function pairUp<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
): Pair<Value>[] {
  const old = new Map(before.map((value) => [keyOf(value), value]));
  const now = new Map(after.map((value) => [keyOf(value), value]));
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.map((key) => ({ key, before: old.get(key), after: now.get(key) }));
}
