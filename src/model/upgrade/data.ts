import type { NamedThing } from '../../schemas/release-notes.ts';
import type { RemovedApi } from '../../schemas/removed-api.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import type { Standing } from '../graduation/claim.ts';
import type { ReleasePhase } from '../release/release.ts';
import type { Steps } from '../steps.ts';

/** The stage of an enhancement in a release, and how that is known. */
export interface EnhancementPoint {
  readonly stage: Stage;
  readonly standing: Standing;
}

/** An enhancement as far as upgrades are concerned. */
export interface UpgradeEnhancement {
  readonly slug: string;
  readonly label: string;
  readonly title: string;
  /** What it is, in a sentence; absent where nothing says so. */
  readonly summary?: string;
  /** Without a state from the release on of which it is unknown whether it is GA. */
  readonly timeline: Steps<EnhancementPoint | undefined>;
  /** The owning SIG first: "sig-node". */
  readonly sigs: readonly string[];
  readonly components: readonly string[];
}

/** A release note that whoever upgrades should know. */
export interface UpgradeNote {
  readonly release: string;
  readonly pr: number;
  /** Whether it demands action; else whether it tells of a removal or a renaming; else it deprecates. */
  readonly asks: 'action' | 'removal' | 'deprecation';
  /** Whether its text itself says "ACTION REQUIRED". */
  readonly isUrgent: boolean;
  /** What its text names, what was removed or renamed first. */
  readonly names: readonly NamedThing[];
  /** Its first sentences; absent where its text was not fetched. */
  readonly text?: string | undefined;
  readonly sigs: readonly string[];
  readonly components: readonly string[];
  /** Known gates that it names. */
  readonly gates: readonly string[];
  /** The slugs of enhancements that it names. */
  readonly enhancements: readonly string[];
}

/** A release that one can upgrade from or to. */
export interface UpgradeRelease {
  readonly version: string;
  readonly phase: ReleasePhase;
}

/** All that is needed to say what any upgrade means. Small enough to be handed to a browser. */
export interface UpgradeData {
  /** The day that it speaks of, ISO 8601. */
  readonly today: string;
  /** Oldest first. */
  readonly releases: readonly UpgradeRelease[];
  /** By name. */
  readonly gates: readonly TimedGate[];
  /** By number; those that reached no stage and that nothing here names are left out. */
  readonly enhancements: readonly UpgradeEnhancement[];
  /** Oldest release first, then by pull request. */
  readonly notes: readonly UpgradeNote[];
  /** The record of removed API versions: entries of the deprecation guide, oldest release first. */
  readonly removedApis: readonly RemovedApi[];
}

/**
 * What of it a browser loads for upgrades alone. The gates are those that the checker loads too; the
 * notes are in a file for each release.
 */
export interface UpgradeFile extends Omit<UpgradeData, 'gates' | 'notes'> {
  /** The releases whose notes there are, oldest first. */
  readonly noted: readonly string[];
}
