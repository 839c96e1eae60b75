import { z } from 'zod';
import { described, text } from '../described.ts';

/** What something is. */
export const summary = described('What it is; absent where no text says so.', {
  text: text('One sentence.'),
  by: z.enum(['kep-atlas', 'upstream']).meta({
    description:
      'Who says so: this project, or the first sentence of the upstream text where this project has none.',
  }),
}).meta({ id: 'Summary' });
