import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_SCRIPT } from '../../src/layouts/first-script.ts';
import { pathsBelow } from '../files-below.ts';
import { type LoneElement, pageOutlines } from './outline.ts';
import { type BuiltPage, builtText, DIST } from './site.ts';

const pages = await pageOutlines();
const foreign: string[] = [];
const inline: string[] = [];
const firstScripts = new Set<string>();

beforeAll(() => {
  for (const page of pages) {
    const policy = policyOf(page) ?? '';
    const styles = page.elements.filter(({ tag }) => tag === 'style');
    if (styles.length > 1) inline.push(`${page.address} has ${styles.length} style elements`);
    for (const element of page.elements) {
      const place = `${page.address} <${element.tag}>`;
      const address = fetched(element);
      if (address !== undefined && /^(?:[a-z]+:)?\/\//i.test(address)) {
        foreign.push(`${place} ${address}`);
      }
      const code = inlined(element, policy);
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

function policyOf({ html }: BuiltPage): string | undefined {
  return /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
}

/** What of an element the page's policy would not run or draw. */
function inlined({ tag, attributes, text }: LoneElement, policy: string): string | undefined {
  const handler = [...attributes.keys()].find((name) => name === 'style' || /^on/.test(name));
  const isData = /json/.test(attributes.get('type') ?? '');
  const isScript = tag === 'script' && !attributes.has('src') && !isData && text !== '';
  if (isScript) firstScripts.add(text);
  const isAllowed = policy.includes(createHash('sha256').update(text).digest('base64'));
  return handler ?? ((isScript || tag === 'style') && !isAllowed ? `inline ${tag}` : undefined);
}

describe('pages', () => {
  it('fetch nothing from another site', () => {
    expect(foreign).toEqual([]);
  });

  it('hold no style attribute, no event handler, and inline what the policy allows by its hash', () => {
    expect(inline).toEqual([]);
  });

  it('hold one and the same inline script', () => {
    expect([...firstScripts]).toEqual([FIRST_SCRIPT]);
  });

  it('state a strict policy', () => {
    // What only sends on holds nothing that a policy could stop.
    const whole = pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
    expect(whole.length).toBeGreaterThan(100);
    const policies = new Set(whole.map(policyOf));
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*/);
    }
  });
});

describe('_headers', () => {
  it('lets no site put a page into a frame, save the frames that are there for it', async () => {
    const text = await builtText('_headers');
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

  it('sends each file once what it has to: no guess of its type, an address to other sites without its path, any site may read it and show it', async () => {
    const rules = rulesOf(await builtText('_headers'));
    const files = pathsBelow(DIST);
    expect(files.length).toBeGreaterThan(1000);
    const wrong = files.flatMap((file) => {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const sent = headersOf(rules, path);
      const twice = [...sent].filter(([, values]) => values.length > 1).map(([name]) => name);
      const missing = Object.entries(WANTED).filter(
        ([name, value]) => sent.get(name)?.[0] !== value,
      );
      return [...twice, ...missing.map(([name]) => name)].map((name) => `${path} ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['/api/v1/feature-gates/NodeSwap.json', 'cache-control', /max-age=3600/],
    ['/embed/kep-atlas.js', 'cache-control', /max-age=3600/],
    ['/embed/tables/releases/latest.md', 'content-type', /^text\/markdown; charset=utf-8$/],
    ['/embed/tables/releases/latest.kyaml', 'content-type', /^application\/yaml; charset=utf-8$/],
    ['/embed/frames/query.html', 'cross-origin-embedder-policy', /^require-corp$/],
    ['/enhancements/5295/', 'content-security-policy', /^frame-ancestors 'none'$/],
    ['/pictures/a.svg', 'content-security-policy', /^default-src 'none';.* sandbox$/],
    ['/_astro/a.js', 'cache-control', /immutable/],
  ])('sends of %s its %s', async (path, name, value) => {
    const rules = rulesOf(await builtText('_headers'));
    expect(headersOf(rules, path).get(name)?.join(', ')).toMatch(value);
  });

  it.each(['/api/', '/embed/'])('lets no browser keep %s, which names scripts', async (path) => {
    const rules = rulesOf(await builtText('_headers'));
    expect(headersOf(rules, path).get('cache-control')).toBeUndefined();
  });
});

const WANTED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'access-control-allow-origin': '*',
  // Pages that isolate themselves (Cross-Origin-Embedder-Policy) take nothing without it.
  'cross-origin-resource-policy': 'cross-origin',
};

interface Rule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads the format of https://developers.cloudflare.com/pages/configuration/headers/, which is Netlify's too. */
function rulesOf(text: string): Rule[] {
  const blocks = text.replace(/^#.*$/gm, '').split(/^(?=\/)/m);
  return blocks
    .filter((block) => block.startsWith('/'))
    .map((block) => {
      const [path = '', ...lines] = block.trim().split('\n');
      const source = path.replace(/[.+?()[\]{}|^$]/g, '\\$&').replaceAll('*', '.*');
      const headers = lines
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [, name = '', value = ''] = /^ {2}([\w-]+): (\S.*)$/.exec(line) ?? [];
          if (name === '') throw new Error(`_headers: "${line}" is no header`);
          return [name.toLowerCase(), value] as const;
        });
      return { path: new RegExp(`^${source}$`), headers };
    });
}

/** Each header of a path with its values by all rules that fit. */
function headersOf(rules: readonly Rule[], path: string): Map<string, string[]> {
  const sent = new Map<string, string[]>();
  for (const { headers } of rules.filter((rule) => rule.path.test(path))) {
    for (const [name, value] of headers) sent.set(name, [...(sent.get(name) ?? []), value]);
  }
  return sent;
}
