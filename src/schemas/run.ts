import { optional } from './described.ts';
import { releaseVersion } from './version.ts';

/** The fields of a run of neighboring releases that were read and that say the same. */
export const run = {
  since: releaseVersion.meta({ description: 'The first release of the run.' }),
  until: optional(
    releaseVersion,
    'The last release of the run, where the next release that was read lacks it.',
  ),
};
