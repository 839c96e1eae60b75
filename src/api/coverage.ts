import { postUrl } from '../model/announcement/post-words.ts';
import { pullRequestUrl } from '../model/atlas/upstream.ts';
import { findingId } from '../model/drift/finding-id.ts';
import type { Coverage } from '../model/page/coverage.ts';
import { digestPath } from '../model/page/paths.ts';
import { apiFieldsData } from './api-fields.ts';
import type { ApiSite } from './endpoint.ts';

/** What others say of an enhancement or a gate, as addresses. */
export function coverageData(
  { merged, notes, posts, digests, references, drift }: Coverage,
  { root }: ApiSite,
) {
  return {
    apiReferences: references.links.map(({ kind, apiVersion, url }) => ({ kind, apiVersion, url })),
    apiFields: apiFieldsData(references.fields),
    pullRequests: merged.map(({ number, date, release, does, stage }) => ({
      number,
      url: pullRequestUrl(number),
      merged: date,
      release,
      does,
      stage,
    })),
    releaseNotes: notes.map(({ note }) => ({
      release: note.release,
      url: pullRequestUrl(note.pr),
      isActionRequired: note.actionRequired === true,
    })),
    posts: posts.map((mention) => ({
      title: mention.post.title,
      date: mention.post.date,
      url: postUrl(mention),
      ...(mention.role === 'matched' && { isMatchedByName: true as const }),
    })),
    digests: digests.map(({ digest }) => ({
      date: digest.record.id,
      url: `${root}${digestPath(digest.record.id)}`,
    })),
    drift: drift.map(findingId),
  };
}
