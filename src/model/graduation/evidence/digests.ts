import type { Digest } from '../../../schemas/digest.ts';
import type { Enhancement } from '../../../schemas/enhancement.ts';
import type { ReleaseNotes } from '../../../schemas/release-notes.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { indexPromotions, resolvePromotions } from '../../digest/promotions.ts';
import { compareVersions } from '../../version.ts';
import type { Evidence, EvidenceIndex } from './evidence.ts';
import { type FindByNumber, groupEvidence } from './notes.ts';

/**
 * What digests say under "Promotions": that a pull request took an enhancement to a stage. The
 * release is that of the pull request's note, the oldest one; without a note it tells no release and
 * is left out.
 */
export function digestEvidence(
  digests: readonly Digest[],
  releaseNotes: readonly ReleaseNotes[],
  enhancements: readonly Enhancement[],
  find: FindByNumber,
): EvidenceIndex {
  const paths = new Map(digests.map(({ id, path }) => [id, path]));
  const notes = releaseNotes.flatMap(({ notes: list }) => list);
  const releases = releasesOfPullRequests(releaseNotes);
  const promotions = resolvePromotions(digests, indexPromotions(enhancements, notes));
  const found = promotions.flatMap(({ digest, bullet, keps }) => {
    const release = (bullet.pullRequests ?? []).flatMap((pr) => releases.get(pr) ?? [])[0];
    if (bullet.stage === undefined || release === undefined) return [];
    const evidence: Evidence = {
      source: 'digest',
      stage: bullet.stage,
      release,
      repository: REPOSITORIES.lwkd,
      path: paths.get(digest) ?? '',
      line: bullet.line,
      detail: { kind: 'digest', digest },
    };
    return keps.flatMap((number) => {
      const id = find(number);
      return id === undefined ? [] : [{ id, evidence }];
    });
  });
  return groupEvidence(found);
}

function releasesOfPullRequests(records: readonly ReleaseNotes[]): Map<string, string> {
  const newestFirst = records.toSorted((a, b) => compareVersions(b.version, a.version));
  return new Map(
    newestFirst.flatMap(({ version, notes }) =>
      notes.map(({ pr }) => [`kubernetes/kubernetes#${pr}`, version] as const),
    ),
  );
}
