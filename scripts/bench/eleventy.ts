import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cost, nodeCostOf } from './cost.ts';

/** The peer and what colors its code; installed for the benchmark alone. */
const PACKAGES = ['@11ty/eleventy@3.1.8', '@11ty/eleventy-plugin-syntaxhighlight@5.0.2'];

const CONFIG = `
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
export default function (eleventy) {
  eleventy.addPlugin(highlight);
  return { markdownTemplateEngine: false, dir: { input: 'content', layouts: '../layouts' } };
}
`;

const FRAME = '<!doctype html><title>{{ title }}</title>{{ content }}';

/** Installs Eleventy into a folder; `undefined` where the registry does not give it. */
export function installEleventy(folder: string): string | undefined {
  const command = ['install', '--prefix', folder, '--no-audit', '--no-fund', ...PACKAGES];
  const { status } = spawnSync('npm', command, { stdio: 'ignore' });
  return status === 0 ? PACKAGES.join(', ') : undefined;
}

/**
 * Makes an Eleventy project in which each Markdown file of a folder is a page, as the one for Hugo: parsed,
 * code highlighted with classes, in the shortest frame.
 * @param installed the folder that Eleventy is installed in
 * @param hugo the project for Hugo, which has the files
 */
export async function writeEleventyProject(
  project: string,
  { installed, hugo }: { readonly installed: string; readonly hugo: string },
): Promise<void> {
  await mkdir(join(project, 'layouts'), { recursive: true });
  await cp(join(hugo, 'content'), join(project, 'content'), { recursive: true });
  await writeFile(join(project, 'content/content.json'), '{ "layout": "page.liquid" }');
  await writeFile(join(project, 'layouts/page.liquid'), FRAME);
  await writeFile(join(project, 'eleventy.config.mjs'), CONFIG);
  await symlink(join(installed, 'node_modules'), join(project, 'node_modules'), 'junction');
}

/** Builds an Eleventy project from nothing. */
export async function eleventyCost(project: string): Promise<Cost> {
  await rm(join(project, '_site'), { recursive: true, force: true });
  const script = join(project, 'node_modules/@11ty/eleventy/cmd.cjs');
  const cost = nodeCostOf([script, '--quiet'], { cwd: project });
  const pages = globSync('_site/*/index.html', { cwd: project }).length;
  const texts = globSync('content/*.md', { cwd: project }).length;
  if (pages < texts) throw new Error(`Eleventy built ${pages} pages, expected ${texts}`);
  return cost;
}
