import type { CodeState } from '../../schemas/feature-gate.ts';
import type { GateSource } from '../../schemas/gate-source.ts';
import { type GatePeriod, type GateState, isSameState } from './history.ts';
import type { Removal } from './removal.ts';

/** The code of a release lacks a gate, though the documentation or newer code says that it was there. */
export interface DisputedPresence {
  readonly kind: 'disputed';
  readonly list: string;
  readonly by: GateSource;
}

/** Why it is not known whether a release has a gate. */
export type Doubt =
  /** It went away somewhere between two releases, or nobody says when. */
  | { readonly kind: 'removal'; readonly removal: Removal }
  | DisputedPresence
  /** The code of a release has it without a known stage, its own or that of an older release that it emulates. */
  | { readonly kind: 'stage-unknown'; readonly list: string; readonly emulated?: string }
  /** Nothing that was read reaches that far. */
  | { readonly kind: 'unrecorded' };

/** What the code of another release says of a release. */
export interface OtherStatement extends GateState {
  readonly list: string;
}

/** What the sources of a gate come to for one release. */
export type Decision =
  | {
      readonly kind: 'present';
      readonly state: GateState;
      readonly source: GateSource;
      readonly otherwise: OtherStatement | undefined;
    }
  | {
      readonly kind: 'not-yet';
      readonly source: GateSource;
      /** That newer code says otherwise. */
      readonly doubt?: DisputedPresence;
    }
  | { readonly kind: 'removed'; readonly removal: Removal }
  | {
      readonly kind: 'unknown';
      readonly reason: Doubt;
      /** What the source says that is not believed. */
      readonly claim?: { readonly state: GateState; readonly source: GateSource };
    };

/**
 * A release that has the gate, by its own code or by newer code.
 * @param later what newer code says of the same release, and the states that say which that is
 */
export function presentByCode(
  state: GateState,
  later?: GatePeriod,
  states?: readonly CodeState[],
): Decision {
  const newest = states?.at(-1);
  const isOtherwise = newest !== undefined && later !== undefined && !isSameState(later, state);
  return {
    kind: 'present',
    state,
    source: 'code',
    otherwise: isOtherwise ? { ...stateOf(later), list: newest.until ?? newest.since } : undefined,
  };
}

/** A release of which nothing that was read tells. */
export const UNRECORDED: Decision = { kind: 'unknown', reason: { kind: 'unrecorded' } };

/** A release that has a gate without a known stage, by its own code or the newest before it. */
export function withoutStageIn(list: string): Decision {
  return { kind: 'unknown', reason: { kind: 'stage-unknown', list } };
}

/** A release that has the gate as documented. */
export function presentByDocs(told: GatePeriod): Decision {
  return { kind: 'present', state: stateOf(told), source: 'docs', otherwise: undefined };
}

/** A release of which the documentation says what its code denies. */
export function disputed(list: string, told: GatePeriod): Decision {
  return {
    kind: 'unknown',
    reason: { kind: 'disputed', list, by: 'docs' },
    claim: { state: stateOf(told), source: 'docs' },
  };
}

/**
 * A release whose code lacks a gate that a later one has. Where newer code dates the gate to it, as it does
 * of one that patch releases brought, patches that were not read may have it.
 */
export function notYetByCode(release: string, told: GatePeriod | undefined): Decision {
  const doubt: DisputedPresence = { kind: 'disputed', list: release, by: 'code' };
  return { kind: 'not-yet', source: 'code', ...(told !== undefined && { doubt }) };
}

/** A period without its releases. */
export function stateOf({ stage, default: isOn, locked }: GatePeriod): GateState {
  return { stage, default: isOn, locked };
}
