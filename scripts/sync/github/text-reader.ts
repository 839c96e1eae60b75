import type { Progress } from '../engine/progress.ts';
import type { FilesOf, UpstreamFile } from '../engine/repository.ts';
import { BlobReader } from './blob-reader.ts';
import type { GitHubClient } from './client.ts';
import type { ObjectCache } from './object-cache.ts';

/** Queries under way at the same time; GitHub asks for few. */
const CONCURRENCY = 3;

/** Reads contents of files of any repositories: from the cache, and in batches what is not there. */
export class TextReader {
  readonly #blobs: BlobReader;
  readonly #cache: ObjectCache;
  readonly #progress: Progress;

  constructor(client: GitHubClient, cache: ObjectCache, progress: Progress) {
    this.#blobs = new BlobReader(client);
    this.#cache = cache;
    this.#progress = progress;
  }

  /** Blob → content of all files; each is read from GitHub once, and kept in the cache. */
  async read(repository: string, files: FilesOf['files']): Promise<Map<string, Buffer>> {
    return this.fetch([{ repository, files }]);
  }

  /** As `read`, for files of several repositories. */
  async fetch(wanted: readonly FilesOf[]): Promise<Map<string, Buffer>> {
    const all = wanted.flatMap(({ repository, files }) =>
      files.map((file) => ({ ...file, repository })),
    );
    const { contents, missing } = await this.#cache.readBlobs(all);
    const waiting = batchFiles(missing);
    let done = all.length - missing.length;
    const readBatches = async () => {
      for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
        for (const [id, content] of await this.#blobs.read(batch)) {
          contents.set(id, content);
          await this.#cache.writeBlob(id, content);
        }
        done += batch.length;
        this.#progress.files(done, all.length);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, readBatches));
    return contents;
  }
}

/** How much one query may ask for; GitHub answers 502 to queries that take it more than 10 s. */
const BATCH_LIMITS = { files: 150, bytes: 1024 * 1024 } as const;

/**
 * Cuts files into batches, in order, bounded in number and in bytes; a file above the bound in bytes
 * is a batch of its own.
 */
export function batchFiles<File extends UpstreamFile>(
  files: readonly File[],
  limits: { readonly files: number; readonly bytes: number } = BATCH_LIMITS,
): File[][] {
  const batches: File[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last && last.length < limits.files && bytes + file.size <= limits.bytes) {
      last.push(file);
      bytes += file.size;
    } else {
      batches.push([file]);
      bytes = file.size;
    }
  }
  return batches;
}
