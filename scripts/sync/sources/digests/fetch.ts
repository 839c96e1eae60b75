import { citedCommit } from '../../../../src/model/atlas/citation.ts';
import { LWKD_SITE } from '../../../../src/model/atlas/upstream.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { Digest } from '../../../../src/schemas/digest.ts';
import type { Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';
import { type CollectedPictures, collectPictures } from '../../pictures/collect.ts';
import { PICTURE_LIMITS } from '../../pictures/limits.ts';
import { namedPictures } from '../../pictures/named.ts';
import { fetchGateTexts, type GateTexts } from '../../reading/known-gates.ts';
import { makePermalink } from './parse.ts';

/** The repository of Last Week in Kubernetes Development. */
export const [REPOSITORY] = COLLECTIONS.digests.from.digests.repositories;

/** The posts. */
export const POSTS: FolderRead = { repository: REPOSITORY, folder: '_posts', isWanted: () => true };

/** Posts, and where prose is wanted their pictures. */
export interface DigestTexts extends GateTexts<Digest> {
  readonly shown?: CollectedPictures | undefined;
}

/** Fetches the posts, and with prose the pictures that they show. */
export async function fetchDigests(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<DigestTexts>> {
  const { refs, texts } = await fetchGateTexts('digests', POSTS, upstream, content, wanted);
  const [ref] = refs;
  if (texts === undefined || ref === undefined || !wanted.prose) return { refs, texts };
  const place = { repository: REPOSITORY, commit: citedCommit(ref) };
  const posts = texts.files.map(({ path, text }) => {
    const publishedAt = makePermalink(dayIn(path)) ?? LWKD_SITE;
    return { text: path, named: namedPictures(text, { ...place, path, publishedAt }) };
  });
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const paths = [...new Set(posts.flatMap(({ named }) => named))].slice(0, PICTURE_LIMITS.ofSource);
  const found = paths.length === 0 ? [] : await repository.filesAt(head, paths);
  const files = new Map(found.map((file) => [file.path, file]));
  const source = { name: 'digests', repository, head, texts: posts, files };
  return { refs, texts: { ...texts, shown: await collectPictures(source, content) } };
}

function dayIn(path: string): string | undefined {
  return /(\d{4}-\d{2}-\d{2})-/.exec(path)?.[1];
}
