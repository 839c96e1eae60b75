import type { Atlas } from '../model/atlas.ts';
import { refOf, sourceUrl } from '../model/citation.ts';
import type { Claim } from '../model/graduation.ts';

/** A claim with its evidence as addresses. */
export function claimData({ stage, release, standing, evidence }: Claim, atlas: Atlas) {
  return { stage, release, standing, evidence: evidenceData(evidence, atlas) };
}

/** Evidence as addresses; what was not read at a known commit is left out. */
export function evidenceData(evidence: Claim['evidence'], { sources }: Atlas) {
  return evidence.flatMap(({ source, repository, path }) => {
    const ref = refOf(sources, repository);
    return ref === undefined ? [] : [{ source, url: sourceUrl(ref, path) }];
  });
}
