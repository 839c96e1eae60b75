import type { UpstreamFile } from '../repository.ts';
import { type GitHubClient, GitHubError } from './client.ts';
import { blobId } from './object-cache.ts';
import { blobsAnswer, blobsQuery, restBlob } from './queries.ts';

/** Reads contents of files: through GraphQL in one query, and what that cannot say through REST. */
export class BlobReader {
  readonly #repository: string;
  readonly #client: GitHubClient;

  constructor(repository: string, client: GitHubClient) {
    this.#repository = repository;
    this.#client = client;
  }

  /**
   * Blob → content of all files. A batch that GitHub cannot answer in time (502, 504) is halved.
   * @throws {GitHubError} also when content does not hash to its blob’s id.
   */
  async read(batch: readonly UpstreamFile[]): Promise<Map<string, Buffer>> {
    try {
      return await this.#readTexts(batch);
    } catch (error) {
      const isTooMuch = error instanceof GitHubError && error.status >= 500;
      if (!isTooMuch || batch.length === 1) {
        throw error;
      }
      const middle = Math.ceil(batch.length / 2);
      const first = await this.read(batch.slice(0, middle));
      const second = await this.read(batch.slice(middle));
      return new Map([...first, ...second]);
    }
  }

  /** What GitHub leaves out of its answer is asked for again, as long as that brings more. */
  async #readTexts(batch: readonly UpstreamFile[]): Promise<Map<string, Buffer>> {
    const what = `${this.#repository}: ${batch.length} files from ${batch[0]?.path}`;
    const ids = batch.map(({ id }) => id);
    const query = blobsQuery(this.#repository, ids);
    const { repository } = await this.#client.graphqlParts(what, blobsAnswer, query);
    const contents = new Map<string, Buffer>();
    const unanswered: UpstreamFile[] = [];
    for (const [index, file] of batch.entries()) {
      const blob = repository[`b${index}`];
      const content = Buffer.from(blob?.text ?? '');
      if (blobId(content) === file.id) {
        contents.set(file.id, content);
      } else if (blob || batch.length === 1) {
        contents.set(file.id, await this.#readBlob(file));
      } else {
        unanswered.push(file);
      }
    }
    for (const part of remainingParts(unanswered, batch.length)) {
      for (const [id, content] of await this.#readTexts(part)) {
        contents.set(id, content);
      }
    }
    return contents;
  }

  /** The exact bytes, for what GraphQL cuts, leaves out as binary, or cannot say in UTF-8. */
  async #readBlob({ id, path }: UpstreamFile): Promise<Buffer> {
    const what = `${this.#repository}: ${path}`;
    const [owner, repo] = this.#repository.split('/');
    const route = 'GET /repos/{owner}/{repo}/git/blobs/{id}';
    const blob = await this.#client.rest(what, restBlob, route, { owner, repo, id });
    const content = Buffer.from(blob.content, blob.encoding === 'base64' ? 'base64' : 'utf8');
    if (blobId(content) !== id) {
      throw new GitHubError(`${what}: the content that came is not that of blob ${id}`, 200);
    }
    return content;
  }
}

/** The files together, or in two halves where asking for all of them has brought none. */
function remainingParts(files: readonly UpstreamFile[], asked: number): UpstreamFile[][] {
  const middle = files.length < asked ? files.length : Math.ceil(files.length / 2);
  return [files.slice(0, middle), files.slice(middle)].filter((part) => part.length > 0);
}
