/** The places where an enhancement can stand, in the order in which a SIG looks at them. */
export const PLACES = [
  'running',
  'planned',
  'alpha',
  'beta',
  'stable',
  'retired',
  'unscheduled',
  'deferred',
  'given-up',
] as const;

/**
 * Where an enhancement stands today. `running`: it is to reach a stage in the cycle under way.
 * `planned`: in a later one. `retired`: deprecated, disabled or removed. `unscheduled`: no stage of
 * it is confirmed or planned, whatever its kep.yaml names. `given-up`: rejected, withdrawn or replaced.
 */
export type Place = (typeof PLACES)[number];
