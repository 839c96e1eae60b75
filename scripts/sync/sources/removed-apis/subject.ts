import type { RootContent } from 'mdast';
import type { RemovedApi } from '../../../../src/schemas/removed-api.ts';
import { lineOfText } from '../../reading/markdown.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { MINOR } from '../../reading/releases.ts';

/** What an entry is about. */
export type Subject = Pick<RemovedApi, 'apiVersions' | 'kinds'>;

/** "… API version of A and B is no longer served", or "A in the … API version is no longer served". */
const KINDS_AFTER = /\bAPI versions? of (.{1,2000}?) (?:is|are|was|were|will)\b/;
const KINDS_BEFORE = /^(.{1,2000}?) in the .{1,500}? API versions?\b/;
const KIND = /\b[A-Z][A-Za-z0-9]{0,100}\b/g;
const NO_KIND = new Set(['API', 'APIs', 'The', 'All', 'Both']);
const SERVED = /\b(?:served|serve|serving|removed)\b/;
const RELEASE = new RegExp(String.raw`\bv(${MINOR})\b`);

/** Reads the sentence that says what is no longer served; what of it cannot be read is a problem. */
export function readSubject(
  content: readonly RootContent[],
  release: string,
  oddities: Oddities,
): Subject {
  const paragraphs = content.filter(({ type }) => type === 'paragraph').map(lineOfText);
  const sentence = paragraphs.find((text) => SERVED.test(text) && apiVersionsIn(text).length > 0);
  if (sentence === undefined) {
    const expected = 'a sentence that says which API version is no longer served';
    oddities.add('(sentence)', 'missing', expected, paragraphs[0]);
    return { apiVersions: [], kinds: [] };
  }
  const named = firstReleaseIn(sentence);
  if (named !== undefined && named !== release) {
    oddities.add('(sentence)', 'contradiction', `v${release}, as its heading says`, sentence);
  }
  const kinds = kindsIn(sentence);
  if (kinds.length === 0) oddities.add('(sentence)', 'missing', 'kinds of the API', sentence);
  const apiVersions = apiVersionsIn(sentence).map(({ apiVersion }) => apiVersion);
  return { apiVersions: [...new Set(apiVersions)], kinds };
}

/** The first release that a text names: "since v1.34" → "1.34". */
export function firstReleaseIn(text: string): string | undefined {
  return RELEASE.exec(text)?.[1];
}

function kindsIn(sentence: string): string[] {
  const words = (KINDS_AFTER.exec(sentence) ?? KINDS_BEFORE.exec(sentence))?.[1] ?? '';
  const kinds = (words.match(KIND) ?? []).filter((word) => !NO_KIND.has(word));
  return [...new Set(kinds)];
}

/** A group and version as it stands in a sentence, and what follows it up to the next one. */
export interface MentionedVersion {
  readonly apiVersion: string;
  readonly following: string;
}

const API_VERSION =
  /(?<![\w./-])(?:[a-z0-9][a-z0-9.-]{0,100}\/)?v\d{1,3}(?:(?:alpha|beta)\d{1,3})?(?![\w/-]|\.\d)/g;

/** The API versions that a sentence names, in its order; "v1.29" is a release, not one of them. */
export function apiVersionsIn(sentence: string): MentionedVersion[] {
  const found = [...sentence.matchAll(API_VERSION)];
  return found.map((match, index) => ({
    apiVersion: match[0],
    following: sentence.slice(match.index + match[0].length, found[index + 1]?.index),
  }));
}
