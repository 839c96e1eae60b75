import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Something with a budget, and the largest there is of it. */
export interface Size {
  readonly what: string;
  readonly files: number;
  readonly largest: string;
  /** Bytes after gzip, as the budget is. */
  readonly bytes: number;
  readonly budget: number;
}

interface Budget {
  readonly what: string;
  readonly pattern: string;
  readonly budget: number;
  readonly weigh: (site: string, file: string) => number;
}

const BUDGETS: readonly Budget[] = [
  { what: 'a first visit', pattern: '**/index.html', budget: 40_000, weigh: weighVisit },
  { what: 'of it script', pattern: '**/index.html', budget: 6_000, weigh: weighScripts },
  { what: 'element', pattern: 'embed/kep-atlas.js', budget: 6_000, weigh },
  { what: 'frame', pattern: 'embed/frames/**/*.html', budget: 12_000, weigh },
  { what: 'badge', pattern: 'badges/**/*.svg', budget: 4_000, weigh },
  {
    what: 'JSON of an enhancement',
    pattern: 'api/v1/enhancements/**/*.json',
    budget: 5_000,
    weigh,
  },
  { what: 'JSON of a gate', pattern: 'api/v1/feature-gates/*.json', budget: 5_000, weigh },
];

/** Proposals are upstream's text, whole on a page that readers open for it. */
const OTHERS = /\/proposal\/index\.html$|^embed\/(?:tables|frames|hugo)\//;

/** What the largest of each kind of file in a built site weighs. */
export function measureSizes(site: string): Size[] {
  return BUDGETS.map(({ what, pattern, budget, weigh: weighed }) => {
    const files = globSync(pattern, { cwd: site }).filter(
      (file) => pattern.startsWith('embed/') || !OTHERS.test(file),
    );
    const sizes = files.map((file) => ({ file, bytes: weighed(site, file) }));
    const [largest] = sizes.sort((a, b) => b.bytes - a.bytes);
    if (largest === undefined) throw new Error(`${site}/${pattern}: got no file, expected some`);
    return { what, files: files.length, largest: largest.file, bytes: largest.bytes, budget };
  });
}

const known = new Map<string, number>();

function weigh(site: string, file: string): number {
  const path = join(site, file);
  const bytes = known.get(path) ?? gzipSync(readFileSync(path)).length;
  known.set(path, bytes);
  return bytes;
}

function weighVisit(site: string, file: string): number {
  const html = readFileSync(join(site, file), 'utf8');
  const links = html.matchAll(/<link rel="(?:stylesheet|icon)"[^>]*? href="(\/[^"]+)"/g);
  const others = [...links].map(([, href]) => weigh(site, href ?? ''));
  return weigh(site, file) + weighScripts(site, file) + others.reduce((a, b) => a + b, 0);
}

/** The scripts of a page, with what they import at once. */
function weighScripts(site: string, file: string): number {
  const html = readFileSync(join(site, file), 'utf8');
  const sources = [...html.matchAll(/<script[^>]*? src="(\/[^"]+)"/g)];
  const scripts = new Set<string>();
  const queue = sources.flatMap(([, src]) => src ?? []);
  for (let script = queue.pop(); script !== undefined; script = queue.pop()) {
    if (scripts.has(script)) continue;
    scripts.add(script);
    const code = readFileSync(join(site, script), 'utf8');
    for (const [, path] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      queue.push(join(dirname(script), path ?? ''));
    }
  }
  return [...scripts].reduce((sum, script) => sum + weigh(site, script), 0);
}
