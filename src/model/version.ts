/** A version as numbers: 1.34 is `{ major: 1, minor: 34 }`, 1.34.2 has `patch: 2` as well. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch?: number;
}

const VERSION = /^v?(\d+)\.(\d+)(?:\.(\d+))?$/;

/**
 * Reads "1.34", "v1.34" or "1.34.2".
 * @throws {RangeError} when the text is not a version.
 */
export function parseVersion(text: string): Version {
  const match = VERSION.exec(text);
  if (match === null) {
    throw new RangeError(`"${text}" is not a version (expected one such as "1.34" or "1.34.2")`);
  }
  const [, major, minor, patch] = match;
  const version = { major: Number(major), minor: Number(minor) };
  return patch === undefined ? version : { ...version, patch: Number(patch) };
}

/** Orders versions as numbers, so that 1.9 comes before 1.10; a minor release before its patches. */
export function compareVersions(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  return (
    left.major - right.major || left.minor - right.minor || (left.patch ?? -1) - (right.patch ?? -1)
  );
}

/** The minor release that a version belongs to: "1.34.2" → "1.34". */
export function minorRelease(version: string): string {
  const { major, minor } = parseVersion(version);
  return `${major}.${minor}`;
}

/** The minor release after this one: "1.9" → "1.10". */
export function nextRelease(version: string): string {
  const { major, minor } = parseVersion(version);
  return `${major}.${minor + 1}`;
}

/** The minor release before this one: "1.10" → "1.9"; nothing comes before "1.0". */
export function previousRelease(version: string): string | undefined {
  const { major, minor } = parseVersion(version);
  return minor === 0 ? undefined : `${major}.${minor - 1}`;
}

/** All minor releases from `first` to `last`, both included, oldest first. */
export function releaseRange(first: string, last: string): string[] {
  const releases: string[] = [];
  for (let at = minorRelease(first); compareVersions(at, last) <= 0; at = nextRelease(at)) {
    releases.push(at);
  }
  return releases;
}

/** The newer of two versions. */
export function maxVersion(a: string, b: string): string {
  return compareVersions(a, b) >= 0 ? a : b;
}
