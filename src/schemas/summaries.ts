import { z } from 'zod';
import { described } from './described.ts';

const sentence = z
  .string()
  .max(160)
  .regex(/^[A-Z"].*\.$/, 'not a sentence that begins with a capital and ends with a period');

/** What each KEP and feature gate is, in `content/editorial/summaries.yaml`, written by hand. */
export const summaries = described(
  'Summaries of KEPs and feature gates, in the words of this project.',
  {
    enhancements: z.record(z.string(), sentence).meta({
      description:
        'A KEP’s directory below keps/ → what it is, in one sentence of at most 160 characters.',
    }),
    featureGates: z.record(z.string(), sentence).meta({
      description:
        'The same of feature gates that no KEP names, or that are one of several of a KEP, by the gate’s name.',
    }),
    otherNames: z.record(z.string(), z.array(z.string().min(2))).meta({
      description:
        'A KEP’s directory → what people call it that is neither its title nor a gate’s name, for search.',
    }),
  },
);

export type OwnSummaries = z.infer<typeof summaries>;
