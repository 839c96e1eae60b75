import { z } from 'zod';

/**
 * Feature gates that upstream renamed without saying so anywhere a program could read it. Kept by
 * hand in `content/feature-gate-renames.yaml`; an entry that no gate list needs is an error.
 */
export const featureGateRenames = z
  .array(
    z
      .strictObject({
        from: z.string().meta({ description: 'The former name.' }),
        to: z.string().meta({ description: 'The name since.' }),
        reason: z.string().meta({ description: 'How we know.' }),
      })
      .meta({ description: 'One rename.' }),
  )
  .meta({ description: 'Renamed feature gates.' });

export type FeatureGateRenames = z.infer<typeof featureGateRenames>;
