import type { Announcement } from '../../schemas/announcement.ts';
import type { ApiResource } from '../../schemas/api-resource.ts';
import type { Digest } from '../../schemas/digest.ts';
import type { DocsPage } from '../../schemas/docs-page.ts';
import type { Enhancement } from '../../schemas/enhancement.ts';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { Release } from '../../schemas/release.ts';
import type { ReleaseNotes } from '../../schemas/release-notes.ts';
import type { Sources } from '../../schemas/sources.ts';

/** The records as they are on disk. */
export interface Records {
  readonly enhancements: readonly Enhancement[];
  readonly gates: readonly FeatureGate[];
  readonly releases: readonly Release[];
  readonly sources: Sources;
  /** Evidence of graduations; what is left out tells nothing. */
  readonly releaseNotes?: readonly ReleaseNotes[];
  readonly digests?: readonly Digest[];
  readonly announcements?: readonly Announcement[];
  /** Pages of the documentation and kinds of the API; without them there are no references. */
  readonly docsPages?: readonly DocsPage[];
  readonly apiResources?: readonly ApiResource[];
}
