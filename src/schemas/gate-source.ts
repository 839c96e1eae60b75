import { z } from 'zod';

/** What says what a gate is: the gate lists of the code, or the documentation. */
export const gateSource = z
  .enum(['code', 'docs'])
  .meta({ id: 'GateSource', description: 'What says so.' });

export type GateSource = z.infer<typeof gateSource>;
