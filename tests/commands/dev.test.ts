import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Ends what would never end, however busy the machine is; in milliseconds. */
const PATIENCE = 300_000;

let server: ChildProcess;
let url: string;
/** A copy of content/, whose records a test changes. */
let content: string;

/** The address that the development server says it answers at. @throws {Error} when it ends instead */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (stdout !== null) {
    for await (const line of createInterface({ input: stdout })) {
      said.push(line);
      const address = /Local\s+(http:\S+?)\/?\s*$/.exec(stripVTControlCharacters(line))?.[1];
      if (address !== undefined) return address;
    }
  }
  throw new Error(`astro dev ended: ${said.join('\n')}`);
}

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'dev-content-'));
  const filter = (path: string) => path !== join('content', 'prose');
  await cp('content', content, { recursive: true, filter });
  const { VITEST: _, ...environment } = process.env;
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4900'], {
    env: { ...environment, NODE_ENV: 'development', CONTENT_DIR: content },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  url = await addressOf(server);
  server.stdout?.resume();
});
afterAll(async () => {
  const closed = new Promise((resolve) => server.once('close', resolve));
  server.kill();
  await closed;
  await rm(content, { recursive: true });
});

describe('in development, as in a build', () => {
  it.each([
    ['/api/v1/feature-gates/NodeSwap.json', 'application/json', '"name":"NodeSwap"'],
    ['/feeds/changes.atom', 'application/atom+xml', '<feed'],
    ['/embed/tables/releases/latest/changed/sig-node.md', 'text/markdown', '| Feature'],
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
