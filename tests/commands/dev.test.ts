import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: ChildProcess;
let url: string;

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
  const { VITEST: _, ...environment } = process.env;
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4900'], {
    env: { ...environment, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  url = await addressOf(server);
  server.stdout?.resume();
});
afterAll(async () => {
  const closed = new Promise((resolve) => server.once('close', resolve));
  server.kill();
  await closed;
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
});
