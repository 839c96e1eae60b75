import type { Atlas } from '../model/atlas/atlas.ts';
import type { DefaultStep } from '../model/gate/defaults.ts';
import type { Claim, Refutation } from '../model/graduation/claim.ts';
import { evidenceUrl, ruleReason } from '../model/graduation/evidence/words.ts';

/** A claim with its evidence as addresses. */
export function claimData(claim: Claim, atlas: Atlas) {
  const { defaults, later } = claim;
  return {
    ...told(claim, atlas),
    ...(defaults !== undefined && { defaults: defaultsData(defaults) }),
    ...(later !== undefined && {
      later: later.map((each) => ({ ...each, defaults: defaultsData(each.defaults) })),
    }),
  };
}

function defaultsData(steps: readonly DefaultStep[]) {
  return steps.map(({ release, isOn }) => ({ release, default: isOn }));
}

/** A statement that is not taken to hold, with its evidence as addresses. */
export function refutationData(refutation: Refutation, atlas: Atlas) {
  return { ...told(refutation, atlas), isDenied: refutation.isDenied };
}

function told(claim: Claim | Refutation, atlas: Atlas) {
  const { stage, release, standing, evidence, contrary } = claim;
  return {
    stage,
    release,
    standing,
    reason: ruleReason(claim),
    evidence: evidenceData(evidence, atlas),
    contrary: evidenceData(contrary, atlas),
  };
}

/** Evidence as addresses; what was not read at a known commit is left out. */
export function evidenceData(evidence: Claim['evidence'], { sources }: Atlas) {
  return evidence.flatMap((each) => {
    const url = evidenceUrl(each, sources);
    return url === undefined ? [] : [{ source: each.source, url }];
  });
}
