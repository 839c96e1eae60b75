import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { ViteDevServer } from 'vite';

/** Makes a file that a build writes beside the pages; `undefined` where it writes none of this name. */
export type MakeFile = (name: string) => Promise<string | Uint8Array | undefined>;

/** The media types of such files; what is not here is bytes. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
};

/**
 * Answers in development for the files of a folder that a build writes beside the pages, each made when
 * it is asked for.
 * @param folder its path below the site's base, such as "/embed/"
 */
export function serveMade(server: ViteDevServer, folder: string, make: MakeFile): void {
  const base = server.config.base.replace(/\/$/, '');
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/[?#].*/, '');
    const own = path.startsWith(base) ? path.slice(base.length) : path;
    if (!own.startsWith(folder)) return next();
    const name = decodeURIComponent(own.slice(folder.length));
    make(name).then((file) => (file === undefined ? next() : send(response, name, file)), next);
  });
}

function send(response: ServerResponse, name: string, file: string | Uint8Array): void {
  response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.end(file);
}
