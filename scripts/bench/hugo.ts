import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cost, costOf } from './cost.ts';

const CONFIG = {
  baseURL: '/',
  disableKinds: ['RSS', 'sitemap', 'taxonomy', 'term'],
  markup: { goldmark: { renderer: { unsafe: true } }, highlight: { noClasses: false } },
};

const FRAME = '<!doctype html><title>{{ .Title }}</title>{{ .TableOfContents }}{{ .Content }}';

/** What Hugo says of itself; `undefined` where it is not installed. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Makes a Hugo project in which each Markdown file of a folder is a page: parsed by Hugo, code
 * highlighted with classes, headings collected, in the shortest frame. What Hugo would take for
 * shortcodes is broken, since these texts have them for other sites.
 */
export async function writeHugoProject(project: string, folder: string): Promise<void> {
  await mkdir(join(project, 'layouts/_default'), { recursive: true });
  await mkdir(join(project, 'content'));
  for (const layout of ['single', 'list']) {
    await writeFile(join(project, `layouts/_default/${layout}.html`), FRAME);
  }
  await writeFile(join(project, 'config.json'), JSON.stringify(CONFIG));
  for (const [index, file] of globSync('**/*.md', { cwd: folder }).entries()) {
    const markdown = await readFile(join(folder, file), 'utf8');
    const body = markdown.replaceAll(/\{\{([<%])/g, '{ {$1').replace(/^---\n[\s\S]*?\n---\n/, '');
    await writeFile(join(project, `content/${index}.md`), `---\ntitle: "${index}"\n---\n${body}`);
  }
}

/** Builds a Hugo project from nothing. */
export async function hugoCost(project: string): Promise<Cost> {
  await rm(join(project, 'public'), { recursive: true, force: true });
  return costOf(['hugo', '--quiet'], { cwd: project });
}
