import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ignoreAbsent } from '../model/absent.ts';
import { serveMade } from './serve-made.ts';

/** Searches in development by the index of the last build; where there is none, names are still found. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: { 'astro:server:setup': ({ server }) => serveMade(server, '/pagefind/', readIndex) },
  };
}

async function readIndex(name: string): Promise<Uint8Array | undefined> {
  if (!/^[\w./-]+$/.test(name) || name.includes('..')) return undefined;
  return readFile(join('dist/pagefind', name)).catch(ignoreAbsent);
}
