import type { Stage } from '../../../schemas/stage.ts';

/**
 * The sources that can tell of a graduation. `code`: a release's gate list. `docs`: a gate's page in
 * the documentation. `announcement`: the release announcement. `release-notes`, `digest`: a pull
 * request that was merged for a release. `kep.yaml`: the proposal's own milestones.
 */
export type EvidenceSource =
  | 'code'
  | 'docs'
  | 'announcement'
  | 'release-notes'
  | 'digest'
  | 'kep.yaml';

/** What one source says of an enhancement, and where it is written down. */
export interface Evidence {
  readonly source: EvidenceSource;
  /** The stage that it tells of; absent where it only tells that work was in the release. */
  readonly stage: Stage | undefined;
  /** The release in which it says so; absent where it says that the stage was not reached. */
  readonly release: string | undefined;
  readonly repository: string;
  readonly path: string;
  /** The line of the file, where known. */
  readonly line?: number | undefined;
  /** What of the source says so. */
  readonly detail: EvidenceDetail;
}

/** What of a source tells something: a field, a gate, a pull request or a part of a post. */
export type EvidenceDetail =
  /** A field of kep.yaml, dotted: "milestone.beta". */
  | { readonly kind: 'field'; readonly field: string; readonly value: string }
  /** A gate and the stage that it is at from a release on. */
  | {
      readonly kind: 'gate';
      readonly gate: string;
      readonly at: Stage;
      readonly since: string;
      /** Its default and lock in words; empty where not told. */
      readonly setting: string;
      /** The release whose gate list says so; absent for the documentation. */
      readonly list: string | undefined;
    }
  /** A gate that a release's list, or for want of one the documentation, no longer has, or never had. */
  | { readonly kind: 'gone'; readonly gate: string; readonly list: string | undefined }
  | { readonly kind: 'note'; readonly pr: number }
  | { readonly kind: 'digest'; readonly digest: string }
  | {
      readonly kind: 'post';
      readonly role: 'listed' | 'headed';
      readonly url: string | undefined;
    };

/** Evidence that names a release. */
export type DatedEvidence = Evidence & { readonly release: string };

/** Whether evidence names a release. */
export function isDated(evidence: Evidence): evidence is DatedEvidence {
  return evidence.release !== undefined;
}

/** The evidence that one kind of record gives, by the directory of the enhancement. */
export type EvidenceIndex = ReadonlyMap<string, readonly Evidence[]>;
