import { z } from 'zod';
import { described } from '../described.ts';

/** What a badge says. */
export const badge = described(
  'A badge in words, for shields.io and other programs that draw one.',
  {
    label: z.string().meta({ description: 'What it is about: "KEP-5295", or a gate’s name.' }),
    message: z.string().meta({ description: 'Where that stands: "Beta since v1.35, on".' }),
    color: z.string().meta({ description: 'The color of the stage in light pages: "#8a4700".' }),
  },
).meta({ id: 'Badge' });
