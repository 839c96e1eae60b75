import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { builtPages, filesBelow } from './site.ts';

const { DOMParser } = new JSDOM().window;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const ANNOUNCED = /<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]+)"/g;

interface AtomFeed {
  readonly file: string;
  readonly element: Element;
  readonly entries: readonly Element[];
}

const atoms = await Promise.all(filesBelow('feeds', '.atom').map(readAtom));

async function readAtom(file: string): Promise<AtomFeed> {
  const text = await readFile(file, 'utf8');
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  const entries = [...documentElement.children].filter(({ localName }) => localName === 'entry');
  return { file, element: documentElement, entries };
}

/** The texts of the children of an element that have a name. */
function texts(parent: Element, name: string): string[] {
  return [...parent.children]
    .filter(({ localName }) => localName === name)
    .map(({ textContent }) => textContent ?? '');
}

describe('feeds', () => {
  it('are Atom, and JSON Feed too where they follow all that there is', async () => {
    const names = (files: string[]) => files.map((file) => file.replace(/\.\w+$/, ''));
    expect(atoms.length).toBeGreaterThan(1_000);
    const broad = atoms.filter(({ file }) => !/\/feeds\/.*\//.test(file));
    expect(broad.length).toBeGreaterThan(3);
    expect(names(filesBelow('feeds', '.json'))).toEqual(names(broad.map(({ file }) => file)));
  });

  it('are Atom as RFC 4287 asks: one id, title and instant for the feed and each entry', () => {
    for (const { file, element, entries } of atoms) {
      expect(element.namespaceURI, file).toBe('http://www.w3.org/2005/Atom');
      for (const part of [element, ...entries]) {
        expect(texts(part, 'id'), file).toEqual([
          expect.stringMatching(/^tag:kep-atlas,2026:\S+$/),
        ]);
        expect(texts(part, 'title'), file).toEqual([expect.stringMatching(/\S/)]);
        expect(texts(part, 'updated'), file).toEqual([expect.stringMatching(INSTANT)]);
      }
      const ids = entries.flatMap((entry) => texts(entry, 'id'));
      expect(new Set(ids).size, file).toBe(ids.length);
    }
  });

  it('have an id for one thing alone: entries with the same id say the same', () => {
    const told = new Map<string, string>();
    for (const { file, entries } of atoms) {
      for (const entry of entries) {
        const [id = ''] = texts(entry, 'id');
        expect(entry.outerHTML, `${id} in ${file}`).toBe(told.get(id) ?? entry.outerHTML);
        told.set(id, entry.outerHTML);
      }
    }
    expect(told.size).toBeGreaterThan(100);
  });

  it('are JSON Feed with the same entries', async () => {
    const byName = new Map(atoms.map((atom) => [atom.file.replace(/\.atom$/, ''), atom]));
    for (const file of filesBelow('feeds', '.json')) {
      const { entries } = byName.get(file.replace(/\.json$/, '')) ?? expect.fail(file);
      const json = JSON.parse(await readFile(file, 'utf8'));
      expect(json.version, file).toBe('https://jsonfeed.org/version/1');
      expect(
        json.items.map(({ id }: { id: string }) => id),
        file,
      ).toEqual(entries.flatMap((entry) => texts(entry, 'id')));
    }
  });

  it('are announced by the pages of what they follow, once each', async () => {
    const announced = new Map(
      (await builtPages()).map(({ address, html }) => [
        address,
        [...html.matchAll(ANNOUNCED)].map(([, path]) => path),
      ]),
    );
    expect(announced.get('/enhancements/5295/')).toEqual(['/feeds/enhancements/5295.atom']);
    expect(announced.get('/releases/1.34/')).toEqual(['/feeds/releases/1.34.atom']);
    const known = new Set([...announced.values()].flat());
    const silent = atoms
      .map(({ file }) => file.replace(/^.*\/feeds\//, '/feeds/'))
      .filter((path) => !known.has(path) && !path.startsWith('/feeds/drift/'));
    expect(silent).toEqual([]);
  });

  it('have names of their own on the page of a SIG', async () => {
    const { document } = new JSDOM(await readFile('dist/sigs/node/index.html', 'utf8')).window;
    const links = [...document.querySelectorAll('main a[href$=".atom"]')];
    const names = links.map((link) => link.getAttribute('aria-label') ?? link.textContent?.trim());
    expect(names).toEqual(['Atom', 'Atom, inconsistencies']);
  });
});
