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
  /** What the pattern finds and the budget is not for. */
  readonly exclude?: readonly string[];
  readonly budget: number;
  readonly weigh: (site: string, file: string) => number;
}

const PAGES = '**/*.html';
/** Upstream's own text, whole on a page that readers open for it. */
const PROPOSALS = '**/proposal/index.html';
/** What other pages take in: parts of pages, frames and templates. */
const PARTS = 'embed/{tables,frames,hugo}/**';
/** A SIG's file lists all that the SIG owns. */
const SIGS = 'api/v1/sigs/**/*.json';
/** Files about many things. */
const LISTS = [
  'api/v1/{changes,schema,upgrades}/**',
  'api/v1/**/{features,feature-gates,tracking}.json',
] as const;

const BUDGETS: readonly Budget[] = [
  {
    what: 'a first visit',
    pattern: PAGES,
    exclude: [PARTS, PROPOSALS],
    budget: 40_000,
    weigh: weighVisit,
  },
  { what: 'of a proposal', pattern: PROPOSALS, budget: 64_000, weigh: weighVisit },
  { what: 'of it script', pattern: PAGES, exclude: [PARTS], budget: 6_000, weigh: weighScripts },
  { what: 'element', pattern: 'embed/kep-atlas.js', budget: 6_000, weigh },
  { what: 'frame', pattern: 'embed/frames/**/*.html', budget: 12_000, weigh },
  { what: 'badge', pattern: 'badges/**/*.svg', budget: 4_000, weigh },
  { what: 'JSON of a SIG', pattern: SIGS, exclude: LISTS, budget: 7_000, weigh },
  {
    what: 'JSON of anything else',
    pattern: 'api/v1/*/**/*.json',
    exclude: [SIGS, ...LISTS],
    budget: 5_000,
    weigh,
  },
];

/** What the largest of each kind of file in a built site weighs. */
export function measureSizes(site: string): Size[] {
  return BUDGETS.flatMap(({ what, pattern, exclude = [], budget, weigh: weighed }) => {
    const files = globSync(pattern, { cwd: site, exclude });
    const sizes = files.map((file) => ({ file, bytes: weighed(site, file) }));
    const [largest] = sizes.sort((a, b) => b.bytes - a.bytes);
    // Proposals have pages only where their texts were fetched.
    if (largest === undefined && pattern === PROPOSALS) return [];
    if (largest === undefined) throw new Error(`${site}/${pattern}: got no file, expected some`);
    return [{ what, files: files.length, largest: largest.file, bytes: largest.bytes, budget }];
  });
}

/** Sizes by path: budgets share files, and pages share scripts and styles. */
const known = new Map<string, number>();

function weigh(site: string, file: string): number {
  const path = join(site, file);
  const bytes = known.get(path) ?? gzipSync(readFileSync(path)).length;
  known.set(path, bytes);
  return bytes;
}

/** What a first visit loads, and the scripts of it, in bytes. */
interface Visit {
  readonly all: number;
  readonly scripts: number;
}

const visits = new Map<string, Visit>();

/** Each page is read once for both of its budgets. */
function visitOf(site: string, file: string): Visit {
  const path = join(site, file);
  const visit = visits.get(path) ?? readVisit(site, readFileSync(path));
  visits.set(path, visit);
  return visit;
}

function readVisit(site: string, page: Buffer): Visit {
  const html = page.toString('utf8');
  const links = html.matchAll(
    /<link\b(?=[^>]* rel="[^"]*(?:stylesheet|icon))[^>]*? href="(\/[^"]+)"/g,
  );
  const scripts = sum(site, scriptsOf(site, html));
  const others = sum(
    site,
    Array.from(links, ([, href]) => href ?? ''),
  );
  return { all: gzipSync(page).length + scripts + others, scripts };
}

function weighVisit(site: string, file: string): number {
  return visitOf(site, file).all;
}

function weighScripts(site: string, file: string): number {
  return visitOf(site, file).scripts;
}

function sum(site: string, files: Iterable<string>): number {
  return [...files].reduce((bytes, file) => bytes + weigh(site, file), 0);
}

/** The scripts of a page, with what they import at once. */
function scriptsOf(site: string, html: string): ReadonlySet<string> {
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
  return scripts;
}
