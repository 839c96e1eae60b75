import type { Plugin } from 'vite';

/**
 * Lets `import()` in scripts of pages be the browser's own. Vite wraps it into a helper that loads style sheets
 * and preloads what a script imports: scripts of this site have neither, and the helper would weigh more than
 * some of them.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
