import type { DocsStage, FeatureGate } from '../../schemas/feature-gate.ts';
import type { GateSource } from '../../schemas/gate-source.ts';
import { compareVersions, minorRelease, nextRelease, previousRelease } from '../version.ts';
import { releasesWith } from './history.ts';

/**
 * When a gate went away: after the last release known to have it, and by the first release known to
 * lack it, each where known. The two are neighbors where the release is known exactly.
 */
export interface Removal {
  readonly after: string | undefined;
  /** `undefined` where a source says that it was removed and none since when. */
  readonly by: string | undefined;
  readonly source: GateSource;
}

/** Whether the release that removed a gate is known exactly. */
export function isExactRemoval({ after, by }: Removal): boolean {
  return after !== undefined && by === nextRelease(after);
}

/**
 * Up to this release the documentation ends a removed gate with the release that removed it, or with
 * the last that had it, one as often as the other; later with the last that had it.
 * Source: its pages of gates since 1.17, held against the code.
 */
const LAST_MIXED_END = '1.25';

/**
 * The removal that the documentation of a gate tells of, if it does, within the bounds that the code
 * sets. Where its last stage has no end, its beginning is when the gate was last there for sure, unless
 * the code of that release lacks it. Code that lacks a gate where it is documented to be there dates no end of it.
 * @param read the releases whose code was read, oldest first
 */
export function documentedRemoval(
  { docs, code }: FeatureGate,
  read: readonly string[],
): Removal | undefined {
  if (docs?.removed !== true) return undefined;
  const held = releasesWith(code, read);
  const { after, by, isOpen } = documentedEnd(docs.stages);
  const isLacking = (release: string) => !held.includes(release);
  const lacking = read.find(
    (release) => isLacking(release) && (after === undefined || compareVersions(release, after) > 0),
  );
  const isEarlier = by === undefined || (lacking && compareVersions(lacking, by) < 0);
  const isDoubtful = after !== undefined && read.includes(after) && isLacking(after);
  return {
    after: isOpen && isDoubtful ? undefined : after,
    by: isEarlier && (isOpen || !isDoubtful) ? lacking : by,
    source: 'docs',
  };
}

function documentedEnd(
  stages: readonly DocsStage[],
): Pick<Removal, 'after' | 'by'> & { readonly isOpen: boolean } {
  const last = stages
    .filter(({ from }) => from !== undefined)
    .toSorted((a, b) => compareVersions(minorRelease(a.from ?? ''), minorRelease(b.from ?? '')))
    .at(-1);
  if (last?.to === undefined) {
    return { after: last?.from && minorRelease(last.from), by: undefined, isOpen: true };
  }
  const end = minorRelease(last.to);
  const isMixed = compareVersions(end, LAST_MIXED_END) <= 0;
  return { after: isMixed ? previousRelease(end) : end, by: nextRelease(end), isOpen: false };
}

/**
 * The removal of a gate between a release whose code has it and the next one that was read, which does
 * not. The documentation is believed where the code leaves a range and it is more precise within that.
 */
export function removalBetween(
  after: string,
  by: string,
  documented: Removal | undefined,
): Removal {
  const isWithin =
    by !== nextRelease(after) &&
    documented !== undefined &&
    isExactRemoval(documented) &&
    compareVersions(documented.after ?? '', after) >= 0 &&
    compareVersions(documented.by ?? '', by) <= 0;
  return isWithin ? documented : { after, by, source: 'code' };
}
