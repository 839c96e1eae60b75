import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LoneElement, type PageOutline, pageOutlines } from './outline.ts';
import { type BuiltPage, DIST } from './site.ts';

let pages: readonly PageOutline[];
const foreign: string[] = [];
const inline: string[] = [];

beforeAll(async () => {
  pages = await pageOutlines();
  for (const page of pages) {
    for (const element of page.elements) {
      const place = `${page.address} <${element.tag}>`;
      const address = fetched(element);
      if (address !== undefined && /^(?:[a-z]+:)?\/\//i.test(address)) {
        foreign.push(`${place} ${address}`);
      }
      const code = inlined(element);
      if (code !== undefined) inline.push(`${place} ${code}`);
    }
  }
});

/** Elements whose address a browser fetches without being asked. */
const FETCHED = new Set(['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object']);

function fetched({ tag, attributes }: LoneElement): string | undefined {
  if (FETCHED.has(tag)) return attributes.get('src') ?? attributes.get('data');
  const isFetchedLink =
    tag === 'link' && /stylesheet|icon|preload/.test(attributes.get('rel') ?? '');
  return isFetchedLink ? attributes.get('href') : undefined;
}

/** What of an element a strict policy would not run or draw. */
function inlined({ tag, attributes, text }: LoneElement): string | undefined {
  const handler = [...attributes.keys()].find((name) => name === 'style' || /^on/.test(name));
  const isData = /json/.test(attributes.get('type') ?? '');
  const isInline = tag === 'script' && !attributes.has('src') && !isData && text !== '';
  return handler ?? (isInline ? 'inline script' : undefined);
}

describe('pages', () => {
  it('fetch nothing from another site', () => {
    expect(foreign).toEqual([]);
  });

  it('hold no inline style, no event handler and no inline script', () => {
    expect(inline).toEqual([]);
  });

  it('state a strict policy', () => {
    // What only sends on holds nothing that a policy could stop.
    const whole = pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
    expect(whole.length).toBeGreaterThan(100);
    const policies = new Set(
      whole.map(
        ({ html }) => /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1],
      ),
    );
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*/);
    }
  });
});

describe('_headers', () => {
  it('lets no site put a page into a frame, save the frames that are there for it', async () => {
    const text = await readFile(join(DIST, '_headers'), 'utf8');
    const rules = text.matchAll(/^(\/\S*)\n {2}Content-Security-Policy: frame-ancestors 'none'$/gm);
    const patterns = [...rules].map(([, path = '']) => path);
    const isFramed = ({ address, html }: BuiltPage) =>
      !html.includes('http-equiv="refresh"') &&
      !patterns.some((path) =>
        path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path,
      );
    expect(pages.filter(isFramed).map(({ address }) => address)).toEqual([]);
    expect(patterns.filter((path) => '/embed/frames/'.startsWith(path.replace('*', '')))).toEqual([
      '/',
      '/embed/',
    ]);
    expect(text).toMatch(/^\/\*\n {2}X-Content-Type-Options: nosniff\n {2}Referrer-Policy: /m);
  });
});
