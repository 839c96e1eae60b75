import type { GatePeriod, Removal } from '../gate/history.ts';

/** What the checker must know of a gate. */
export interface TableGate {
  readonly name: string;
  /** By the gate lists of the code. */
  readonly code: readonly GatePeriod[];
  /** By the documentation. */
  readonly docs: readonly GatePeriod[];
  readonly removal: Removal | undefined;
  /** Whether it is gone, even where the release that removed it is unknown. */
  readonly isRemoved: boolean;
  /** Whether its first period is as old as the first list with it, and not as the gate. */
  readonly isUndated: boolean;
  /** Lists that tell another history than `code`, which is that of the newest one. */
  readonly otherwise: readonly { readonly list: string; readonly periods: readonly GatePeriod[] }[];
  readonly formerNames: readonly string[];
  /** Whether a gate list holds it under a former name, so that older releases know it by that. */
  readonly isRenamedInCode: boolean;
  /** The components that enhancements declare, with the enhancements' labels. */
  readonly components: readonly { readonly name: string; readonly by: readonly string[] }[];
}

/** A release whose settings can be checked. */
export interface TableRelease {
  readonly version: string;
  readonly isOut: boolean;
  /** The day of its gate list, ISO 8601; absent where none was read. */
  readonly listOf: string | undefined;
  /** Whether the list is older than the release, so that late entries may be missing. */
  readonly isListEarly: boolean;
}

/** All that the checker knows: enough to judge settings without the rest of the atlas. */
export interface GateTable {
  /** The newest release that is out. */
  readonly newest: string;
  /** Oldest first. */
  readonly releases: readonly TableRelease[];
  readonly gates: readonly TableGate[];
}
