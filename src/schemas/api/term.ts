import { z } from 'zod';
import { described, strings } from '../described.ts';

/** Which enhancements mention a term. */
export const termList = described(
  'Which enhancements mention a term in the text of their proposals.',
  {
    textsRead: z.int().nonnegative().meta({
      description:
        'How many texts of proposals were read; 0 where the site was built without them: then no term is known.',
    }),
    everywhere: strings('The terms that more than half of the texts mention.'),
    terms: z.record(z.string(), z.array(z.string())).meta({
      description:
        'A term ("CEL", "ResourceClaim", "gRPC") → the slugs (enhancements/{slug}.json) of those whose text mentions it, those first that mention it most. Words of capitals or with capitals within, and inline code, that two texts mention or one does three times; acronyms in the singular.',
    }),
  },
);
