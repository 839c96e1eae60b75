import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Times the rendering of Markdown beside Hugo rendering the same files, in turn on the same machine:
 * cold, with nothing kept from before, and warm. Hugo starts anew each time, and so do we.
 *
 *     node scripts/bench/prose.ts [folder with Markdown, content/prose when left out]
 */
const ROUNDS = 3;

const RUN = `
  import { globSync, readFileSync } from 'node:fs';
  const { prepareDiagrams } = await import(process.argv[1] + '/src/prose/diagrams.ts');
  const { renderProse } = await import(process.argv[1] + '/src/prose/render.ts');
  const [, , folder, cacheDirectory] = process.argv;
  const nowhere = () => undefined;
  const links = { enhancement: (number) => '/enhancements/' + number + '/', gate: nowhere, apiKind: nowhere };
  const texts = globSync('**/*.md', { cwd: folder }).map((path) => ({
    markdown: readFileSync(folder + '/' + path, 'utf8'),
    source: { repository: 'kubernetes/enhancements', commit: '0'.repeat(40), path },
  }));
  prepareDiagrams(texts, cacheDirectory);
  for (const { markdown, source } of texts) {
    await renderProse(markdown, source, links, { cacheDirectory });
  }
`;

const CONFIG = {
  baseURL: '/',
  disableKinds: ['RSS', 'sitemap', 'taxonomy', 'term'],
  markup: { goldmark: { renderer: { unsafe: true } }, highlight: { noClasses: false } },
};

/** Copies the texts into a Hugo project; its shortcodes would be read in them, so they are broken. */
async function writePeer(project: string, folder: string, files: readonly string[]): Promise<void> {
  await mkdir(join(project, 'layouts/_default'), { recursive: true });
  await mkdir(join(project, 'content'));
  const frame = '<!doctype html><title>{{ .Title }}</title>{{ .TableOfContents }}{{ .Content }}';
  for (const layout of ['single', 'list']) {
    await writeFile(join(project, `layouts/_default/${layout}.html`), frame);
  }
  await writeFile(join(project, 'config.json'), JSON.stringify(CONFIG));
  for (const [index, file] of files.entries()) {
    const markdown = (await readFile(join(folder, file), 'utf8')).replaceAll(
      /\{\{([<%])/g,
      '{ {$1',
    );
    const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
    await writeFile(join(project, `content/${index}.md`), `---\ntitle: "${index}"\n---\n${body}`);
  }
}

/** The wall-clock seconds that a command takes. */
function time(command: string, args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed:\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

interface Times {
  readonly cold: number[];
  readonly warm: number[];
  readonly hugo: number[];
}

async function measure(folder: string, work: string, isHugoThere: boolean): Promise<Times> {
  const times: Times = { cold: [], warm: [], hugo: [] };
  const cache = join(work, 'cache');
  const args = ['--input-type=module', '--eval', RUN, process.cwd(), folder, cache];
  for (let round = 0; round < ROUNDS; round += 1) {
    await rm(cache, { recursive: true, force: true });
    await rm(join(work, 'public'), { recursive: true, force: true });
    if (isHugoThere) times.hugo.push(time('hugo', ['--quiet'], work));
    times.cold.push(time(process.execPath, args, process.cwd()));
    times.warm.push(time(process.execPath, args, process.cwd()));
  }
  return times;
}

function print(count: number, { cold, warm, hugo }: Times): void {
  const peer = median(hugo);
  const line = (name: string, seconds: number): void => {
    const ratio = Number.isNaN(peer) ? '' : `  ${(seconds / peer).toFixed(2)} × Hugo`;
    console.log(`${name.padEnd(6)} ${seconds.toFixed(2)} s${ratio}`);
  };
  console.log(`${count} texts, median of ${ROUNDS} rounds`);
  if (Number.isNaN(peer))
    console.log('Hugo is not installed, so there is nothing to compare with.');
  else line('Hugo', peer);
  line('cold', median(cold));
  line('warm', median(warm));
}

async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? 'content/prose');
  const files = existsSync(folder) ? globSync('**/*.md', { cwd: folder }) : [];
  if (files.length === 0)
    throw new Error(`${folder} holds no Markdown: run \`npm run sync\` first`);
  const isHugoThere = spawnSync('hugo', ['version']).status === 0;
  const work = await mkdtemp(join(tmpdir(), 'prose-bench-'));
  try {
    await writePeer(work, folder, files);
    print(files.length, await measure(folder, work, isHugoThere));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

await main();
