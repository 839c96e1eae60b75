import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtJson, builtText, filesBelow } from './site.ts';
import { htmlValidator } from './validator.ts';

const read = (file: string): Promise<string> => builtText(`embed/${file}`);
const weight = (text: string): number => gzipSync(text).length;

describe('the script with the elements', () => {
  it('is one file of at most 6 kB that needs no other and evaluates no text', async () => {
    const script = await read('kep-atlas.js');
    expect(weight(script)).toBeLessThanOrEqual(6 * 1024);
    expect(script).not.toMatch(
      /\bimport\s*[("'{]|\beval\b|new Function|innerHTML|insertAdjacentHTML/,
    );
  });

  it('stands in a folder that is ready for npm', async () => {
    const manifest = await builtJson('embed/package/package.json');
    expect(await read('package/kep-atlas.js')).toBe(await read('kep-atlas.js'));
    expect(manifest).toMatchObject({
      name: 'kep-atlas-elements',
      files: ['kep-atlas.js', 'kep-atlas.d.ts'],
    });
    const script = pathToFileURL('dist/embed/package/kep-atlas.js').href;
    // A server that renders a page loads what the page does.
    expect(Object.keys(await import(script))).toEqual(['KepFeatureTable', 'KepGate']);
    for (const file of ['README.md', 'LICENSE']) expect(await read(`package/${file}`)).not.toBe('');
  });
});

it('names the licenses of the packages that the scripts of pages hold code of, and links them', async () => {
  const text = await builtText('THIRD-PARTY-LICENSES.txt');
  const names = [...text.matchAll(/^-{72}\n(\S+) \d\S* \((.+)\)$/gm)].map(([, name]) => name);
  // The checker reads YAML in the browser; the search is written by another program.
  expect(names).toEqual(expect.arrayContaining(['pagefind', 'yaml']));
  for (const page of ['about', 'embed']) {
    expect(await builtText(`${page}/index.html`)).toContain('href="/THIRD-PARTY-LICENSES.txt"');
  }
});

describe('framed tables', async () => {
  const files = filesBelow('embed/frames', '.html').filter((file) => !file.endsWith('query.html'));
  const shared = weight(await read('frame.js')) + weight(await read('frame.css'));

  it('weigh at most 12 kB each with style and script, say their day and lead back', async () => {
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const html = await readFile(file, 'utf8');
      expect(weight(html) + shared, file).toBeLessThanOrEqual(12 * 1024);
      expect(html, file).toMatch(/<p lang="en">As of <time datetime="\d{4}-\d{2}-\d{2}">/);
      expect(html, file).toContain('<base target="_top">');
    }
  });

  it('are valid HTML', async () => {
    const faultsOf = htmlValidator({
      extends: ['html-validate:recommended'],
      rules: {
        ...{ 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
        'void-style': 'off',
      },
    });
    const sample = files.filter((_, index) => index % 40 === 0);
    for (const file of sample) {
      expect(await faultsOf(file, await readFile(file, 'utf8'))).toEqual([]);
    }
  });
});
