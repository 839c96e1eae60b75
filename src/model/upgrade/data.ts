import type { GateStage, Stage } from '../../schemas/stage.ts';
import type { Removal } from '../gate/history.ts';
import type { Standing } from '../graduation/claim.ts';
import type { ReleasePhase } from '../release/release.ts';
import type { Timeline } from './timeline.ts';

/**
 * Whether binaries know a gate. `maybe`: the release lies between the last one known to have it and
 * the first one known to lack it, or the documentation ends before it.
 */
export type Presence = 'here' | 'maybe' | 'gone';

/** A gate in a release. Of a gate that may be gone or is, the stage and setting are its last ones. */
export interface GatePoint {
  readonly presence: Presence;
  readonly stage: GateStage;
  /** Whether it is on when nobody sets it; unknown where the documentation leaves it out. */
  readonly default: boolean | undefined;
  readonly locked: boolean;
  readonly source: 'code' | 'docs';
  /** When it was removed, where it is gone or may be. */
  readonly removal: Removal | undefined;
}

/** A gate as far as upgrades are concerned. */
export interface UpgradeGate {
  readonly name: string;
  readonly timeline: Timeline<GatePoint>;
  /** The slugs of the enhancements that name it. */
  readonly enhancements: readonly string[];
  /** The components that enhancements declare for it. */
  readonly components: readonly string[];
}

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
  readonly timeline: Timeline<EnhancementPoint>;
  /** The owning SIG first: "sig-node". */
  readonly sigs: readonly string[];
  readonly components: readonly string[];
}

/** A release note that asks for something: an action, or a farewell to what it deprecates. */
export interface UpgradeNote {
  readonly release: string;
  readonly pr: number;
  readonly asks: 'action' | 'deprecation';
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
  readonly gates: readonly UpgradeGate[];
  /** By number; those that reached no stage and that nothing here names are left out. */
  readonly enhancements: readonly UpgradeEnhancement[];
  /** Oldest release first, then by pull request. */
  readonly notes: readonly UpgradeNote[];
}
