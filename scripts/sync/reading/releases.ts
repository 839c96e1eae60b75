import { compareVersions, previousRelease } from '../../../src/model/version.ts';
import type { Segment } from './markdown.ts';

/** A minor release of Kubernetes, which is decades from a third digit: "1.380" is a slip, and would be the newest of all. */
export const MINOR = String.raw`1\.(?:0|[1-9]\d?)`;

/** A minor release, "v1.34"; not "0.1.0", and not "1.0.0", which is another project's. */
export const RELEASE = new RegExp(String.raw`(?<![\w\p{Nd}.])v?(${MINOR})(?!\.?[\w\p{Nd}])`, 'giu');

const VERSION = new RegExp(
  String.raw`(?<![\w\p{Nd}./-])v?(${MINOR})(?:\.\d{1,3})?(?:[.-](?:alpha|beta|rc)[\w.-]*)?(?![\w\p{Nd}]|\.\p{Nd})`,
  'gu',
);
const NAMED = /(?:\b(?:kubernetes|k8s|release|milestone|releases)\s*)$/i;
const BETWEEN = /^(?:[\s,/]|\b(?:and|or|to|through)\b)*$/i;

/** What stands before a version that can only be one of Kubernetes, where releases are the topic. */
const UNNAMED =
  /(?:^|[\n(/,;:*“"]|\b(?:in|for|of|from|since|until|by|and|or|at|as|the|with|before|after|final))\s*$/i;
const IN_ADDRESS = new RegExp(
  String.raw`github\.com/kubernetes/.*(?:release-|CHANGELOG-|milestone/v)(${MINOR})(?!\d)`,
);

/** How far back to look, in characters. */
const REACH = 40;

/** How sure a text must be that a version is one of Kubernetes. */
export type ReleaseContext = 'releases' | 'anything';

/**
 * The minor releases of Kubernetes that a text names or links to, in reading order. Go and many
 * others have versions such as 1.21 as well: outside of texts about releases only "Kubernetes 1.21"
 * counts.
 */
export function releasesNamed(segments: readonly Segment[], context: ReleaseContext): string[] {
  const found: string[] = [];
  let before = '';
  let named = -1;
  for (const { text, url, isCode } of segments) {
    const linked = IN_ADDRESS.exec(url ?? '')?.[1];
    if (linked !== undefined) found.push(linked);
    for (const match of isCode ? [] : text.matchAll(VERSION)) {
      const preceding = before + text.slice(0, match.index);
      const near = preceding.slice(-REACH);
      const isNamed = NAMED.test(near) || (named >= 0 && BETWEEN.test(preceding.slice(named)));
      const isOurs = isNamed || (context === 'releases' && UNNAMED.test(near));
      if (isOurs && match[1] !== undefined) found.push(match[1]);
      named = isNamed ? preceding.length + match[0].length : -1;
    }
    before += text;
  }
  return [...new Set(found)];
}

/** A release after more unknown ones in a row than this is a slip of the pen upstream. */
export const MAX_GAP = 5;

/** Those of some releases that follow each other, and why others are left out: a line for each. */
export function nearReleases(known: Iterable<string>, first: string) {
  const notices: string[] = [];
  let newest: string | undefined;
  const near = [...new Set(known)].sort(compareVersions).filter((version) => {
    const before = newest ?? first;
    const isNear = isNearRelease(before, version);
    const expected = `(expected at most ${MAX_GAP} unknown releases between)`;
    if (isNear) newest = version;
    else notices.push(`releases: ${version} follows ${before} ${expected}; it is left out`);
    return isNear;
  });
  return { near, newest, notices };
}

/** Whether a release is not so far behind another that one of the two must be a slip. */
export function isNearRelease(before: string, version: string): boolean {
  let at: string | undefined = version;
  for (let step = 0; step <= MAX_GAP && at !== undefined; step += 1) {
    if (compareVersions(at, before) <= 0) return true;
    at = previousRelease(at);
  }
  return false;
}
