import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { astroBuild } from '../build/astro-build.ts';
import { setAside } from '../build/set-aside.ts';
import { astroAloneCost } from './astro-alone.ts';
import { applyWeekOfWork } from './change.ts';
import { type Cost, nodeCostOf } from './cost.ts';
import { eleventyCost, installEleventy, writeEleventyProject } from './eleventy.ts';
import { growContent } from './grow.ts';
import { hugoCost, writeHugoProject } from './hugo.ts';

const RENDER_PROSE = fileURLToPath(new URL('render-prose.ts', import.meta.url));

/** What one round measures, each after the other on the same machine. */
export interface Round {
  readonly hugo: Cost;
  /** Unknown where Eleventy could not be installed. */
  readonly eleventy?: Cost | undefined;
  /** Astro writing the files of the site where they stand ready. */
  readonly astro: Cost;
  readonly proseCold: Cost;
  readonly proseWarm: Cost;
  readonly cold: Cost;
  readonly rebuild: Cost;
}

/** The folders that measurements work in; nothing of the project's own is touched. */
export interface Workshop {
  readonly folder: string;
  /** Where a build of the committed content is. */
  readonly site: string;
  /** The version of Eleventy that is installed there. */
  readonly eleventy: string | undefined;
  /** Deletes what an earlier run has left. */
  readonly removeBefore: () => Promise<void>;
}

/** What content that is so many times as large costs. */
export type GrowthCost = Pick<Round, 'hugo' | 'eleventy' | 'cold' | 'rebuild'>;

/**
 * Prepares a workshop below .cache/, where articles find the packages that they import. Nothing is deleted before the
 * end: file systems are slow to make files right after many were deleted.
 */
export async function openWorkshop(): Promise<Workshop> {
  const folder = resolve('.cache/bench');
  const removeBefore = await setAside(folder, resolve('.cache/bench-before'));
  const eleventy = installEleventy(join(folder, 'eleventy'));
  const workshop = { folder, site: join(folder, 'round-1/site'), eleventy, removeBefore };
  await preparePeers(workshop, 'content/prose');
  return workshop;
}

/** Gives the peers the Markdown of a folder. */
async function preparePeers({ folder, eleventy }: Workshop, prose: string): Promise<void> {
  const [hugo, project] = [join(folder, 'hugo'), join(folder, 'eleventy-site')];
  for (const each of [hugo, project]) await rm(each, { recursive: true, force: true });
  await writeHugoProject(hugo, prose);
  if (eleventy === undefined) return;
  await writeEleventyProject(project, { installed: join(folder, 'eleventy'), hugo });
}

async function peerCosts({
  folder,
  eleventy,
}: Workshop): Promise<Pick<Round, 'hugo' | 'eleventy'>> {
  return {
    hugo: await hugoCost(join(folder, 'hugo')),
    eleventy:
      eleventy === undefined ? undefined : await eleventyCost(join(folder, 'eleventy-site')),
  };
}

/**
 * One round: each build begins with what the one before it may not have left behind.
 * @param number from 1
 */
export async function measureRound(workshop: Workshop, number: number): Promise<Round> {
  const folder = join(workshop.folder, `round-${number}`);
  const content = join(folder, 'content');
  const caches = join(folder, 'cache');
  const proseCaches = join(folder, 'prose-cache');
  await cp('content', content, { recursive: true });
  const peers = await peerCosts(workshop);
  const proseCold = proseCost(join(content, 'prose'), proseCaches);
  const proseWarm = proseCost(join(content, 'prose'), proseCaches);
  const cold = await siteCost(content, caches, join(folder, 'site'));
  const astro = await astroAloneCost(join(folder, 'astro'), join(folder, 'site'));
  await applyWeekOfWork(content);
  const rebuild = await siteCost(content, caches, join(folder, 'changed-site'));
  return { ...peers, astro, proseCold, proseWarm, cold, rebuild };
}

/** Builds of content that is so many times as large: cold, and after the change of a week. */
export async function measureGrowth(workshop: Workshop, times: number): Promise<GrowthCost> {
  const { folder } = workshop;
  const [content, caches] = [join(folder, 'grown'), join(folder, 'grown-cache')];
  await cp('content', content, { recursive: true });
  await growContent(content, times);
  await preparePeers(workshop, join(content, 'prose'));
  const peers = await peerCosts(workshop);
  const cold = await siteCost(content, caches, join(folder, 'grown-site'));
  await applyWeekOfWork(content);
  const rebuild = await siteCost(content, caches, join(folder, 'changed-grown-site'));
  return { ...peers, cold, rebuild };
}

/** Renders the Markdown of a folder as the site does, with the texts that it keeps, and nothing else: no pages are written. */
function proseCost(folder: string, cache: string): Cost {
  return nodeCostOf([RENDER_PROSE, folder, cache], { cwd: process.cwd() });
}

/** Builds the site without its search index, as `npm run build` does. */
async function siteCost(content: string, caches: string, out: string): Promise<Cost> {
  const start = astroBuild(out, content);
  const env = { ...start.environment, CONTENT_DIR: content, CACHE_DIR: caches };
  return nodeCostOf(start.arguments, { cwd: process.cwd(), env });
}
