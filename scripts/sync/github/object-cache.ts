import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAbsent } from '../../../src/model/absent.ts';

/** The id that git gives to a file with this content. */
export function blobId(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/**
 * What was read before, on disk. Git's objects never change, so nothing here grows stale; a file
 * whose content does not hash to its id is read anew.
 */
export class ObjectCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async readBlob(id: string): Promise<Buffer | undefined> {
    const content = await readIfPresent(this.#blobPath(id));
    return content !== undefined && blobId(content) === id ? content : undefined;
  }

  async writeBlob(id: string, content: Uint8Array): Promise<void> {
    await write(this.#blobPath(id), content);
  }

  /** The listing of a directory in a tree, as it was given to `writeListing`. */
  async readListing(tree: string, below: string): Promise<unknown> {
    const content = await readIfPresent(this.#listingPath(tree, below));
    try {
      return content === undefined ? undefined : JSON.parse(content.toString());
    } catch {
      // A listing cut short by a crash is no listing.
      return undefined;
    }
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

async function readIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
