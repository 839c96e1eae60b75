import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { onceForObject } from '../once.ts';
import { newestOut, type ReleaseView } from '../release/release.ts';
import type { Atlas } from './atlas.ts';

/** Finds the parts of an atlas by what others call them. */
export interface Lookup {
  /** By its directory below keps/. */
  enhancement(id: string): EnhancementView | undefined;
  /** By its number, where only one enhancement has it. */
  enhancementByNumber(number: number): EnhancementView | undefined;
  /** By its own name. */
  gate(name: string): Gate | undefined;
  release(version: string): ReleaseView | undefined;
}

/** The lookup of an atlas, built once for each. */
export const lookUp = onceForObject(({ enhancements, gates, releases }: Atlas): Lookup => {
  const ids = new Map(enhancements.map((view) => [view.id, view]));
  const numbers = Map.groupBy(enhancements, ({ record }) => record.number);
  const names = new Map(gates.map((gate) => [gate.name, gate]));
  const versions = new Map(releases.map((release) => [release.version, release]));
  return {
    enhancement: (id) => ids.get(id),
    enhancementByNumber: (number) => {
      const [view, second] = numbers.get(number) ?? [];
      return second === undefined ? view : undefined;
    },
    gate: (name) => names.get(name),
    release: (version) => versions.get(version),
  };
});

/** The gates that an enhancement names, as far as a source knows them, each once. */
export function knownGatesOf({ gates }: Pick<EnhancementView, 'gates'>, lookup: Lookup): Gate[] {
  const names = new Set(gates.flatMap(({ name }) => name ?? []));
  return [...names].flatMap((name) => lookup.gate(name) ?? []);
}

/** The enhancements that name a gate, or that a kind of the API belongs to. */
export function enhancementsOf(
  { enhancements }: Pick<Gate, 'enhancements'>,
  lookup: Lookup,
): EnhancementView[] {
  return enhancements.flatMap((id) => lookup.enhancement(id) ?? []);
}

/** The number of an enhancement, where no other has it. */
export function ownNumber(view: EnhancementView, lookup: Lookup): number | undefined {
  const { number } = view.record;
  return number !== undefined && lookup.enhancementByNumber(number) === view ? number : undefined;
}

/** What an enhancement is called where its label stands alone: with its directory, where others have its number. */
export function distinctLabel(view: EnhancementView, lookup: Lookup): string {
  const isShared = view.record.number !== undefined && ownNumber(view, lookup) === undefined;
  return isShared ? `${view.label} (${view.id})` : view.label;
}

/** The newest release that is out; "1.0" where none is. */
export function newestRelease({ releases }: Atlas): string {
  return newestOut(releases)?.version ?? '1.0';
}

/** The release whose cycle is under way: the next one to come, where several are. */
export function runningRelease({ releases }: Pick<Atlas, 'releases'>): ReleaseView | undefined {
  return releases.find(({ phase }) => phase === 'in-progress');
}
