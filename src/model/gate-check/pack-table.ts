import { packPeriods, unpackPeriods } from './pack-periods.ts';
import type { GateTable, TableGate } from './table.ts';

/** What is left out of a packed gate where it is empty. */
interface PackedExtras {
  /** Periods by the documentation. */
  readonly d?: string;
  /** Removal: after, by, and whether the code says so. */
  readonly r?: readonly [after: string, by: string, source: 'code' | 'docs'];
  /** Removed, nobody knows when. */
  readonly g?: 1;
  /** Undated. */
  readonly u?: 1;
  /** Lists that tell otherwise. */
  readonly o?: Readonly<Record<string, string>>;
  /** Former names. */
  readonly f?: readonly string[];
  /** Renamed in the code. */
  readonly n?: 1;
  /** Components and who declares them. */
  readonly c?: Readonly<Record<string, readonly string[]>>;
}

type PackedGate = readonly [name: string, code: string, extras?: PackedExtras];

/** The table as short JSON, for a browser to load. */
export interface PackedTable {
  readonly newest: string;
  readonly releases: GateTable['releases'];
  readonly gates: readonly PackedGate[];
}

/** Writes the table as short JSON. */
export function packTable({ newest, releases, gates }: GateTable): PackedTable {
  return { newest, releases, gates: gates.map(packGate) };
}

function packGate(gate: TableGate): PackedGate {
  const { removal } = gate;
  const extras: PackedExtras = {
    ...(gate.docs.length > 0 && { d: packPeriods(gate.docs) }),
    ...(removal !== undefined && { r: [removal.after, removal.by, removal.source] as const }),
    ...(removal === undefined && gate.isRemoved && { g: 1 as const }),
    ...(gate.isUndated && { u: 1 as const }),
    ...(gate.otherwise.length > 0 && {
      o: Object.fromEntries(
        gate.otherwise.map(({ list, periods }) => [list, packPeriods(periods)]),
      ),
    }),
    ...(gate.formerNames.length > 0 && { f: gate.formerNames }),
    ...(gate.isRenamedInCode && { n: 1 as const }),
    ...(gate.components.length > 0 && {
      c: Object.fromEntries(gate.components.map(({ name, by }) => [name, by])),
    }),
  };
  const code = packPeriods(gate.code);
  return Object.keys(extras).length === 0 ? [gate.name, code] : [gate.name, code, extras];
}

/** Reads what `packTable` wrote. */
export function unpackTable({ newest, releases, gates }: PackedTable): GateTable {
  return {
    newest,
    releases: releases.map((release) => ({ ...release, listOf: release.listOf })),
    gates: gates.map(([name, code, extras]) => unpackGate(name, code, extras ?? {})),
  };
}

function unpackGate(name: string, code: string, extras: PackedExtras): TableGate {
  const [after, by, source] = extras.r ?? [];
  const removal =
    after === undefined || by === undefined || source === undefined
      ? undefined
      : { after, by, source };
  return {
    name,
    code: unpackPeriods(code),
    docs: unpackPeriods(extras.d ?? ''),
    removal,
    isRemoved: removal !== undefined || extras.g === 1,
    isUndated: extras.u === 1,
    otherwise: Object.entries(extras.o ?? {}).map(([list, periods]) => ({
      list,
      periods: unpackPeriods(periods),
    })),
    formerNames: extras.f ?? [],
    isRenamedInCode: extras.n === 1,
    components: Object.entries(extras.c ?? {}).map(([component, labels]) => ({
      name: component,
      by: labels,
    })),
  };
}
