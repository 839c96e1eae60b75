import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PageOutline, pageOutlines } from './outline.ts';
import { builtText, DIST } from './site.ts';

/** What a first visit may cost, in bytes after gzip. */
const VISIT = 40_000;
const SCRIPT = 6_000;
/** Upstream's own text, whole on a page that readers open for it. */
const PROPOSAL = 64_000;

let pages: PageOutline[];

beforeAll(async () => {
  pages = await pageOutlines();
});

const sizes = new Map<string, Promise<number>>();

function assetSize(address: string): Promise<number> {
  const size =
    sizes.get(address) ?? readFile(join(DIST, address)).then((it) => gzipSync(it).length);
  sizes.set(address, size);
  return size;
}

async function total(addresses: readonly string[]): Promise<number> {
  const each = await Promise.all(addresses.map(assetSize));
  return each.reduce((sum, size) => sum + size, 0);
}

/** Styles, icons and scripts that a page loads, with what its scripts import at once. */
async function assetsOf({
  elements,
}: PageOutline): Promise<{ scripts: string[]; others: string[] }> {
  const others = elements.flatMap(({ tag, attributes }) =>
    tag === 'link' && /stylesheet|icon/.test(attributes.get('rel') ?? '')
      ? (attributes.get('href') ?? [])
      : [],
  );
  const scripts = elements.flatMap(({ tag, attributes }) =>
    tag === 'script' ? (attributes.get('src') ?? []) : [],
  );
  return { scripts: await withImports(scripts), others };
}

const imports = new Map<string, Promise<string[]>>();

/** Scripts with what they import; pages of a kind load the same ones. */
function withImports(scripts: readonly string[]): Promise<string[]> {
  const key = scripts.join(' ');
  const found = imports.get(key) ?? readImports(scripts);
  imports.set(key, found);
  return found;
}

async function readImports(scripts: readonly string[]): Promise<string[]> {
  const all = new Set<string>();
  const queue = [...scripts];
  for (let script = queue.pop(); script !== undefined; script = queue.pop()) {
    if (all.has(script)) continue;
    all.add(script);
    const code = await builtText(script);
    for (const [, path] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      if (path !== undefined) queue.push(new URL(path, `https://x${script}`).pathname);
    }
  }
  return [...all];
}

describe('a first visit', () => {
  it('stays within its budget on every page', async () => {
    const heavy: string[] = [];
    for (const page of pages) {
      const { scripts, others } = await assetsOf(page);
      const script = await total(scripts);
      const budget = page.address.endsWith('/proposal/') ? PROPOSAL : VISIT;
      const assets = script + (await total(others));
      // A page that would do as it is needs no compressing.
      const isLight = Buffer.byteLength(page.html) + assets <= budget;
      const visit = assets + (isLight ? 0 : gzipSync(page.html).length);
      if (visit > budget || script > SCRIPT) {
        heavy.push(`${page.address}: ${visit} bytes, of it ${script} script`);
      }
    }
    expect(heavy).toEqual([]);
  });
});
