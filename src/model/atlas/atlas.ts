import type { KubeadmGate } from '../../schemas/kubeadm-gate.ts';
import type { Sources } from '../../schemas/sources.ts';
import type { ApiReferences } from '../api/references.ts';
import type { ApiRemovals } from '../api/removal.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import type { CodeRelease } from '../gate/view-gates.ts';
import type { ReleaseView } from '../release/release.ts';
import type { KnownGroups } from '../sig/known.ts';
import type { Sig } from '../sig.ts';
import type { Summaries } from '../summary/summaries.ts';
import { compareVersions } from '../version.ts';
import { refsOf } from './citation.ts';

/** Everything the site shows, joined. Lists are in the order in which indexes show them. */
export interface Atlas {
  /** The day the content speaks of, ISO 8601: the newest upstream commit that was read. */
  readonly today: string;
  /** By KEP number, those without a number last. */
  readonly enhancements: readonly EnhancementView[];
  /** By name. */
  readonly gates: readonly Gate[];
  /** Oldest first. */
  readonly releases: readonly ReleaseView[];
  /** All groups of the community that there are or were. */
  readonly groups: KnownGroups;
  /** Groups that are listed, or have anything to do with an enhancement; by label. */
  readonly sigs: readonly Sig[];
  readonly sources: Sources;
  /** The releases whose code was read, oldest first. */
  readonly gateLists: readonly string[];
  /** Which gates touch which kinds of the API. */
  readonly references: ApiReferences;
  /** Which API versions releases stopped serving. */
  readonly removals: ApiRemovals;
  /** The gates of kubeadm itself, by name. */
  readonly kubeadmGates: readonly KubeadmGate[];
  /** What enhancements and gates are, in a sentence each. */
  readonly summaries: Summaries;
}

/** The day of the newest upstream commit that was read. */
export function contentDate(sources: Sources): string {
  const days = refsOf(sources).map(({ committed }) => committed.slice(0, 10));
  const newest = days.sort().at(-1);
  if (newest === undefined) throw new Error('content/sources.yaml: got no source, expected one');
  return newest;
}

/** The releases whose code was read, oldest first. */
export function gateListReleases(sources: Sources): string[] {
  return codeReleases(sources).map(({ release }) => release);
}

/** The same, each with whether only its list of gates could be read. */
export function codeReleases(sources: Sources): CodeRelease[] {
  return refsOf(sources)
    .flatMap(({ gatesOf: release, isListOnly = false }) =>
      release === undefined ? [] : [{ release, isListOnly }],
    )
    .sort((a, b) => compareVersions(a.release, b.release));
}
