import type { Place } from '../../schemas/place.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp, newestRelease, runningRelease } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { groupByPlace } from '../enhancement/standing.ts';
import type { Gate } from '../gate/gate.ts';
import { type GateToday, resolveGateToday } from '../gate/today.ts';
import type { Sig } from '../sig.ts';

/** A gate and where it stands today. */
export interface SigGate {
  readonly gate: Gate;
  readonly today: GateToday;
}

/** A SIG with its work joined to it. */
export interface SigOverview {
  readonly sig: Sig;
  /** The enhancements it owns by where they stand, in the order of `PLACES`. */
  readonly places: readonly (readonly [Place, readonly EnhancementView[]])[];
  readonly participating: readonly EnhancementView[];
  /** The gates that its enhancements name, by name. */
  readonly gates: readonly SigGate[];
}

/** A SIG's work: what it owns by where it stands, what it takes part in, and its gates. */
export function sigOverview(atlas: Atlas, sig: Sig): SigOverview {
  const { enhancement } = lookUp(atlas);
  const newest = newestRelease(atlas);
  const running = runningRelease(atlas)?.version;
  const views = (ids: readonly string[]) => ids.flatMap((id) => enhancement(id) ?? []);
  return {
    sig,
    places: groupByPlace(views(sig.owned), { newest, running }),
    participating: views(sig.participating),
    gates: gatesOfSig(sig, atlas).map((gate) => ({ gate, today: resolveGateToday(gate, newest) })),
  };
}

/** The gates that a SIG's own enhancements name. */
export function gatesOfSig({ owned }: Sig, { gates }: Atlas): Gate[] {
  const ids = new Set(owned);
  return gates.filter(({ enhancements }) => enhancements.some((id) => ids.has(id)));
}

/** How many of a SIG's own enhancements stand in a place. */
export function countAt({ places }: SigOverview, place: Place): number {
  return places.find(([one]) => one === place)?.[1].length ?? 0;
}
