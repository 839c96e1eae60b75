import { z } from 'zod';

/**
 * The maturity stages, from least to most mature and then on to removal.
 * Source: kubernetes/enhancements `api/proposal.go`.
 */
export const stage = z
  .enum(['alpha', 'beta', 'stable', 'deprecated', 'disabled', 'removed'])
  .meta({ id: 'Stage', description: 'A maturity stage; "stable" is what release notes call GA.' });

export type Stage = z.infer<typeof stage>;

/** The stages a feature gate can have while a binary still knows it. */
export const gateStage = z
  .enum(['alpha', 'beta', 'stable', 'deprecated'])
  .meta({ id: 'GateStage', description: 'The stage of a feature gate that a binary still knows.' });

export type GateStage = z.infer<typeof gateStage>;
