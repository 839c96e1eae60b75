import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { type DevEnvironment, isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { CONTENT_FOLDER } from '../lib/content-folder.ts';

/** The module that reads records once for all pages. */
const READER = resolve('src/data/records.ts');

/** Shows in development what a changed file of `content/` says: records are read once, and then anew. */
export function contentChanges(): AstroIntegration {
  return {
    name: 'content-changes',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const stop = watchFolders(resolve(CONTENT_FOLDER), (path) => {
          if (path.endsWith('.yaml')) readAnew(server);
        });
        server.httpServer?.once('close', stop);
      },
    },
  };
}

/**
 * Tells of each file that changes in a folder or below. Only folders are watched: Vite watches each of 3,000 files,
 * which a first page would wait for.
 * @returns what ends it
 */
export function watchFolders(root: string, tell: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const leave = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const enter = (folder: string): void => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, { persistent: false }, (_, name) => {
      if (name === null) return;
      const path = join(folder, name);
      if (isFolder(path)) enterAll(path);
      else tell(path);
    });
    watchers.set(
      folder,
      watcher.on('error', () => leave(folder)),
    );
  };
  const enterAll = (folder: string): void => {
    enter(folder);
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) enter(join(entry.parentPath, entry.name));
    }
  };
  if (isFolder(root)) enterAll(root);
  return () => [...watchers.keys()].forEach(leave);
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function readAnew(server: ViteDevServer): void {
  Object.values(server.environments).forEach(forgetRecords);
  server.environments.client?.hot.send({ type: 'full-reload', path: '*' });
}

/** Forgets the reader's module, and every module that imports it, whose values follow from records. */
function forgetRecords(environment: DevEnvironment): void {
  if (!isRunnableDevEnvironment(environment)) return;
  const { evaluatedModules } = environment.runner;
  const queue = [...(evaluatedModules.getModulesByFile(READER) ?? [])];
  const forgotten = new Set(queue);
  for (let module = queue.pop(); module !== undefined; module = queue.pop()) {
    for (const id of module.importers) {
      const importer = evaluatedModules.getModuleById(id);
      if (importer === undefined || forgotten.has(importer)) continue;
      forgotten.add(importer);
      queue.push(importer);
    }
    evaluatedModules.invalidateModule(module);
  }
}
