import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { listen } from './listen.ts';

/** A folder served over HTTP. */
export interface Served {
  /** The address of its root, without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site as a static host does: folders by their index, 404.html for anything else. */
export async function serve(folder: string): Promise<Served> {
  // GitHub Pages answers every site.
  const setHeaders = (response: ServerResponse): void => {
    response.setHeader('Access-Control-Allow-Origin', '*');
  };
  const files = sirv(folder, { dev: true, setHeaders });
  const server = createServer((request, response) => {
    files(request, response, async () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(await readFile(join(folder, '404.html')).catch(() => 'Not found'));
    });
  });
  return {
    url: await listen(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep some open that they may need.
        server.closeAllConnections();
      }),
  };
}
