import type { Enhancement } from '../../schemas/enhancement.ts';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { addTo } from '../group-by-each.ts';
import { placeBesideNumbers } from './place.ts';

/** Answers under which address and name an enhancement goes. */
export interface EnhancementIdentities {
  /** Their ids, by a number that they go by: their own, else one that their kep.yaml declares. */
  byNumber(number: number): readonly string[];
  /** The last part of the address: the number where unique, else the place of the directory. */
  slug(id: string): string;
  /** "KEP-5295", or the directory's name where there is no number. */
  label(id: string): string;
}

/** Indexes enhancements by every number they go by. */
export function indexEnhancements(records: readonly Enhancement[]): EnhancementIdentities {
  const numbers = new Map(records.map(({ id, number }) => [id, number]));
  const own = groupNumbers(records.map(({ id, number }) => [number, id]));
  const declared = groupNumbers(records.map(({ id, declaredNumber }) => [declaredNumber, id]));
  return {
    byNumber: (number) => own.get(number) ?? declared.get(number) ?? [],
    slug: (id) => {
      const number = numbers.get(id);
      return number !== undefined && own.get(number)?.length === 1
        ? String(number)
        : placeBesideNumbers(id);
    },
    label: (id) => {
      const number = numbers.get(id);
      return number === undefined ? (id.split('/').at(-1) ?? id) : `KEP-${number}`;
    },
  };
}

function groupNumbers(pairs: readonly [number | undefined, string][]): Map<number, string[]> {
  const grouped = new Map<number, string[]>();
  for (const [number, id] of pairs) {
    if (number === undefined || number === 0) continue;
    addTo(grouped, number, id);
  }
  return grouped;
}

/**
 * Finds a gate by any name it goes by: its own, a former one, or one that differs only by case.
 * Answers with the gate's own name.
 */
export function indexGates(
  records: readonly FeatureGate[],
): (written: string) => string | undefined {
  const names = new Map<string, string>();
  const add = (name: string, gate: string): void => {
    if (!names.has(name)) names.set(name, gate);
  };
  for (const { name } of records) add(name, name);
  for (const { name, docs } of records) {
    for (const former of docs?.formerNames ?? []) {
      add(former, name);
    }
  }
  for (const { name } of records) add(name.toLowerCase(), name);
  return (written) => names.get(written) ?? names.get(written.toLowerCase());
}
