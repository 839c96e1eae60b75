import type { Enhancement, EnhancementStatus } from '../../schemas/enhancement.ts';
import type { Reference } from '../atlas/reference.ts';
import type { Graduations } from '../graduation/claim.ts';

/** An enhancement with everything joined to it. */
export interface EnhancementView extends Graduations {
  readonly id: string;
  /** The last part of its address: the number where that is unique, else the directory. */
  readonly slug: string;
  readonly record: Enhancement;
  /** "KEP-5295", or the directory's name for one without a number. */
  readonly label: string;
  /** The SIG to file it under: the declared owner, else the directory's. */
  readonly sig: string;
  /** The SIGs that it belongs to under their real names: the owner first, then those that take part. */
  readonly sigs: readonly string[];
  /** The other groups that take part: SIGs under their real names, working groups, committees. */
  readonly participants: readonly string[];
  /** The gates it names: linked where the gate is known, under the gate's own spelling. */
  readonly gates: readonly NamedGate[];
  readonly seeAlso: readonly Reference[];
  readonly replaces: readonly Reference[];
  readonly supersededBy: readonly Reference[];
  /** Ids of the enhancements that refer to this one. */
  readonly referredToBy: readonly string[];
}

/** A gate as an enhancement names it and the gate that it is. */
export interface NamedGate {
  /** The name as the enhancement spells it. */
  readonly written: string;
  /** The known gate's name; absent where no source knows such a gate. */
  readonly name: string | undefined;
  readonly components: readonly string[];
  /** Whether the gate's code names the enhancement, and the enhancement does not name the gate. */
  readonly isFromCode?: boolean;
  /** Whether only pull requests connect the two, where no source knows a gate that the enhancement names. */
  readonly isFromPullRequests?: boolean;
}

/** The statuses in the order in which a proposal passes through them, then the ways it can end. */
export const STATUSES = [
  'provisional',
  'implementable',
  'implemented',
  'deferred',
  'rejected',
  'withdrawn',
  'replaced',
] as const satisfies readonly EnhancementStatus[];

const GIVEN_UP: ReadonlySet<EnhancementStatus> = new Set(['rejected', 'withdrawn']);

/**
 * Whether the proposal was given up, so that its milestones say nothing of any release. A deferred
 * or replaced one may have shipped before.
 */
export function isGivenUp(status: EnhancementStatus | undefined): boolean {
  return status !== undefined && GIVEN_UP.has(status);
}

/** Whether nothing more is to come of the proposal: it was given up, or another one replaced it. */
export function isEnded(status: EnhancementStatus | undefined): boolean {
  return isGivenUp(status) || status === 'replaced';
}

/** Whether a proposal reached nothing and nothing more is to come of it, so that its gates are those of others. */
export function isOver({ record, claims }: Pick<EnhancementView, 'record' | 'claims'>): boolean {
  return isGivenUp(record.status) || (isEnded(record.status) && claims.length === 0);
}

/** Whether what a proposal calls a gate has the form of an environment variable: "KUBECTL_KYAML". */
export function isEnvironmentVariable(written: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(written);
}

/** The feature gates that a proposal names and that no source of gates knows. */
export function unknownGates({ gates }: Pick<EnhancementView, 'gates'>): string[] {
  return gates
    .filter(({ name, written }) => name === undefined && !isEnvironmentVariable(written))
    .map(({ written }) => written);
}

/** Orders enhancements by number; those without one come last, by directory. */
export function compareIds(
  a: Pick<EnhancementView, 'id' | 'record'>,
  b: Pick<EnhancementView, 'id' | 'record'>,
): number {
  const left = a.record.number ?? Number.POSITIVE_INFINITY;
  const right = b.record.number ?? Number.POSITIVE_INFINITY;
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
