import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/**
 * Times the build of the site beside Hugo laying out the same pages, in turn on the same machine.
 * Hugo is handed each page's finished `main` as HTML and only frames it, which is less than what the
 * site's own build does: it reads, validates and joins the records and draws every table.
 */
const ROUNDS = 3;

/** The `main` of a built page, which Hugo gets as its content. */
function mainOf(html: string): string {
  return /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
}

async function writePeer(project: string): Promise<number> {
  const entries = await readdir('dist', { recursive: true, withFileTypes: true });
  const pages = entries.filter((entry) => entry.isFile() && entry.name === 'index.html');
  await mkdir(join(project, 'layouts/_default'), { recursive: true });
  const frame = '<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>';
  for (const layout of ['single', 'list']) {
    await writeFile(join(project, 'layouts/_default', `${layout}.html`), frame);
  }
  await writeFile(
    join(project, 'config.json'),
    JSON.stringify({ baseURL: '/', disableKinds: ['RSS', 'sitemap', 'taxonomy', 'term'] }),
  );
  for (const page of pages) {
    const file = join(page.parentPath, page.name);
    const target = join(project, 'content', dirname(relative('dist', file)), '_index.html');
    await mkdir(dirname(target), { recursive: true });
    const main = mainOf(await readFile(file, 'utf8')).replaceAll('{{', '&#123;&#123;');
    await writeFile(target, `---\ntitle: page\n---\n${main}`);
  }
  return pages.length;
}

/** The wall-clock seconds that a command takes. */
function time(command: string, args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}

async function main(): Promise<void> {
  if (!existsSync('dist/index.html'))
    throw new Error('dist/ is missing: run `npm run build` first');
  const project = await mkdtemp(join(tmpdir(), 'kep-atlas-bench-'));
  try {
    const pages = await writePeer(project);
    const ours: number[] = [];
    const hugo: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const out = join(project, 'astro');
      ours.push(time('astro', ['build', '--outDir', out], '.'));
      if (hasHugo())
        hugo.push(time('hugo', ['--quiet', '--destination', join(project, 'out')], project));
    }
    const own = median(ours);
    console.log(`${pages} pages, median of ${ROUNDS} rounds, without the search index`);
    console.log(`  astro build  ${own.toFixed(1)} s`);
    if (hugo.length === 0) {
      console.log('  hugo is not installed: no ratio');
      return;
    }
    const peer = median(hugo);
    console.log(`  hugo         ${peer.toFixed(1)} s (framing the finished pages)`);
    console.log(`  ratio        ${(own / peer).toFixed(1)}`);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

await main();
