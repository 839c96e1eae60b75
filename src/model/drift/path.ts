import type { DriftFinding } from '../../schemas/drift.ts';

/** A disagreement among all of its kind, below the site's base. */
export function driftPath({ kind, subject }: DriftFinding): string {
  return `/drift/${kind}/#${driftAnchor(subject)}`;
}

/** The fragment of a disagreement's address on the page of its kind. */
export function driftAnchor({ id }: DriftFinding['subject']): string {
  return id.replaceAll('/', '.');
}
