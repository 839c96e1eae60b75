import type { ViteDevServer } from 'vite';
import { dayOf } from '../../formats/html-to-markdown.ts';
import { twinText } from './write.ts';

/** What says that a request is for what a route answers. */
const OF_ROUTE = 'x-of-route';

/**
 * Answers in development for the Markdown of pages that no route writes, each made of its page when it is asked for.
 * @param root the address of the built site's home page, without a slash at its end
 */
export function answerTwins(server: ViteDevServer, root: string): void {
  const { origin } = new URL(root);
  const askRoute = async (path: string): Promise<string | undefined> => {
    const { local = [], network = [] } = server.resolvedUrls ?? {};
    const served = new URL(local[0] ?? network[0] ?? root).origin;
    const answer = await fetch(served + path, {
      headers: { [OF_ROUTE]: 'yes', Accept: 'text/html' },
    });
    return answer.ok ? answer.text() : undefined;
  };
  const twinOf = async (path: string): Promise<string | undefined> => {
    if ((await askRoute(path)) !== undefined) return undefined;
    const page = path.replace(/index\.md$/, '');
    const html = await askRoute(page);
    // A page that sends on has no day.
    if (html === undefined || dayOf(html) === undefined) return undefined;
    return twinText(html, origin + page);
  };
  // Astro has taken the base off the address, but for that of the request.
  server.middlewares.use(({ originalUrl = '', headers }, response, next) => {
    const path = originalUrl.replace(/[?#].*/, '');
    if (headers[OF_ROUTE] !== undefined || !path.endsWith('/index.md')) return next();
    twinOf(path).then((twin) => {
      if (twin === undefined) return next();
      response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
      response.end(twin);
    }, next);
  });
}
