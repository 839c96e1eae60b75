import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { astroBuild } from '../build/memory.ts';
import { changeContent } from './change.ts';
import { type Cost, nodeCostOf } from './cost.ts';
import { eleventyCost, installEleventy, writeEleventyProject } from './eleventy.ts';
import { growContent } from './grow.ts';
import { hugoCost, writeHugoProject } from './hugo.ts';
import { proseCost } from './prose.ts';

/** What one round measures, each after the other on the same machine. */
export interface Round {
  readonly hugo: Cost;
  /** Unknown where Eleventy could not be installed. */
  readonly eleventy?: Cost | undefined;
  readonly proseCold: Cost;
  readonly proseWarm: Cost;
  readonly cold: Cost;
  readonly rebuild: Cost;
}

/** The folders that measurements work in; nothing of the project's own is touched. */
export interface Workshop {
  readonly folder: string;
  /** Where the last build of the committed content is. */
  readonly site: string;
  /** The version of Eleventy that is installed there. */
  readonly eleventy: string | undefined;
}

/** What content that is so many times as large costs. */
export type GrowthCost = Pick<Round, 'hugo' | 'eleventy' | 'cold' | 'rebuild'>;

/** Prepares a workshop below .cache/, where articles find the packages that they import. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = resolve('.cache/bench');
  await rm(folder, { recursive: true, force: true });
  const eleventy = installEleventy(join(folder, 'eleventy'));
  const workshop = { folder, site: join(folder, 'site'), eleventy };
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

/** One round: each build begins with what the one before it may not have left behind. */
export async function measureRound(workshop: Workshop): Promise<Round> {
  const { folder, site } = workshop;
  const content = join(folder, 'content');
  const caches = join(folder, 'cache');
  const proseCaches = join(folder, 'prose-cache');
  for (const each of [content, caches, proseCaches])
    await rm(each, { recursive: true, force: true });
  await cp('content', content, { recursive: true });
  const peers = await peerCosts(workshop);
  const proseCold = proseCost(join(content, 'prose'), proseCaches);
  const proseWarm = proseCost(join(content, 'prose'), proseCaches);
  const cold = await siteCost(content, caches, site);
  await changeContent(content);
  const rebuild = await siteCost(content, caches, join(folder, 'changed-site'));
  return { ...peers, proseCold, proseWarm, cold, rebuild };
}

/** Builds of content that is so many times as large: cold, and after the change of a week. */
export async function measureGrowth(workshop: Workshop, times: number): Promise<GrowthCost> {
  const { folder } = workshop;
  const [content, caches] = [join(folder, 'grown'), join(folder, 'grown-cache')];
  const site = join(folder, 'grown-site');
  await cp('content', content, { recursive: true });
  await growContent(content, times);
  await preparePeers(workshop, join(content, 'prose'));
  const peers = await peerCosts(workshop);
  const cold = await siteCost(content, caches, site);
  await changeContent(content);
  return { ...peers, cold, rebuild: await siteCost(content, caches, site) };
}

/** Builds the site without its search index, as `npm run build` does. */
async function siteCost(content: string, caches: string, out: string): Promise<Cost> {
  await rm(out, { recursive: true, force: true });
  const start = astroBuild(out, content);
  const env = { ...start.environment, CONTENT_DIR: content, CACHE_DIR: caches };
  return nodeCostOf(start.arguments, { cwd: process.cwd(), env });
}
