import type { Progress } from '../engine/progress.ts';
import type { UpstreamFile } from '../engine/repository.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './failures.ts';
import { blobsAnswer, blobsQuery, restBlob } from './file-queries.ts';
import { blobId, type ObjectCache } from './object-cache.ts';
import { repositoryNames } from './queries.ts';

/** What contents of files are read with. */
export interface ContentAccess {
  readonly client: GitHubClient;
  readonly cache: ObjectCache;
  readonly progress: Progress;
}

/** A file of a repository. */
export interface FileOf extends UpstreamFile {
  readonly repository: string;
}

/**
 * Reads contents of files: through GraphQL in one query, and what that cannot say through REST. A batch
 * that GitHub cannot answer in time (502, 504) is halved; a file alone is then read by REST.
 * @returns blob → content of all files
 * @throws {GitHubError} also when content does not hash to its blob’s id.
 */
export async function readBatch(
  client: GitHubClient,
  batch: readonly FileOf[],
): Promise<Map<string, Buffer>> {
  try {
    return await readTexts(client, batch);
  } catch (error) {
    const isTooMuch = error instanceof GitHubError && error.status >= 500;
    if (!isTooMuch) throw error;
    const [file] = batch;
    if (file !== undefined && batch.length === 1) {
      return new Map([[file.id, await readBlob(client, file)]]);
    }
    const middle = Math.ceil(batch.length / 2);
    const first = await readBatch(client, batch.slice(0, middle));
    const second = await readBatch(client, batch.slice(middle));
    return new Map([...first, ...second]);
  }
}

/** What GitHub leaves out of its answer is asked for again, as long as that brings more. */
async function readTexts(
  client: GitHubClient,
  batch: readonly FileOf[],
): Promise<Map<string, Buffer>> {
  const what = `${repositoryNames(batch)}: ${batch.length} files from ${batch[0]?.path}`;
  const answer = await client.graphqlDivisible(what, blobsAnswer, blobsQuery(batch));
  const blobs = Object.assign({}, ...Object.values(answer)) as Record<string, Blob>;
  const contents = new Map<string, Buffer>();
  const unanswered: FileOf[] = [];
  for (const [index, file] of batch.entries()) {
    const blob = blobs[`b${index}`];
    const content = Buffer.from(blob?.text ?? '');
    if (blobId(content) === file.id) {
      contents.set(file.id, content);
    } else if (blob || batch.length === 1) {
      contents.set(file.id, await readBlob(client, file));
    } else {
      unanswered.push(file);
    }
  }
  for (const part of remainingParts(unanswered, batch.length)) {
    for (const [id, content] of await readTexts(client, part)) contents.set(id, content);
  }
  return contents;
}

/** The exact bytes, for what GraphQL cuts, leaves out as binary, or cannot say in UTF-8. */
export async function readBlob(
  client: GitHubClient,
  { repository, id, path }: FileOf,
): Promise<Buffer> {
  const what = `${repository}: ${path}`;
  const [owner, repo] = repository.split('/');
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{id}';
  const blob = await client.rest(what, restBlob, route, { owner, repo, id });
  const content = Buffer.from(blob.content, blob.encoding === 'base64' ? 'base64' : 'utf8');
  if (blobId(content) !== id) {
    throw new GitHubError(`${what}: the content that came is not that of blob ${id}`, 200);
  }
  return content;
}

type Blob = { readonly text?: string | null | undefined } | null | undefined;

/** The files together, or in two halves where asking for all of them has brought none. */
function remainingParts(files: readonly FileOf[], asked: number): FileOf[][] {
  const middle = files.length < asked ? files.length : Math.ceil(files.length / 2);
  return [files.slice(0, middle), files.slice(middle)].filter((part) => part.length > 0);
}
