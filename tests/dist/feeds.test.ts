import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './site.ts';

const { DOMParser } = new JSDOM().window;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const atoms = await filesBelow('feeds', '.atom');

/** The texts of the children of an element that have a name. */
function texts(parent: Element, name: string): string[] {
  return [...parent.children]
    .filter(({ localName }) => localName === name)
    .map(({ textContent }) => textContent ?? '');
}

describe('feeds', () => {
  it('are there in both formats', async () => {
    const names = (files: string[]) => files.map((file) => file.replace(/\.\w+$/, ''));
    expect(atoms.length).toBeGreaterThan(0);
    expect(names(await filesBelow('feeds', '.json'))).toEqual(names(atoms));
  });

  it('are Atom as RFC 4287 asks: one id, title and instant for the feed and each entry', async () => {
    for (const file of atoms) {
      const text = await readFile(file, 'utf8');
      const { documentElement: feed } = new DOMParser().parseFromString(text, 'application/xml');
      expect(feed.namespaceURI, file).toBe('http://www.w3.org/2005/Atom');
      const entries = [...feed.children].filter(({ localName }) => localName === 'entry');
      for (const part of [feed, ...entries]) {
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

  it('are JSON Feed with the same entries', async () => {
    for (const file of atoms) {
      const atom = await readFile(file, 'utf8');
      const json = JSON.parse(await readFile(file.replace(/\.atom$/, '.json'), 'utf8'));
      expect(json.version, file).toBe('https://jsonfeed.org/version/1');
      const { documentElement: feed } = new DOMParser().parseFromString(atom, 'application/xml');
      const entries = [...feed.children].filter(({ localName }) => localName === 'entry');
      expect(
        json.items.map(({ id }: { id: string }) => id),
        file,
      ).toEqual(entries.flatMap((entry) => texts(entry, 'id')));
    }
  });
});
