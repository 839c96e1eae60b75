import { mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode, withFileName } from '../../../src/model/absent.ts';

/** The steps by which content/ is changed: the places where a run may be killed or a disk be full. */
export interface Disk {
  /** Writes a new file, with its folders, and waits until it is on the disk. */
  write(path: string, whole: string | Uint8Array): Promise<void>;
  /**
   * Makes the folders that a file is to be in.
   * @throws where a file is in the way of a folder, or a folder in the way of the file.
   */
  makePlace(path: string): Promise<void>;
  /** Puts a file in another’s place. */
  move(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with all that is in it; one that is not there is fine. */
  remove(path: string): Promise<void>;
  /** Removes a folder if it is empty; says whether it is gone. */
  removeEmptyFolder(path: string): Promise<boolean>;
  /** Waits until names in a folder are on the disk. */
  flush(folder: string): Promise<void>;
}

/** What a system says that cannot flush folders, such as Windows. */
const NO_FOLDERS = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOENT'];
const NOT_EMPTY = ['ENOTEMPTY', 'EEXIST', 'ENOENT'];

/** The disk of this machine. */
export const realDisk: Disk = {
  async write(path, whole) {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'w');
    try {
      await file.writeFile(whole);
      await file.sync();
    } catch (cause) {
      throw withFileName(cause, path);
    } finally {
      await file.close();
    }
  },
  async makePlace(path) {
    await mkdir(dirname(path), { recursive: true });
    const found = await stat(path).catch((error: unknown) => falseIf(['ENOENT'], error));
    if (found !== false && found.isDirectory()) {
      throw new Error(`${path} is a folder (expected a file)`);
    }
  },
  async move(from, to) {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  },
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
  async removeEmptyFolder(path) {
    return rmdir(path).then(
      () => true,
      (error: unknown) => falseIf(NOT_EMPTY, error),
    );
  },
  async flush(folder) {
    const handle = await open(folder, 'r').catch((error: unknown) => falseIf(NO_FOLDERS, error));
    if (handle === false) return;
    try {
      await handle.sync();
    } catch (error) {
      falseIf(NO_FOLDERS, error);
    } finally {
      await handle.close();
    }
  },
};

function falseIf(codes: readonly string[], error: unknown): false {
  if (hasCode(error, ...codes)) return false;
  throw error;
}
