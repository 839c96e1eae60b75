import type { Stage } from '../../schemas/stage.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { type EnhancementView, isEnvironmentVariable } from '../enhancement/enhancement.ts';
import { gateIn } from '../gate/in-release.ts';
import type { Claim } from '../graduation/claim.ts';
import { isFrozenIn } from '../release/freeze.ts';
import type { ReleaseView } from '../release/release.ts';
import { stageName } from '../stage.ts';
import { compareVersions } from '../version.ts';

/** What the code of a release has of a KEP that takes part in it, what needs attention first. */
export const DELIVERIES = [
  'missing',
  'gate-behind',
  'no-gate',
  'code-unread',
  'merged',
  'there-before',
  'in-code',
] as const;

/**
 * What the code of a release has of a KEP. `missing`: neither the code nor a merged change shows the
 * stage. `gate-behind`: work was merged, but no gate of it is at the stage. `no-gate`: it names no gate,
 * and no merged change is known. `code-unread`: the code of the release was not read. `merged`: work was
 * merged, and no gate of it begins the stage here. `there-before`: an earlier release had the stage. `in-code`: the stage
 * begins in this release.
 */
export type Delivery = (typeof DELIVERIES)[number];

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
  const gates = view.gates.flatMap(({ name }) => lookUp(atlas).gate(name ?? '') ?? []);
  const answers = gates.map((gate) => gateIn(gate, release));
  const atStage = answers.filter((one) => one.kind === 'present' && one.stage === stage);
  const claims = view.claims.filter((claim) => stage === undefined || claim.stage === stage);
  const claim = claims.find((one) => one.release === release && isBacked(one));
  const isCode = claim !== undefined && isByCode(claim);
  const isNew = atStage.some((one) => one.kind === 'present' && one.stageSince === release);
  if (isNew || isCode) return 'in-code';
  // Its kep.yaml may name another stage than the one that shipped.
  const shipped = view.claims.find((one) => one.release === release && one.standing === 'shipped');
  if (shipped !== undefined) return isByCode(shipped) ? 'in-code' : 'merged';
  const hasGate = view.gates.some(({ written }) => !isEnvironmentVariable(written));
  if (claim !== undefined) return hasGate && atStage.length === 0 ? 'gate-behind' : 'merged';
  const isBefore = claims.some((one) => compareVersions(one.release, release) < 0);
  const isMissing = view.targeted.some((one) => one.release === release);
  if (!isMissing && (isBefore || atStage.length > 0)) return 'there-before';
  if (!hasGate) return 'no-gate';
  return atlas.gateLists.includes(release) ? 'missing' : 'code-unread';
}

/** Whether the code of its release says so. */
function isByCode({ evidence, release }: Claim): boolean {
  return evidence.some((one) => one.source === 'code' && one.release === release);
}

/** Whether anything but its kep.yaml says so. */
function isBacked({ evidence }: Claim): boolean {
  return evidence.some(({ source }) => source !== 'kep.yaml');
}

/** Whether a delivery is for the release team to look at, once nothing new goes in. */
export function isTrouble(delivery: Delivery): boolean {
  return delivery === 'missing' || delivery === 'gate-behind';
}

/** What a delivery means, by how far the release is: "At risk: not in the code". */
export function deliveryWords(
  delivery: Delivery,
  phase: CodePhase,
  stage: Stage | undefined,
): string {
  const at = stage === undefined ? 'at its stage' : `at ${stageName(stage)}`;
  switch (delivery) {
    case 'missing':
      return {
        open: 'Not yet in the code',
        frozen: 'At risk: not in the code',
        released: 'Not found in the code',
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
    case 'code-unread':
      return 'Unknown: the code was not read';
    case 'merged':
      return phase === 'released' ? 'Shipped, without a new gate' : 'Work merged, no new gate';
    case 'there-before':
      return 'In an earlier release';
    case 'in-code':
      return phase === 'released' ? 'Shipped' : 'In the code';
  }
}
