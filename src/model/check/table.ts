import type { KubeadmGate } from '../../schemas/kubeadm-gate.ts';
import type { RemovedApi } from '../../schemas/removed-api.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import type { RemovedConfigApi, RemovedFlag } from './removed-flag.ts';

/** A release whose settings can be checked. */
export interface TableRelease {
  readonly version: string;
  readonly isOut: boolean;
  /** The day of its gate list, ISO 8601; absent where none was read. */
  readonly listOf?: string | undefined;
  /** Whether the list is older than the release, so that late entries may be missing. */
  readonly isListEarly: boolean;
  /** Whether only a list of its gates was read, which tells of no dependencies. */
  readonly isListOnly?: true | undefined;
}

/** All that the checker knows: enough to judge settings without the rest of the atlas. */
export interface GateTable {
  /** The newest release that is out. */
  readonly newest: string;
  /** Oldest first. */
  readonly releases: readonly TableRelease[];
  readonly gates: readonly TimedGate[];
  /** The gates of kubeadm itself, as documented. */
  readonly kubeadmGates: readonly Omit<KubeadmGate, 'path' | 'problems'>[];
  /** The entries of the deprecation guide. */
  readonly removedApis: readonly RemovedApi[];
  /** What release notes say was removed from command lines and configuration files. */
  readonly removedFlags: readonly RemovedFlag[];
  /** What they say of versions of the APIs of configuration files. */
  readonly removedConfigApis: readonly RemovedConfigApi[];
}
