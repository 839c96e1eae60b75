import type { AstroIntegration } from 'astro';
import { keptModules } from './kept-modules.ts';

/**
 * In development, modules are kept from one start to the next, and those of the first page are made ready before it
 * is asked for, and not one after the other. A build starts a server of Vite's, too, which needs none of them.
 * @param file where they are kept
 */
export function developmentModules(file: string): AstroIntegration {
  return {
    name: 'development-modules',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({
          vite: {
            plugins: [keptModules(file)],
            server: { warmup: { ssrFiles: ['src/pages/index.astro'] }, preTransformRequests: true },
          },
        });
      },
    },
  };
}
