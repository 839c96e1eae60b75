import { fileURLToPath } from 'node:url';
import { type Cost, nodeCostOf } from './cost.ts';

const RENDER = fileURLToPath(new URL('render-prose.ts', import.meta.url));

/** Renders the Markdown of a folder as the site does, with the texts that it keeps, and nothing else: no pages are written. */
export function proseCost(folder: string, cache: string): Cost {
  return nodeCostOf([RENDER, folder, cache], { cwd: process.cwd() });
}
