import type { Delivery } from '../../schemas/delivery.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { MergedView } from '../activity/activity.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { type EnhancementView, isEnvironmentVariable } from '../enhancement/enhancement.ts';
import { type GateInRelease, gateIn } from '../gate/in-release.ts';
import { type Claim, isByCode, unconfirmedTargets } from '../graduation/claim.ts';
import { isFrozenIn } from '../release/freeze.ts';
import type { ReleaseView } from '../release/release.ts';
import { isMaturing, stageName } from '../stage.ts';
import { compareVersions } from '../version.ts';

/** How far a release is, for what its code lacks. */
export type CodePhase = 'open' | 'frozen' | 'released';

/** How far a release is: its code and notes as they were read decide whether it is frozen. */
export function codePhase(release: ReleaseView, { sources }: Pick<Atlas, 'sources'>): CodePhase {
  if (release.phase === 'released') return 'released';
  return isFrozenIn(release, sources) ? 'frozen' : 'open';
}

/**
 * What the code of a release has of a KEP.
 * @param stage the stage that it works on; absent where its kep.yaml names none
 */
export function deliveryOf(
  view: EnhancementView,
  stage: Stage | undefined,
  release: string,
  atlas: Atlas,
): Delivery {
  const own = view.gates.filter(({ written }) => !isEnvironmentVariable(written));
  const named = own.map(({ name }) => name ?? '');
  const gates = named.flatMap((name) => lookUp(atlas).gate(name) ?? []);
  const answers = gates.map((gate) => gateIn(gate, release));
  const beginnings = answers.flatMap((answer) => beginningOf(answer, stage) ?? []);
  const isOfStage = (one: { stage: Stage }) => stage === undefined || one.stage === stage;
  const claims = view.claims.filter(isOfStage);
  const claim = claims.find(
    // What only its kep.yaml says does not count.
    (one) => one.release === release && one.evidence.some(({ source }) => source !== 'kep.yaml'),
  );
  if (beginnings.includes(release) || (claim !== undefined && isByCode(claim))) return 'in-code';
  if (view.claims.some((one) => isTurnedIn(one, release))) return 'in-code';
  // Its kep.yaml may name another stage than the one that shipped.
  const shipped = shippedIn(view, release);
  if (shipped !== undefined) return isByCode(shipped) ? 'in-code' : 'merged';
  if (claim !== undefined) {
    return named.length > 0 && beginnings.length === 0 ? 'gate-behind' : 'merged';
  }
  const isBefore = claims.some((one) => compareVersions(one.release, release) < 0);
  const isMissing = view.targeted.some((one) => one.release === release);
  if (!isMissing && isBefore) return 'there-before';
  if (named.length === 0) return 'no-gate';
  if (!atlas.gateLists.includes(release)) return 'code-unread';
  const planned = [...claims, ...unconfirmedTargets(view).filter(isOfStage)];
  const isDeclared = planned.some((one) => compareVersions(one.release, release) <= 0);
  if (isDeclared && answers.every(({ kind }) => kind === 'unknown')) return 'gate-absent';
  const known = answers.filter(({ kind }) => kind === 'present' || kind === 'removed');
  return beginnings.length > 0 && known.length === named.length ? 'gate-before' : 'missing';
}

/**
 * The stage that a KEP shipped in a release instead of the one that it worked on; nothing where that is what shipped.
 * @param delivery what the code of the release has of it
 */
export function shippedInstead(
  view: EnhancementView,
  stage: Stage | undefined,
  release: string,
  delivery: Delivery,
): Stage | undefined {
  const shipped = shippedIn(view, release)?.stage;
  const isOf = delivery === 'in-code' || delivery === 'merged';
  const isAsMeant = view.claims.some((one) => one.release === release && one.stage === stage);
  const isMeant = stage !== undefined && isMaturing(stage);
  return isOf && isMeant && !isAsMeant ? shipped : undefined;
}

function shippedIn({ claims }: EnhancementView, release: string): Claim | undefined {
  return claims.find((one) => one.release === release && one.standing === 'shipped');
}

/** What was merged for a KEP counts, also where nothing says that it reached the stage. */
export function withWork(delivery: Delivery, work: MergedView | undefined): Delivery {
  if (work === undefined) return delivery;
  if (delivery === 'missing' || delivery === 'gate-absent') return 'gate-behind';
  return delivery === 'no-gate' || delivery === 'gate-before' ? 'merged' : delivery;
}

/** The release in which a gate began to be at a stage; nothing where it is not at it. */
function beginningOf(answer: GateInRelease, stage: Stage | undefined): string | undefined {
  if (answer.kind === 'removed') return stage === 'removed' ? answer.removal.by : undefined;
  if (answer.kind !== 'present') return undefined;
  // The code has no stage of this name: what was disabled is deprecated there, and off.
  if (stage === 'disabled' && answer.stage === 'deprecated' && answer.default === false) {
    return answer.since;
  }
  return answer.stage === stage ? answer.stageSince : undefined;
}

/** Whether the gates of a stage were turned on or off by default in a release that came after it. */
function isTurnedIn({ defaults = [] }: Claim, release: string): boolean {
  const [, ...changes] = defaults;
  return changes.some((step) => step.release === release);
}

/**
 * Whether a delivery is for the release team to look at, once nothing new goes in. What a release that is out
 * has none of the gates of may have shipped without them.
 */
export function isTrouble(delivery: Delivery, phase: CodePhase): boolean {
  if (delivery === 'gate-absent') return phase !== 'released';
  return delivery === 'missing' || delivery === 'gate-behind';
}

/** What a delivery means, by how far the release is: "At risk: not at beta in the code". */
export function deliveryWords(
  delivery: Delivery,
  phase: CodePhase,
  stage: Stage | undefined,
): string {
  const isNamed = stage !== undefined && !isMaturing(stage);
  const at = isNamed
    ? stageName(stage)
    : `at ${stage === undefined ? 'its stage' : stageName(stage)}`;
  switch (delivery) {
    case 'missing':
      return {
        open: `Not yet ${at} in the code`,
        frozen: `At risk: not ${at} in the code`,
        released: `Not ${at} in the code`,
      }[phase];
    case 'gate-absent':
      return {
        open: 'None of its gates in the code yet',
        frozen: 'At risk: none of its gates in the code',
        released: 'Unknown: none of its gates in the code',
      }[phase];
    case 'gate-behind':
      return {
        open: `Work merged, gate not yet ${at}`,
        frozen: `At risk: work merged, gate not ${at}`,
        released: `Work merged, gate not ${at}`,
      }[phase];
    case 'no-gate':
      return phase === 'released'
        ? 'Unknown: no gate, no merged work known'
        : 'No gate, no merged work known';
    case 'gate-before':
      return `Unknown: gate already ${at}`;
    case 'code-unread':
      return phase === 'open' ? 'Code not read yet' : 'Unknown: the code was not read';
    case 'merged':
      return phase === 'released' ? 'Shipped, without a new gate' : 'Work merged, no new gate';
    case 'there-before':
      return 'In an earlier release';
    case 'in-code':
      return phase === 'released' ? 'Shipped' : 'In the code';
  }
}
