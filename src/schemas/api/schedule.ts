import { z } from 'zod';
import { described, describedList, list, optional } from '../described.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { cycleEvent, patch } from './release.ts';

export const schedule = described('The dates of the cycle under way, of support and of patches.', {
  cycle: z
    .strictObject({
      release: releaseVersion,
      events: list(cycleEvent, 'Freezes and release, by day.'),
    })
    .optional()
    .meta({ description: 'The cycle under way; absent where none is.' }),
  supported: describedList('The releases that get patches, newest first.', {
    release: releaseVersion,
    released: optional(isoDate, 'The release day.'),
    maintenance: optional(isoDate, 'When maintenance mode starts.'),
    endOfLife: optional(isoDate, 'The day support ends.'),
  }),
  patches: describedList('Their patch releases, newest first, planned ones included.', {
    release: releaseVersion,
    isNext: z.boolean().meta({ description: 'Whether it is the next one of its release.' }),
    ...patch.shape,
  }),
});
