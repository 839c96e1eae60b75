import {
  type ContentFiles,
  readContentFile,
  readContentFolder,
} from '../../../src/records/content-files.ts';
import type { FileChange } from './change.ts';
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
  const changed = new Map<string, string | undefined>();
  return {
    async readFolder(folder) {
      const files = new Map(await readContentFolder(content, folder));
      for (const [path, text] of changed) {
        if (text === undefined) {
          files.delete(path);
        } else if (path.startsWith(`${folder}/`)) {
          files.set(path, text);
        }
      }
      return files;
    },
    async readFile(path) {
      return changed.has(path) ? changed.get(path) : readContentFile(content, path);
    },
    async write(changes) {
      for (const change of changes) {
        changed.set(change.path, textAfter(change));
      }
    },
  };
}

/** What a file is read as after a change; of bytes nobody asks more than whether they are there. */
function textAfter(change: FileChange): string | undefined {
  if (change.kind === 'removed') return undefined;
  return 'text' in change ? change.text : '';
}
