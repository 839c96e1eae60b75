import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxConfiguration } from '../../scripts/hosting/nginx.ts';
import { isInstalled } from '../is-installed.ts';
import { freePort } from '../listen.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { builtText, DIST } from './site.ts';

const NGINX = process.env.NGINX ?? 'nginx';
const isThere = isInstalled(NGINX, '-v');

let folder: string;
let server: ChildProcess;
let url: string;

/** What a container's own nginx.conf has around the site's. */
const around = (place: string): string => `daemon off;
pid ${place}/pid;
error_log stderr;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/${name};`).join(' ')}
  include ${place}/site.conf;
}
`;

const ask = (path: string): Promise<Response> => fetch(`${url}${path}`, { redirect: 'manual' });

/** Waits until the server answers. @throws {Error} when it ended instead */
async function untilServed(): Promise<void> {
  while (server.exitCode === null) {
    const status = await ask('/').then(
      (answer) => answer.status,
      () => undefined,
    );
    if (status !== undefined) return;
    await setTimeout(50);
  }
  throw new Error(`nginx ended with ${server.exitCode}`);
}

describe.skipIf(!isThere)('nginx with the configuration of the build (needs nginx)', () => {
  beforeAll(async () => {
    folder = temporaryFolder();
    const port = await freePort();
    const [redirects, headers] = await Promise.all(['_redirects', '_headers'].map(builtText));
    const site = { redirects: redirects ?? '', headers: headers ?? '', base: '', port };
    await writeFile(
      join(folder, 'site.conf'),
      nginxConfiguration({ ...site, root: resolve(DIST) }),
    );
    await writeFile(join(folder, 'nginx.conf'), around(folder));
    server = spawn(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    url = `http://127.0.0.1:${port}`;
    await untilServed();
  });
  afterAll(async () => {
    server.kill();
    await new Promise((done) => server.once('close', done));
  });

  it.each([
    ['/', 'text/html'],
    ['/enhancements/5295/', 'text/html'],
    ['/enhancements/5295/index.md', 'text/markdown'],
    ['/api/v1/feature-gates/NodeSwap.json', 'application/json'],
    ['/embed/tables/releases/latest.kyaml', 'application/yaml'],
    ['/embed/tables/releases/latest.csv', 'text/csv'],
    ['/feeds/changes.atom', 'application/atom+xml'],
    ['/calendar/releases.ics', 'text/calendar'],
    ['/badges/feature-gates/NodeSwap.svg', 'image/svg+xml'],
    ['/cli/kep-atlas.mjs', 'text/javascript'],
    ['/llms.txt', 'text/plain'],
  ])('%s is %s', async (path, type) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  });

  it.each([
    ['/KEP-5295/', '/enhancements/5295/'],
    ['/KEP-5295', '/enhancements/5295/'],
    ['/5295/', '/enhancements/5295/'],
    ['/v1.34/?stage=beta', '/releases/1.34/?stage=beta'],
    ['/enhancements/sig-cli/5295-kyaml/', '/enhancements/5295/'],
    ['/enhancements/sig-cli/5295-kyaml', '/enhancements/5295/'],
    ['/1.34', '/releases/1.34/'],
    ['/v1.34/', '/releases/1.34/'],
    ['/enhancements/5295', '/enhancements/5295/'],
    ['/embed/tables/releases/1.20/changed/sig-node.md', '/embed/tables/releases/1.20.md'],
    [
      '/embed/frames/releases/1.20/sig-node.html?theme=dark',
      '/embed/frames/query.html?release=1.20&sig=node',
    ],
  ])('%s leads to %s', async (from, to) => {
    const answer = await ask(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
    expect((await ask(to)).status).toBe(200);
  });

  // A folder of files, what is there for other hosts, and a line break, which would end a header.
  it.each(['/nothing/here/', '/cli/package/', '/_redirects', '/_headers', '/KEP-1%0d%0aA:b/'])(
    'answers with the page for what is not found, and its status: %s',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Page not found');
    },
  );

  it('sends the headers of _headers', async () => {
    const page = await ask('/enhancements/5295/');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    // A page names scripts that the next build might not have.
    expect(page.headers.get('cache-control')).toBe('no-cache');
    for (const path of ['/enhancements/5295/', '/', '/api/', '/embed/']) {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy'), path).toBe("frame-ancestors 'none'");
      expect(headers.get('cache-control'), path).toBe('no-cache');
    }
    const frame = await ask('/embed/frames/query.html');
    expect(frame.headers.get('content-security-policy')).toBeNull();
    const data = await ask('/api/v1/feature-gates/NodeSwap.json');
    expect(data.headers.get('access-control-allow-origin')).toBe('*');
    expect(data.headers.get('cache-control')).toContain('max-age=3600');
  });

  it('compresses texts as much as their budgets are counted', async () => {
    const sent = get(`${url}/enhancements/`, { headers: { 'accept-encoding': 'gzip' } });
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(answer.headers['content-encoding']).toBe('gzip');
    const html = await readFile(join(DIST, 'enhancements/index.html'));
    expect((await buffer(answer)).length).toBeLessThan(gzipSync(html, { level: 5 }).length);
  });
});
