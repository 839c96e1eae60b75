import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorWords } from '../../../src/model/error-words.ts';
import { parseJson } from '../engine/parse-json.ts';

/** The id that git gives to a file with this content. */
export function blobId(content: Uint8Array): string {
  return gitId('blob', content);
}

/** The id that git gives to an object. */
export function gitId(type: 'blob' | 'tree', content: Uint8Array): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

/**
 * What was read before, on disk. Git's objects never change, so nothing here grows stale; a file that
 * cannot be read, or whose content does not hash to its id, is read anew.
 */
export class ObjectCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async readBlob(id: string): Promise<Buffer | undefined> {
    const content = await readFile(this.#blobPath(id)).catch(readAnew);
    return content !== undefined && blobId(content) === id ? content : undefined;
  }

  /** Blob → content of those files that were read before, and the others, each blob once. */
  async readBlobs<File extends { readonly id: string }>(
    files: readonly File[],
  ): Promise<{ readonly contents: Map<string, Buffer>; readonly missing: readonly File[] }> {
    const contents = new Map<string, Buffer>();
    const missing = new Map<string, File>();
    for (const file of files) {
      const content = contents.get(file.id) ?? (await this.readBlob(file.id));
      if (content === undefined) missing.set(file.id, file);
      else contents.set(file.id, content);
    }
    return { contents, missing: [...missing.values()] };
  }

  async writeBlob(id: string, content: Uint8Array): Promise<void> {
    await write(this.#blobPath(id), content);
  }

  /** The listing of a directory in a tree, as it was given to `writeListing`. */
  async readListing(tree: string, below: string): Promise<unknown> {
    const text = await readFile(this.#listingPath(tree, below), 'utf8').catch(readAnew);
    // A listing cut short by a crash is no listing.
    return text === undefined ? undefined : parseJson(text);
  }

  async writeListing(tree: string, below: string, listing: unknown): Promise<void> {
    await write(this.#listingPath(tree, below), JSON.stringify(listing));
  }

  #blobPath(id: string): string {
    return join(this.#folder, 'blobs', id.slice(0, 2), id);
  }

  #listingPath(tree: string, below: string): string {
    return join(this.#folder, 'trees', `${tree}-${encodeURIComponent(below)}.json`);
  }
}

/** What is not there, or cannot be read, comes from GitHub again. */
function readAnew(): undefined {
  return undefined;
}

/** Puts a file in the place of whatever cannot be read there, such as a folder. */
async function write(path: string, content: Uint8Array | string): Promise<void> {
  const put = () => writeFile(path, content);
  try {
    await mkdir(dirname(path), { recursive: true });
    await put().catch(() => rm(path, { recursive: true, force: true }).then(put));
  } catch (cause) {
    const hint = 'free space, delete the folder, or give another with --cache';
    throw new Error(`${path}: cannot be kept: ${errorWords(cause)}; ${hint}`, { cause });
  }
}
