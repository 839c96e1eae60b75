import { z } from 'zod';
import { isoDate, releaseVersion } from '../version.ts';
import { cycleEvent, patch } from './release.ts';

export const schedule = z
  .strictObject({
    cycle: z
      .strictObject({
        release: releaseVersion,
        events: z.array(cycleEvent).meta({ description: 'Freezes and release, by day.' }),
      })
      .optional()
      .meta({ description: 'The cycle under way; absent where none is.' }),
    supported: z
      .array(
        z.strictObject({
          release: releaseVersion,
          released: isoDate.optional().meta({ description: 'The release day.' }),
          maintenance: isoDate.optional().meta({ description: 'When maintenance mode starts.' }),
          endOfLife: isoDate.optional().meta({ description: 'The day support ends.' }),
        }),
      )
      .meta({ description: 'The releases that get patches, newest first.' }),
    patches: z
      .array(z.strictObject({ release: releaseVersion, isNext: z.boolean(), ...patch.shape }))
      .meta({ description: 'Their patch releases, newest first, planned ones included.' }),
  })
  .meta({ description: 'The dates of the cycle under way, of support and of patches.' });
