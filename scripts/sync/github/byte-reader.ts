import type { Progress } from '../engine/progress.ts';
import type { UpstreamFile } from '../engine/repository.ts';
import { readArchive } from './archive.ts';
import { BlobReader } from './blob-reader.ts';
import type { GitHubClient } from './client.ts';
import type { ObjectCache } from './object-cache.ts';

/** How many files are read one by one; of more, the whole archive is one request. */
const FEW = 3;

/**
 * Reads the bytes of files that are no texts, which GraphQL does not tell: from the cache, of a few
 * that are missing by a request each, of more from the archive of the repository.
 */
export class ByteReader {
  readonly #client: GitHubClient;
  readonly #blobs: BlobReader;
  readonly #cache: ObjectCache;
  readonly #progress: Progress;

  constructor(client: GitHubClient, cache: ObjectCache, progress: Progress) {
    this.#client = client;
    this.#blobs = new BlobReader(client);
    this.#cache = cache;
    this.#progress = progress;
  }

  /** Blob → its bytes, or why they could not be had. */
  async read(
    repository: string,
    commit: string,
    files: readonly UpstreamFile[],
  ): Promise<Map<string, Uint8Array | Error>> {
    const { contents, missing } = await this.#cache.readBlobs(files);
    const read = new Map<string, Uint8Array | Error>(contents);
    const fresh =
      missing.length > FEW
        ? await this.#fromArchive(repository, commit, missing)
        : await this.#oneByOne(repository, missing);
    for (const [id, content] of fresh) {
      read.set(id, content);
      if (!(content instanceof Error)) await this.#cache.writeBlob(id, content);
    }
    return read;
  }

  async #fromArchive(
    repository: string,
    commit: string,
    missing: readonly UpstreamFile[],
  ): Promise<Map<string, Uint8Array | Error>> {
    this.#progress.line(`${repository}: reading ${missing.length} files from its archive`);
    const found = new Map<string, Uint8Array | Error>();
    let failure = await this.#readArchive(repository, commit, missing, found);
    // Much can come between the first byte of so long an answer and the last.
    if (failure !== undefined)
      failure = await this.#readArchive(repository, commit, missing, found);
    failure ??= new Error('the archive of the repository does not hold it');
    for (const { id } of missing) if (!found.has(id)) found.set(id, failure);
    return found;
  }

  /** Adds what an archive holds; gives why it did not come whole. */
  async #readArchive(
    repository: string,
    commit: string,
    missing: readonly UpstreamFile[],
    found: Map<string, Uint8Array | Error>,
  ): Promise<Error | undefined> {
    try {
      const archive = await this.#client.archive(repository, commit);
      for await (const { id, content } of readArchive(archive, missing)) found.set(id, content);
      return undefined;
    } catch (error) {
      return asError(error);
    }
  }

  async #oneByOne(
    repository: string,
    missing: readonly UpstreamFile[],
  ): Promise<Map<string, Uint8Array | Error>> {
    const read = missing.map(async (file) => {
      const content = this.#blobs.readBlob({ ...file, repository });
      return [file.id, await content.catch(asError)] as const;
    });
    return new Map(await Promise.all(read));
  }
}

function asError(error: unknown): Error {
  if (error instanceof Error) return error;
  throw error;
}
