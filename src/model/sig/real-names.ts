import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Problem } from '../../schemas/problem.ts';
import { knownSig } from './known.ts';

/**
 * An enhancement with its SIGs under their real names. A name that is no SIG's is left out and becomes
 * a problem; working groups and committees stay what they are.
 */
export function withRealSigs(record: Enhancement): Enhancement {
  const owner = record.owningSig === undefined ? [] : [record.owningSig];
  const others = record.participatingSigs ?? [];
  const problems = [
    ...owner.flatMap((name) => sigProblem('owning-sig', name) ?? []),
    ...others.flatMap((name) => sigProblem('participating-sigs', name) ?? []),
  ];
  if (problems.length === 0) return record;
  return {
    ...record,
    owningSig: owner.flatMap(realName)[0],
    participatingSigs: [...new Set(others.flatMap(realName))],
    problems: [...(record.problems ?? []), ...problems],
  };
}

function realName(name: string): string[] {
  if (!name.startsWith('sig-')) return [name];
  return [knownSig(name) ?? []].flat();
}

function sigProblem(field: string, got: string): Problem | undefined {
  const real = realName(got)[0];
  if (real === got) return undefined;
  return real === undefined
    ? { field, kind: 'not-a-value', got, expected: 'a SIG of kubernetes/community' }
    : { field, kind: 'normalised', got, expected: `"${real}"` };
}
