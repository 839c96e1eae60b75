import type { Source } from './source.ts';
import { announcements } from './sources/announcements/index.ts';
import { digests } from './sources/digests/index.ts';
import { enhancements } from './sources/enhancements/index.ts';
import { featureGatesCode } from './sources/feature-gates-code/index.ts';
import { featureGatesDocs } from './sources/feature-gates-docs/index.ts';
import { releases } from './sources/releases/index.ts';

/** All sources, in the order in which they are read. */
export const sources: readonly Source[] = [
  enhancements,
  featureGatesCode,
  featureGatesDocs,
  releases,
  announcements,
  digests,
];
