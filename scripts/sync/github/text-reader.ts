import type { FilesOf, UpstreamFile } from '../engine/repository.ts';
import { type ContentAccess, readBatch } from './blob-reader.ts';

/** Queries under way at the same time; GitHub asks for few. */
const CONCURRENCY = 3;

/**
 * Reads contents of files of any repositories: from the cache, and in batches what is not there, which is
 * kept in the cache.
 * @returns blob → content of all files
 */
export async function readContents(
  { client, cache, progress }: ContentAccess,
  wanted: readonly FilesOf[],
): Promise<Map<string, Buffer>> {
  const all = wanted.flatMap(({ repository, files }) =>
    files.map((file) => ({ ...file, repository })),
  );
  const { contents, missing } = await cache.readBlobs(all);
  const waiting = batchFiles(missing);
  let done = all.length - missing.length;
  const readBatches = async () => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      for (const [id, content] of await readBatch(client, batch)) {
        contents.set(id, content);
        await cache.writeBlob(id, content);
      }
      done += batch.length;
      progress.files(done, all.length);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, readBatches));
  return contents;
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
