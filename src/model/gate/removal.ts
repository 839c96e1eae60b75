import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { compareVersions, maxVersion, minorRelease, nextRelease } from '../version.ts';
import { releasesWith } from './history.ts';

/**
 * When a gate went away: after the last release known to have it, and by the first release known to
 * lack it, each where known. The two are neighbors where the release is known exactly.
 */
export interface Removal {
  readonly after: string | undefined;
  /** `undefined` where a source says that it was removed and none since when. */
  readonly by: string | undefined;
  readonly source: 'code' | 'docs';
}

/** Whether the release that removed a gate is known exactly. */
export function isExactRemoval({ after, by }: Removal): boolean {
  return after !== undefined && by === nextRelease(after);
}

/**
 * The removal that the documentation of a gate tells of, if it does. Where it names no release, the
 * gate lists bound it: one that holds no such gate.
 * @param read the releases whose gate lists were read, oldest first
 */
export function documentedRemoval(
  { docs, code }: FeatureGate,
  read: readonly string[],
): Removal | undefined {
  if (docs?.removed !== true) return undefined;
  const end = newestOf(docs.stages.flatMap(({ to }) => to ?? []));
  if (end !== undefined) return { after: end, by: nextRelease(end), source: 'docs' };
  const after = newestOf(docs.stages.flatMap(({ from }) => from ?? []));
  const lacking = read.find(
    (list) =>
      !releasesWith(code, read).includes(list) &&
      (after === undefined || compareVersions(list, after) > 0),
  );
  return { after, by: lacking, source: 'docs' };
}

function newestOf(versions: readonly string[]): string | undefined {
  const [first, ...rest] = versions.map(minorRelease);
  return first === undefined ? undefined : rest.reduce(maxVersion, first);
}

/**
 * The removal of a gate between a list that holds it and the next one, which does not. The
 * documentation is believed where it is more precise within these bounds.
 */
export function removalBetween(
  after: string,
  by: string,
  documented: Removal | undefined,
): Removal {
  const isWithin =
    documented !== undefined &&
    isExactRemoval(documented) &&
    compareVersions(documented.after ?? '', after) >= 0 &&
    compareVersions(documented.by ?? '', by) <= 0;
  return isWithin ? documented : { after, by, source: 'code' };
}
