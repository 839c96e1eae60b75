import type { Source } from './engine/source.ts';
import { announcements } from './sources/announcements/index.ts';
import { digests } from './sources/digests/index.ts';
import { docsPages } from './sources/docs-pages/index.ts';
import { enhancements } from './sources/enhancements/index.ts';
import { featureGatesCode } from './sources/feature-gates-code/index.ts';
import { featureGatesDocs } from './sources/feature-gates-docs/index.ts';
import { issues } from './sources/issues/index.ts';
import { releaseNotesSource } from './sources/release-notes/index.ts';
import { releases } from './sources/releases/index.ts';

/** All sources, in the order in which they are read. */
export const sources: readonly Source[] = [
  enhancements,
  featureGatesCode,
  featureGatesDocs,
  releases,
  announcements,
  digests,
  issues,
  releaseNotesSource,
  docsPages,
];
