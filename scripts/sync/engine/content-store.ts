import {
  type ContentFiles,
  readContentFile,
  readContentFolder,
} from '../../../src/records/content-files.ts';
import { afterChanges, type FileChange, textAfter } from './change.ts';
import { type Disk, realDisk } from './disk.ts';
import { finishChanges, writeChanges } from './write.ts';

/** The folder content/, as a run sees it. */
export interface ContentStore {
  /** The YAML files of one folder. */
  readFolder(folder: string): Promise<ContentFiles>;
  /** The text of one file; nothing when it is absent. */
  readFile(path: string): Promise<string | undefined>;
  /** Makes all changes, or none when it fails or `signal` aborts. */
  write(changes: readonly FileChange[], signal: AbortSignal): Promise<void>;
}

/**
 * Opens content/ for reading and writing. What a killed run had decided on is finished first, what
 * it had only begun is cleared away.
 */
export async function openContent(content: string, disk: Disk = realDisk): Promise<ContentStore> {
  await finishChanges(content, disk);
  return {
    readFolder: (folder) => readContentFolder(content, folder),
    readFile: (path) => readContentFile(content, path),
    write: (changes, signal) => writeChanges(content, changes, signal, disk),
  };
}

/**
 * Opens content/ for a dry run: changes are seen by later reads, but never reach the disk, save
 * those that a killed run had decided on.
 */
export async function openContentDry(content: string): Promise<ContentStore> {
  await finishChanges(content);
  const changed = new Map<string, FileChange>();
  return {
    async readFolder(folder) {
      return afterChanges(folder, await readContentFolder(content, folder), changed.values());
    },
    async readFile(path) {
      const change = changed.get(path);
      return change === undefined ? readContentFile(content, path) : textAfter(change);
    },
    async write(changes) {
      for (const change of changes) changed.set(change.path, change);
    },
  };
}
