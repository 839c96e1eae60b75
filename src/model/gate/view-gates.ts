import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { ReleaseNotes } from '../../schemas/release-notes.ts';
import { type EnhancementView, isEnded } from '../enhancement/enhancement.ts';
import type { CaseGate } from '../graduation/case.ts';
import { addTo } from '../group-by-each.ts';
import { buildGate, type Gate } from './gate.ts';

/** What an enhancement has to be known by so that its gates can be joined to it. */
export type NamingEnhancement = Pick<EnhancementView, 'id' | 'gates' | 'record'>;

/** A release whose code was read. */
export interface CodeRelease {
  readonly release: string;
  /** Whether only its list of gates was there, which lacks those of client-go. */
  readonly isListOnly: boolean;
}

const UNLISTED = 'k8s.io/client-go/features';

/** The releases whose code could tell of a gate: a list says nothing of those of client-go. */
function readOf({ code }: FeatureGate, releases: readonly CodeRelease[]): string[] {
  const isUnlisted = code?.packages?.every((name) => name === UNLISTED) ?? false;
  return releases
    .filter(({ isListOnly }) => !(isListOnly && isUnlisted))
    .map(({ release }) => release);
}

/** The names that release notes say gates had before, by the name that they were given. */
export function indexRenames(
  notes: readonly Pick<ReleaseNotes, 'notes'>[],
): ReadonlyMap<string, readonly string[]> {
  const named = notes.flatMap((release) => release.notes.flatMap(({ names = [] }) => names));
  const renames = new Map<string, string[]>();
  for (const { kind, name, to } of named) {
    if (kind === 'gate' && to !== undefined) addTo(renames, to, name);
  }
  return renames;
}

/** The gates, and the notes that tell how some of them were called before. */
interface GateRecords {
  readonly gates: readonly FeatureGate[];
  readonly releaseNotes?: readonly ReleaseNotes[];
}

/** Joins the gates' records with the enhancements that name them, by name; of these, the ended ones come last. */
export function viewGates(
  { gates: records, releaseNotes = [] }: GateRecords,
  enhancements: readonly NamingEnhancement[],
  releases: readonly CodeRelease[],
): Gate[] {
  const byName = new Map(records.map((record) => [record.name, record]));
  const renames = indexRenames(releaseNotes);
  const naming = Map.groupBy(
    [...enhancements]
      .sort((a, b) => Number(isEnded(a.record.status)) - Number(isEnded(b.record.status)))
      .flatMap((view) =>
        view.gates.flatMap((gate) =>
          gate.name === undefined ? [] : [{ id: view.id, gate, name: gate.name }],
        ),
      ),
    ({ name }) => name,
  );
  return records
    .map((record) => {
      const namings = naming.get(record.name) ?? [];
      const declared = namings.flatMap(({ id, gate }) =>
        gate.components.map((component) => ({ id, component })),
      );
      const components = [...Map.groupBy(declared, ({ component }) => component)];
      return buildGate(record, readOf(record, releases), {
        enhancements: [...new Set(namings.map(({ id }) => id))],
        components: components.map(([name, by]) => ({
          name,
          enhancements: by.map(({ id }) => id),
        })),
        renamed: (renames.get(record.name) ?? []).flatMap((name) => byName.get(name) ?? []),
      });
    })
    .sort((a, b) => compareNames(a.name, b.name));
}

/**
 * The gates that each enhancement names, each once, and whether no other enhancement does. One that
 * was given up or replaced has no say in that.
 */
export function indexCaseGates(
  enhancements: readonly NamingEnhancement[],
  gates: readonly Gate[],
): (enhancement: NamingEnhancement) => CaseGate[] {
  const byName = new Map(gates.map((gate) => [gate.name, gate]));
  const ended = new Set(
    enhancements.flatMap(({ id, record }) => (isEnded(record.status) ? [id] : [])),
  );
  return ({ id, gates: named }) =>
    [...new Set(named.flatMap(({ name }) => name ?? []))].flatMap((name) => {
      const gate = byName.get(name);
      if (gate === undefined) return [];
      const others = gate.enhancements.filter((other) => other !== id && !ended.has(other));
      return [{ gate, isExclusive: others.length === 0 }];
    });
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' }) || (a < b ? -1 : 1);
}
