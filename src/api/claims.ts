import type { Atlas } from '../model/atlas/atlas.ts';
import type { Claim, Refutation } from '../model/graduation/claim.ts';
import { evidenceUrl, ruleReason } from '../model/graduation/evidence/words.ts';

/** A claim with its evidence as addresses. */
export function claimData(claim: Claim, atlas: Atlas) {
  const defaults = claim.defaults?.map((step) => ({ release: step.release, default: step.isOn }));
  return {
    ...told(claim, atlas),
    ...(claim.until !== undefined && { until: claim.until }),
    ...(defaults !== undefined && { defaults }),
  };
}

/** A statement that is not taken to hold, with its evidence as addresses. */
export function refutationData(refutation: Refutation, atlas: Atlas) {
  return { ...told(refutation, atlas), isDenied: refutation.isDenied };
}

function told(
  { stage, release, standing, rule, evidence, contrary }: Claim | Refutation,
  atlas: Atlas,
) {
  return {
    stage,
    release,
    standing,
    reason: ruleReason(rule),
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
