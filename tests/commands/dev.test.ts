import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startDevServer } from '../dev-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Ends what would never end, however busy the machine is; in milliseconds. */
const PATIENCE = 300_000;

/** A copy of content/, whose records a test changes. */
const content = temporaryFolder();
const filter = (path: string) => path !== join('content', 'prose');
await cp('content', content, { recursive: true, filter });
const server = await startDevServer(content);
const { url } = server;
afterAll(() => server.close());

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
