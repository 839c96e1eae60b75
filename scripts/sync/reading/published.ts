import { isJsonObject } from '../../../src/model/json-object.ts';
import { existingInstant } from './days.ts';
import { quoteUpstream } from './oddities.ts';

/** A release that GitHub has of a repository. */
export interface PublishedRelease {
  readonly tag: string;
  /** The day it was published, in UTC. */
  readonly date: string;
  readonly isPreRelease: boolean;
}

const TAG = /^[\w.+/-]{1,100}$/;

/**
 * Reads releases in the shape of GitHub's GraphQL. A draft has no day yet and is none; whatever else
 * cannot be read is a notice.
 */
export function readPublished(
  nodes: readonly unknown[],
  repository: string,
): { releases: PublishedRelease[]; notices: string[] } {
  const notices: string[] = [];
  const releases = nodes.flatMap((node) => {
    const { tagName, publishedAt, isPrerelease } = isJsonObject(node) ? node : {};
    if (publishedAt === null && typeof tagName === 'string') return [];
    const instant = typeof publishedAt === 'string' ? existingInstant(publishedAt) : undefined;
    const date = instant?.slice(0, 10);
    if (typeof tagName === 'string' && TAG.test(tagName) && date !== undefined) {
      return [{ tag: tagName, date, isPreRelease: isPrerelease === true }];
    }
    const got = quoteUpstream(JSON.stringify(node) ?? 'nothing');
    notices.push(`${repository}: release ${got}: left out (expected a tag and the day of it)`);
    return [];
  });
  return { releases, notices };
}
