import type { DriftFinding } from '../../schemas/drift.ts';
import type { DriftKind } from '../../schemas/drift-kinds.ts';

/** Kinds that speak of releases: in another release it is another disagreement. */
const OF_RELEASES: ReadonlySet<DriftKind> = new Set<DriftKind>([
  'gate-stage',
  'gate-default',
  'gate-lock',
  'gate-presence',
  'kep-milestone-code',
  'kep-milestone-docs',
  'kep-milestone-missing',
  'kep-latest-milestone',
  'kep-review-missing',
  'announced-milestone',
  'announced-gate',
  'not-announced',
  'issue-target',
  'issue-milestone',
]);

/**
 * What identifies a disagreement for good: its kind and subject and, where the kind speaks of releases,
 * the newest one concerned. Never what the sources say, nor the words for it: a text that is put
 * otherwise, another commit or a part that was mended make no new disagreement.
 */
export function findingId({ kind, subject, releases }: DriftFinding): string {
  const release = OF_RELEASES.has(kind) ? releases.at(-1) : undefined;
  return [kind, subject.id, release].filter((part) => part !== undefined).join('/');
}
