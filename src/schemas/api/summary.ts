import { z } from 'zod';
import { described, string } from '../described.ts';

/** What something is. */
export const summary = described('What it is; absent where no text says so.', {
  text: string('One sentence.'),
  by: z.enum(['kep-atlas', 'upstream']).meta({
    description:
      'Who says so: this project, or the first sentence of the upstream text where this project has none.',
  }),
}).meta({ id: 'Summary' });
