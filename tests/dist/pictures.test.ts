import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pageOutlines } from './outline.ts';
import { DIST, filesBelow } from './site.ts';

/** What a picture may weigh when it is sent, in bytes. */
const BUDGET = 4 * 1024;

const { DOMParser } = new JSDOM().window;

describe.each(['badges', 'timelines'])('%s', (folder) => {
  const files = filesBelow(folder, '.svg');

  it('are well-formed pictures with a name, within their budget, that load nothing', async () => {
    expect(files.length).toBeGreaterThan(300);
    for (const file of files) {
      const text = await readFile(file, 'utf8');
      const { documentElement: svg } = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect(svg.nodeName, file).toBe('svg');
      expect(svg.querySelector('title')?.textContent, file).toBe(svg.getAttribute('aria-label'));
      expect(text, file).not.toMatch(/href|url\((?!#)|@import|<script|<foreignObject/);
      expect(gzipSync(text).length, file).toBeLessThanOrEqual(BUDGET);
    }
  });

  it.each(['docs/embedding.md', join(DIST, 'embed/index.html')])(
    'are named in %s',
    async (path) => {
      const text = await readFile(path, 'utf8');
      const paths = files.map((file) => relative(DIST, file).split(sep));
      const kinds = paths.flatMap(([, kind, name]) =>
        name === undefined ? [] : `/${folder}/${kind}/`,
      );
      expect([...new Set(kinds)].filter((kind) => !text.includes(kind))).toEqual([]);
    },
  );
});

describe('social pictures', () => {
  const files = filesBelow('og', '.png');

  it('are those that pages name, and no other', async () => {
    const named = (await pageOutlines()).flatMap(({ elements }) =>
      elements.flatMap(({ tag, attributes }) =>
        tag === 'meta' && attributes.get('property') === 'og:image'
          ? [new URL(attributes.get('content') ?? '').pathname]
          : [],
      ),
    );
    const there = files.map((file) => `/${relative(DIST, file).split(sep).join('/')}`);
    expect([...new Set(named)].sort()).toEqual(there);
  });

  it('are pictures of the size that previews show', async () => {
    for (const file of files) {
      const bytes = await readFile(file);
      expect(bytes.subarray(1, 4).toString(), file).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], file).toEqual([1200, 630]);
      expect(bytes.length, file).toBeLessThan(100 * 1024);
    }
  });
});

describe('pictures of texts', async () => {
  const images = (await pageOutlines()).flatMap(({ address, elements }) =>
    elements.flatMap(({ tag, attributes }) => (tag === 'img' ? [{ address, attributes }] : [])),
  );
  const shown = images.filter(({ attributes }) => attributes.get('src')?.startsWith('/pictures/'));

  it('no page loads another picture', () => {
    const others = images.filter((image) => !shown.includes(image));
    expect(
      others.filter(({ attributes }) => /^(?:https?:)?\/\//.test(attributes.get('src') ?? '')),
    ).toEqual([]);
  });

  it.skipIf(shown.length === 0)('have a size and a name, load late, and are there', () => {
    for (const { address, attributes } of shown) {
      expect(existsSync(join(DIST, attributes.get('src') ?? '')), address).toBe(true);
      expect(attributes.get('alt'), address).toMatch(/\S/);
      expect(
        Number(attributes.get('width')) * Number(attributes.get('height')),
        address,
      ).toBeGreaterThan(0);
      expect([attributes.get('loading'), attributes.get('decoding')]).toEqual(['lazy', 'async']);
    }
  });
});

it('a name that nobody knows has a badge that says so', async () => {
  expect(await readFile(join('dist', 'badges', 'unknown.svg'), 'utf8')).toContain('>unknown<');
});
