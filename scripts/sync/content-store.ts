import { type ContentFiles, readContentFile, readContentFolder } from './content-files.ts';
import type { Change } from './plan.ts';
import { removeStagedFiles, writeChanges } from './write.ts';

/** The folder content/, as a run sees it. */
export interface ContentStore {
  /** The YAML files of one folder. */
  readFolder(folder: string): Promise<ContentFiles>;
  /** The text of one file; nothing when it is absent. */
  readFile(path: string): Promise<string | undefined>;
  /** Makes all changes, or none when it fails or `signal` aborts. */
  write(changes: readonly Change[], signal: AbortSignal): Promise<void>;
}

/** Opens content/ for reading and writing, without what a killed run left half done. */
export async function openContent(content: string): Promise<ContentStore> {
  await removeStagedFiles(content);
  return {
    readFolder: (folder) => readContentFolder(content, folder),
    readFile: (path) => readContentFile(content, path),
    write: (changes, signal) => writeChanges(content, changes, signal),
  };
}

/** Opens content/ for a dry run: changes are seen by later reads, but never reach the disk. */
export function openContentDry(content: string): ContentStore {
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
        changed.set(change.path, change.kind === 'removed' ? undefined : change.text);
      }
    },
  };
}
