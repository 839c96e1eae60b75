import { execFile, execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serve } from '../serve.ts';
import { DIST } from './site.ts';

const PATH = 'releases/1.34/changed/sig-node';

function hasHugo(): boolean {
  try {
    execFileSync('hugo', ['version']);
    return true;
  } catch {
    return false;
  }
}

let served: Served;
let folder: string;

beforeAll(async () => {
  served = await serve(DIST);
  folder = await mkdtemp(join(tmpdir(), 'hugo-'));
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** Builds a site of one page with the shortcodes; the page's HTML, or what Hugo says is wrong. */
async function build(text: string): Promise<string> {
  const shortcodes = join(folder, 'layouts', 'shortcodes');
  await mkdir(shortcodes, { recursive: true });
  await mkdir(join(folder, 'content'), { recursive: true });
  for (const name of ['kep-feature-table.html', 'kep-badge.html']) {
    await copyFile(join(DIST, 'embed', 'hugo', name), join(shortcodes, name));
  }
  await writeFile(
    join(folder, 'config.toml'),
    `baseURL = "https://docs.example/"\n[params]\nkepAtlas = "${served.url}/"\n`,
  );
  await mkdir(join(folder, 'layouts', '_default'), { recursive: true });
  await writeFile(join(folder, 'layouts', '_default', 'single.html'), '{{ .Content }}');
  await writeFile(join(folder, 'content', 'page.md'), `---\ntitle: Page\n---\n${text}\n`);
  try {
    await promisify(execFile)('hugo', ['--source', folder, '--cacheDir', join(folder, 'c')]);
    return await readFile(join(folder, 'public', 'page', 'index.html'), 'utf8');
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

it.skipIf(!hasHugo())('a site of Hugo takes tables and badges in (needs hugo)', async () => {
  const html = await build(
    `{{< kep-feature-table path="${PATH}" >}}\n\n{{< kep-badge kep="5295" >}} {{< kep-badge gate="KubeletCrashLoopBackOffMax" >}}`,
  );
  expect(html).toContain(await readFile(join(DIST, 'embed', 'tables', `${PATH}.html`), 'utf8'));
  expect(html).toContain(`${served.url}/badges/enhancements/5295.svg`);
  expect(html).toContain(`${served.url}/badges/feature-gates/KubeletCrashLoopBackOffMax.svg`);
});

it.skipIf(!hasHugo())('a site of Hugo is told of a table that is none (needs hugo)', async () => {
  const none = await build('{{< kep-feature-table path="releases/1.34/changed/sig-nod" >}}');
  expect(none).toMatch(/kep-feature-table: .*page\.md:4:1.*has no such table/);
  expect(await build('{{< kep-feature-table path="../x?y" >}}')).toContain('expected one such as');
});
