import { resolve, sep } from 'node:path';
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
        const folder = resolve(CONTENT_FOLDER) + sep;
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(folder) && path.endsWith('.yaml')) readAnew(server);
        });
      },
    },
  };
}

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
