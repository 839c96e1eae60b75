import { z } from 'zod';

/** What something is. */
export const summary = z
  .strictObject({
    text: z.string().meta({ description: 'One sentence.' }),
    by: z.enum(['kep-atlas', 'upstream']).meta({
      description:
        'Who says so: this project, or the first sentence of the upstream text where this project has none.',
    }),
  })
  .meta({ description: 'What it is; absent where no text says so.' });
