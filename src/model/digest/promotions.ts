import type { Digest, DigestBullet } from '../../schemas/digest.ts';
import type { Enhancement } from '../../schemas/enhancement.ts';
import type { ReleaseNote } from '../../schemas/release-notes.ts';

/** A promotion that a digest reports, with the KEPs that it is of. */
export interface ReportedPromotion {
  /** The digest that reports it. */
  readonly digest: string;
  readonly bullet: DigestBullet;
  /** The numbers of the KEPs, in ascending order; none where they cannot be told. */
  readonly keps: readonly number[];
  /** What names them: the digest, the release note of a pull request, or a KEP’s own gate list. */
  readonly from?: 'digest' | 'release-notes' | 'feature-gate' | undefined;
}

/** By what the KEPs of a promotion are found where it names none. */
export type PromotionIndex = ReturnType<typeof indexPromotions>;

const OWN_PULL_REQUEST = /^kubernetes\/kubernetes#(\d+)$/;

/**
 * The promotions that digests report. Few name a KEP, but nearly all link the pull request, whose
 * release note may name the KEP, or a gate that only one KEP lists.
 */
export function resolvePromotions(
  digests: readonly Digest[],
  index: PromotionIndex,
): ReportedPromotion[] {
  return digests.flatMap(({ id, sections }) =>
    sections
      .filter(({ kind }) => kind === 'promotions')
      .flatMap(({ bullets }) => bullets ?? [])
      .map((bullet) => ({ digest: id, bullet, ...kepsOf(bullet, index) })),
  );
}

function kepsOf(
  bullet: DigestBullet,
  { byPullRequest, byGate }: PromotionIndex,
): Pick<ReportedPromotion, 'keps' | 'from'> {
  const named = (bullet.keps ?? []).flatMap(({ number }) => number ?? []);
  if (named.length > 0) return { keps: ascending(named), from: 'digest' };
  const noted = (bullet.pullRequests ?? []).flatMap(
    (id) => byPullRequest.get(Number(OWN_PULL_REQUEST.exec(id)?.[1])) ?? [],
  );
  if (noted.length > 0) return { keps: ascending(noted), from: 'release-notes' };
  const gated = kepsOfGates(bullet.gates, byGate);
  return gated.length > 0 ? { keps: gated, from: 'feature-gate' } : { keps: [] };
}

/**
 * Indexes enhancements and release notes for {@link resolvePromotions}. A note without a KEP counts
 * for the KEPs whose gates it names.
 */
export function indexPromotions(
  enhancements: readonly Pick<Enhancement, 'number' | 'featureGates'>[],
  notes: readonly Pick<ReleaseNote, 'pr' | 'keps' | 'gates'>[],
) {
  const byGate = new Map<string, number[]>();
  for (const { number, featureGates = [] } of enhancements) {
    for (const { name } of number === undefined ? [] : featureGates) {
      byGate.set(name, ascending([...(byGate.get(name) ?? []), number ?? 0]));
    }
  }
  const byPullRequest = new Map<number, number[]>();
  for (const { pr, keps, gates } of notes) {
    const found = keps ?? kepsOfGates(gates, byGate);
    byPullRequest.set(pr, ascending([...(byPullRequest.get(pr) ?? []), ...found]));
  }
  return {
    /** The number of a pull request in kubernetes/kubernetes → KEP numbers. */
    byPullRequest,
    /** A feature gate → the numbers of the KEPs that list it. */
    byGate,
  };
}

/** A gate that several KEPs list tells none of them. */
function kepsOfGates(
  gates: readonly string[] | undefined,
  byGate: ReadonlyMap<string, readonly number[]>,
): number[] {
  const found = (gates ?? []).map((gate) => byGate.get(gate) ?? []);
  return ascending(found.filter(({ length }) => length === 1).flat());
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
