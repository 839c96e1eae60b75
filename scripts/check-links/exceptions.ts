/** Addresses that are not asked, and why. */
export interface Exception {
  /** What an address must match in whole. */
  readonly pattern: RegExp;
  readonly reason: string;
}

/** The list may only shrink: an exception that no link needs is an error. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    pattern: /https:\/\/github\.com\/[^/]+\/[^/]+\/(?:edit|new)\/.*/,
    reason: 'sends whoever is not signed in to the sign-in page',
  },
  {
    pattern: /https:\/\/github\.com\/[^/]+\/[^/]+\/(?:blob|tree|compare|commit)\/[0-9a-f]{40}.*/,
    reason: 'names a commit that the sync has just read: it cannot go away',
  },
  {
    pattern: /https:\/\/github\.com\/[^/]+\/[^/]+\/(?:pull|issues)\/\d+.*/,
    reason: 'numbers stay; there are thousands, and GitHub slows down whoever asks for all',
  },
  {
    pattern: /https:\/\/github\.com\/[^/]+\/?/,
    reason: 'profiles of people: upstream corrects a renamed handle',
  },
];

/** The exception for an address, if there is one. */
export function exceptionFor(address: string): Exception | undefined {
  return EXCEPTIONS.find(({ pattern }) => new RegExp(`^(?:${pattern.source})$`).test(address));
}
