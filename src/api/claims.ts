import type { Atlas } from '../model/atlas/atlas.ts';
import type { Claim } from '../model/graduation/claim.ts';
import { evidenceUrl } from '../model/graduation/evidence/words.ts';

/** A claim with its evidence as addresses. */
export function claimData({ stage, release, standing, evidence }: Claim, atlas: Atlas) {
  return { stage, release, standing, evidence: evidenceData(evidence, atlas) };
}

/** Evidence as addresses; what was not read at a known commit is left out. */
export function evidenceData(evidence: Claim['evidence'], { sources }: Atlas) {
  return evidence.flatMap((each) => {
    const url = evidenceUrl(each, sources);
    return url === undefined ? [] : [{ source: each.source, url }];
  });
}
