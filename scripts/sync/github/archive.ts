import { buffer } from 'node:stream/consumers';
import { createTarDecoder } from 'modern-tar';
import type { UpstreamFile } from '../engine/repository.ts';
import { blobId } from './object-cache.ts';

/** How much of an archive is read. */
export const ARCHIVE_LIMITS = {
  /** Bytes as they come. */
  packed: 500_000_000,
  /** Bytes that they unpack to. */
  bytes: 1_000_000_000,
  entries: 200_000,
};

/** A file that an archive held. */
export interface ArchivedFile {
  /** The blob. */
  readonly id: string;
  readonly content: Uint8Array;
}

/**
 * Gives the wanted files of a repository's archive, a tar packed with gzip, as they come, and ends when
 * all have come. Nothing is written anywhere, so that names in it lead nowhere: a file is one of those
 * wanted only if its path is, its size, and the id that git gives to its content. Links are no files.
 * @throws where the archive is cut short, damaged, or larger than the limits.
 */
export async function* readArchive(
  archive: ReadableStream<Uint8Array>,
  wanted: readonly UpstreamFile[],
  limits = ARCHIVE_LIMITS,
): AsyncGenerator<ArchivedFile> {
  const waiting = new Map(wanted.map((file) => [file.path, file]));
  const entries = archive
    .pipeThrough(bounded(limits.packed, 'bytes'))
    .pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>)
    .pipeThrough(bounded(limits.bytes, 'bytes, unpacked'))
    .pipeThrough(createTarDecoder({ strict: true }));
  let count = 0;
  for await (const { header, body } of entries) {
    count += 1;
    if (count > limits.entries)
      throw new Error(`the archive has more than ${limits.entries} entries`);
    const file = waiting.get(pathInside(header.name));
    const isWanted = file !== undefined && header.type === 'file' && header.size === file.size;
    if (!isWanted) {
      await body.pipeTo(new WritableStream());
      continue;
    }
    const content = await buffer(body);
    if (blobId(content) !== file.id) continue;
    waiting.delete(file.path);
    yield { id: file.id, content };
    if (waiting.size === 0) return;
  }
}

/** The path below the one folder that GitHub puts all into: "owner-repository-commit/". */
function pathInside(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}

function bounded(most: number, of: string): TransformStream<Uint8Array, Uint8Array> {
  let count = 0;
  return new TransformStream({
    transform(chunk, controller) {
      count += chunk.length;
      if (count > most) throw new Error(`the archive has more than ${most} ${of}`);
      controller.enqueue(chunk);
    },
  });
}
