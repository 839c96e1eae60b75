import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { changeContent } from './change.ts';
import { type Cost, nodeCostOf } from './cost.ts';
import { growContent } from './grow.ts';
import { hugoCost, writeHugoProject } from './hugo.ts';
import { proseCost } from './prose.ts';

/** What one round measures, each after the other on the same machine. */
export interface Round {
  readonly hugo: Cost;
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
}

/** Prepares a workshop below .cache/, where articles find the packages that they import. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = resolve('.cache/bench');
  await rm(folder, { recursive: true, force: true });
  await writeHugoProject(join(folder, 'hugo'), 'content/prose');
  return { folder, site: join(folder, 'site') };
}

/** One round: each build begins with what the one before it may not have left behind. */
export async function measureRound({ folder, site }: Workshop): Promise<Round> {
  const content = join(folder, 'content');
  const caches = join(folder, 'cache');
  const proseCaches = join(folder, 'prose-cache');
  for (const each of [content, caches, proseCaches])
    await rm(each, { recursive: true, force: true });
  await cp('content', content, { recursive: true });
  const hugo = await hugoCost(join(folder, 'hugo'));
  const proseCold = proseCost(join(content, 'prose'), proseCaches);
  const proseWarm = proseCost(join(content, 'prose'), proseCaches);
  const cold = await siteCost(content, caches, site);
  await changeContent(content);
  const rebuild = await siteCost(content, caches, join(folder, 'changed-site'));
  return { hugo, proseCold, proseWarm, cold, rebuild };
}

/** A cold build of content that is so many times as large. */
export async function measureGrowth({ folder }: Workshop, times: number): Promise<Cost> {
  const content = join(folder, 'grown');
  await cp('content', content, { recursive: true });
  await growContent(content, times);
  return siteCost(content, join(folder, 'grown-cache'), join(folder, 'grown-site'));
}

/** Builds the site without its search index, as `npm run build` does. */
async function siteCost(content: string, caches: string, out: string): Promise<Cost> {
  await rm(out, { recursive: true, force: true });
  const astro = 'node_modules/astro/bin/astro.mjs';
  const env = { CONTENT_DIR: content, CACHE_DIR: caches };
  return nodeCostOf([astro, 'build', '--outDir', out], { cwd: process.cwd(), env });
}
