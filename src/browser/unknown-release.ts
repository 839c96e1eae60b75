/** What to say of a release in an address that there is not. */
export function unknownRelease(written: string): string {
  return `“${written}” is not a known release.`;
}
