import { type GatePeriod, type GateState, periodAt, type Removal } from '../gate/history.ts';
import { compareVersions } from '../version.ts';
import type { GateTable, TableGate } from './table.ts';

/** Where a statement comes from. */
export type Basis = 'code' | 'docs';

/** Why it is not known whether a release has a gate. */
export type Doubt =
  /** It went away somewhere between two lists. */
  | { readonly kind: 'removal'; readonly removal: Removal }
  /** It is gone, and no source says since when. */
  | { readonly kind: 'gone' }
  /** The documentation has it, a gate list does not. */
  | { readonly kind: 'disputed'; readonly list: string }
  /** It goes by two names, and which one a release knows is not on record. */
  | { readonly kind: 'renamed'; readonly other: string }
  /** Nothing on record reaches that far. */
  | { readonly kind: 'unrecorded' };

/** Whether a release has a gate, and how. */
export type Presence =
  | {
      readonly kind: 'present';
      readonly state: GateState;
      readonly basis: Basis;
      /** What the release's own list says, where a later one tells otherwise. */
      readonly otherwise: GateState | undefined;
    }
  | { readonly kind: 'not-yet'; readonly since: string; readonly basis: Basis }
  | { readonly kind: 'removed'; readonly removal: Removal; readonly last: GateState | undefined }
  | { readonly kind: 'unknown'; readonly doubt: Doubt };

/** Whether a release has a gate under its present name. */
export function presenceAt(gate: TableGate, release: string, table: GateTable): Presence {
  const { removal } = gate;
  if (removal !== undefined) {
    const last = (gate.code.length > 0 ? gate.code : gate.docs).at(-1);
    if (compareVersions(removal.by, release) <= 0) return { kind: 'removed', removal, last };
    if (compareVersions(removal.after, release) < 0) return doubt({ kind: 'removal', removal });
  }
  const newestList = table.releases.findLast(({ listOf }) => listOf !== undefined)?.version;
  const former = gate.formerNames[0];
  if (gate.isRenamedInCode && former !== undefined && release !== newestList) {
    return doubt({ kind: 'renamed', other: former });
  }
  return gate.code.length > 0
    ? presenceInCode(gate, release)
    : presenceInDocs(gate, release, table);
}

function doubt(why: Doubt): Presence {
  return { kind: 'unknown', doubt: why };
}

function present(state: GatePeriod, basis: Basis, otherwise?: GateState): Presence {
  return { kind: 'present', state, basis, otherwise };
}

function presenceInCode(gate: TableGate, release: string): Presence {
  const period = periodAt(gate.code, release);
  const [first] = gate.code;
  if (period !== undefined) {
    const own = gate.otherwise.find(({ list }) => list === release);
    return present(period, 'code', own && periodAt(own.periods, release));
  }
  const documented = periodAt(gate.docs, release);
  if (documented !== undefined) return present(documented, 'docs');
  if (first === undefined || gate.isUndated) return doubt({ kind: 'unrecorded' });
  return { kind: 'not-yet', since: gate.docs[0]?.since ?? first.since, basis: 'code' };
}

function presenceInDocs(gate: TableGate, release: string, table: GateTable): Presence {
  const first = gate.docs[0]?.since;
  if (first === undefined) return doubt({ kind: gate.isRemoved ? 'gone' : 'unrecorded' });
  if (compareVersions(release, first) < 0) return { kind: 'not-yet', since: first, basis: 'docs' };
  const lacking = table.releases.findLast(
    ({ version, listOf }) =>
      listOf !== undefined &&
      compareVersions(first, version) <= 0 &&
      compareVersions(version, release) <= 0,
  );
  if (lacking !== undefined) return doubt({ kind: 'disputed', list: lacking.version });
  const period = periodAt(gate.docs, release);
  return period === undefined ? doubt({ kind: 'unrecorded' }) : present(period, 'docs');
}
