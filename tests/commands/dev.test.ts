import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DevServer, startDevServer } from '../dev-server.ts';

/** Ends what would never end, however busy the machine is; in milliseconds. */
const PATIENCE = 300_000;

let server: DevServer;
let url: string;
/** A copy of content/, whose records a test changes. */
let content: string;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'dev-content-'));
  const filter = (path: string) => path !== join('content', 'prose');
  await cp('content', content, { recursive: true, filter });
  server = await startDevServer(content);
  url = server.url;
});
afterAll(async () => {
  await server.close();
  await rm(content, { recursive: true });
});

describe('in development, as in a build', () => {
  it.each([
    ['/api/v1/feature-gates/NodeSwap.json', 'application/json', '"name":"NodeSwap"'],
    ['/feeds/changes.atom', 'application/atom+xml', '<feed'],
    ['/embed/tables/releases/latest/changed/sig-node.md', 'text/markdown', '| Feature'],
    ['/feature-gates/NodeSwap/index.md', 'text/markdown', 'gate NodeSwap'],
    ['/schedule/index.md', 'text/markdown', '# Schedule'],
    ['/schedule', 'text/html', '<title>Schedule'],
    ['/embed/frames/query.html', 'text/html', 'frame-query.js'],
    ['/embed/kep-atlas.js', 'text/javascript', 'kep-feature-table'],
    ['/cli/kep-atlas.mjs', 'text/javascript', '#!/usr/bin/env node'],
    ['/badges/feature-gates/NodeSwap.svg', 'image/svg+xml', '<svg'],
    ['/search/names.json', 'application/json', 'NodeSwap'],
  ])('%s answers', async (path, type, text) => {
    const answer = await fetch(url + path);
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
    expect(await answer.text()).toContain(text);
  });
  it('a changed record is shown', { timeout: PATIENCE }, async () => {
    const record = join(content, 'feature-gates/NodeSwap.yaml');
    const text = await readFile(record, 'utf8');
    await writeFile(record, text.replace('since: "1.22"', 'since: "1.21"'));
    const address = `${url}/api/v1/feature-gates/NodeSwap.json`;
    await expect
      .poll(async () => (await fetch(address)).text(), { timeout: PATIENCE })
      .toContain('"since":"1.21"');
  });
});
