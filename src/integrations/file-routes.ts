import type { AstroIntegration } from 'astro';

/** Where a route of Astro's writes files of several kinds, so that its pattern has no ending. */
const FOLDERS = ['/api/v1/', '/feeds/', '/embed/tables/'];

/**
 * Lets files of such routes answer in development under their own addresses, as they do in a build: Astro
 * takes an address for a page's, which ends in a slash, where the pattern of its route has no ending.
 */
export function fileRoutes(): AstroIntegration {
  return {
    name: 'file-routes',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use((request, _, next) => {
          const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(request.url ?? '') ?? [];
          const isFile = FOLDERS.some((folder) => path.startsWith(base + folder));
          if (isFile && /\.\w+$/.test(path)) request.url = `${path}/${rest}`;
          next();
        });
      },
    },
  };
}
