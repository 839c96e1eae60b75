/** What the code of a release has of a KEP that takes part in it, what needs attention first. */
export const DELIVERIES = [
  'missing',
  'gate-absent',
  'gate-behind',
  'no-gate',
  'gate-before',
  'code-unread',
  'merged',
  'there-before',
  'in-code',
] as const;

/** What the code of a release has of a KEP: the schema of a tracked KEP says what each is. */
export type Delivery = (typeof DELIVERIES)[number];
