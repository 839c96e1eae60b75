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
  /** Enhancements by their labels, with the components that each declares. */
  readonly c?: Readonly<Record<string, readonly number[]>>;
}

type PackedGate = readonly [name: string, code: string, extras?: PackedExtras];

/** The table as short JSON, for a browser to load. */
export interface PackedTable {
  readonly newest: string;
  readonly releases: GateTable['releases'];
  /** The names of all components that enhancements declare. */
  readonly components: readonly string[];
  readonly gates: readonly PackedGate[];
}

/** Writes the table as short JSON. */
export function packTable({ newest, releases, gates }: GateTable): PackedTable {
  const components = [...new Set(gates.flatMap((gate) => gate.components.map(({ name }) => name)))];
  return { newest, releases, components, gates: gates.map((gate) => packGate(gate, components)) };
}

function packGate(gate: TableGate, components: readonly string[]): PackedGate {
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
    ...(gate.components.length > 0 && { c: packDeclared(gate, components) }),
  };
  const code = packPeriods(gate.code);
  return Object.keys(extras).length === 0 ? [gate.name, code] : [gate.name, code, extras];
}

function packDeclared(gate: TableGate, components: readonly string[]): Record<string, number[]> {
  const labels = new Set(gate.components.flatMap(({ by }) => by));
  const of = (label: string): number[] =>
    gate.components
      .filter(({ by }) => by.includes(label))
      .map(({ name }) => components.indexOf(name));
  return Object.fromEntries([...labels].map((label) => [label, of(label)]));
}

/** Reads what `packTable` wrote. */
export function unpackTable({ newest, releases, components, gates }: PackedTable): GateTable {
  return {
    newest,
    releases: releases.map((release) => ({ ...release, listOf: release.listOf })),
    gates: gates.map(([name, code, extras]) => unpackGate(name, code, extras ?? {}, components)),
  };
}

function unpackGate(
  name: string,
  code: string,
  extras: PackedExtras,
  components: readonly string[],
): TableGate {
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
    components: unpackDeclared(extras.c ?? {}, components),
  };
}

function unpackDeclared(
  declared: NonNullable<PackedExtras['c']>,
  components: readonly string[],
): TableGate['components'] {
  const pairs = Object.entries(declared).flatMap(([label, indexes]) =>
    indexes.map((index) => ({ name: components[index] ?? '', label })),
  );
  return [...Map.groupBy(pairs, ({ name }) => name)].map(([name, by]) => ({
    name,
    by: by.map(({ label }) => label),
  }));
}
