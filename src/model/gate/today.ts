import { compareVersions } from '../version.ts';
import {
  type Gate,
  type GateChange,
  gateAt,
  gateChanges,
  latestState,
  type SourcedState,
} from './gate.ts';
import { isExactRemoval } from './words.ts';

/** Whether a gate can be met today. `upcoming`: only an unreleased version has it. */
export type GatePresence = 'live' | 'removed' | 'upcoming';

/** Where a gate stands for somebody who runs the newest release. */
export interface GateToday {
  readonly presence: GatePresence;
  /** Its state in the newest release; the last known where removed, the first to come where upcoming. */
  readonly state: SourcedState | undefined;
  /** What unreleased versions are to change, oldest first. */
  readonly upcoming: readonly {
    readonly release: string;
    readonly changes: readonly GateChange[];
  }[];
}

/**
 * Where a gate stands today. A removal that is only known as a range counts from its beginning.
 * @param newest the newest release that is out
 */
export function gateToday(gate: Gate, newest: string): GateToday {
  const presence = presenceOf(gate, newest);
  const upcoming = eventReleases(gate)
    .filter((release) => compareVersions(release, newest) > 0)
    .map((release) => ({ release, changes: gateChanges(gate, release) }))
    .filter(({ changes }) => changes.length > 0);
  switch (presence) {
    case 'live':
      return { presence, state: gateAt(gate, newest) ?? latestState(gate), upcoming };
    case 'removed':
      return { presence, state: latestState(gate), upcoming: [] };
    case 'upcoming':
      return { presence, state: gateAt(gate, upcoming[0]?.release ?? newest), upcoming };
  }
}

function presenceOf(gate: Gate, newest: string): GatePresence {
  const { removal } = gate;
  if (removal === undefined) {
    if (gate.isRemoved) return 'removed';
  } else if (!isExactRemoval(removal) || compareVersions(removal.by, newest) <= 0) {
    return 'removed';
  }
  const first = (gate.code.length > 0 ? gate.code : gate.docs)[0]?.since;
  return first !== undefined && compareVersions(first, newest) > 0 ? 'upcoming' : 'live';
}

function eventReleases({ code, docs, removal }: Gate): string[] {
  const starts = (code.length > 0 ? code : docs).map(({ since }) => since);
  const all = removal === undefined ? starts : [...starts, removal.by];
  return [...new Set(all)].sort(compareVersions);
}
