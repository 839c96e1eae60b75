import type { UpstreamFile } from '../engine/repository.ts';
import { readArchive } from './archive.ts';
import { type ContentAccess, readBlob } from './blob-reader.ts';

/** How many files are read one by one; of more, the whole archive is one request. */
const FEW = 3;

/** Blob → its bytes, or why they could not be had. */
type Contents = Map<string, Uint8Array | Error>;

/** A commit of a repository. */
interface CommitOf {
  readonly repository: string;
  readonly commit: string;
}

/**
 * Reads the bytes of files that are no texts, which GraphQL does not tell: from the cache, of a few
 * that are missing by a request each, of more from the archive of the repository.
 */
export async function readBytes(
  access: ContentAccess,
  at: CommitOf,
  files: readonly UpstreamFile[],
): Promise<Contents> {
  const { contents, missing } = await access.cache.readBlobs(files);
  const read: Contents = new Map(contents);
  const fresh =
    missing.length > FEW
      ? await readFromArchive(access, at, missing)
      : await readOneByOne(access, at, missing);
  for (const [id, content] of fresh) {
    read.set(id, content);
    if (!(content instanceof Error)) await access.cache.writeBlob(id, content);
  }
  return read;
}

async function readFromArchive(
  { client, progress }: ContentAccess,
  { repository, commit }: CommitOf,
  missing: readonly UpstreamFile[],
): Promise<Contents> {
  progress.line(`${repository}: reading ${missing.length} files from its archive`);
  const found: Contents = new Map();
  /** Adds what an archive holds; gives why it did not come whole. */
  const addFound = async (): Promise<Error | undefined> => {
    try {
      const archive = await client.archive(repository, commit);
      for await (const { id, content } of readArchive(archive, missing)) found.set(id, content);
      return undefined;
    } catch (error) {
      return asError(error);
    }
  };
  // Much can come between the first byte of so long an answer and the last.
  const failure = (await addFound()) && (await addFound());
  const why = failure ?? new Error('the archive of the repository does not hold it');
  for (const { id } of missing) if (!found.has(id)) found.set(id, why);
  return found;
}

async function readOneByOne(
  { client }: ContentAccess,
  { repository }: CommitOf,
  missing: readonly UpstreamFile[],
): Promise<Contents> {
  const read = missing.map(async (file) => {
    const content = readBlob(client, { ...file, repository });
    return [file.id, await content.catch(asError)] as const;
  });
  return new Map(await Promise.all(read));
}

function asError(error: unknown): Error {
  if (error instanceof Error) return error;
  throw error;
}
