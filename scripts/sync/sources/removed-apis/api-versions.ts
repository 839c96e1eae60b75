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
