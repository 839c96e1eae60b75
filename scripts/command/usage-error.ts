/** The command line cannot be followed; the message says why. */
export class UsageError extends Error {}
