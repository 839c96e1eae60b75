/** The markers of a file cannot be told; the message says where and why. */
export class MarkerError extends Error {}
