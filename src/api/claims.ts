import type { Atlas } from '../model/atlas.ts';
import { evidenceUrl } from '../model/evidence-words.ts';
import type { Claim } from '../model/graduation.ts';

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
