import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../is-installed.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';
import { builtText, serveBuilt } from './site.ts';

const PATH = 'releases/1.34/changed/sig-node';

/** The Hugos to try: that of the machine, and one that is named, such as one since 0.141. */
const HUGOS = ['hugo', process.env.HUGO_NEW ?? 'hugo-new'];

const served = await serveBuilt();
const folder = temporaryFolder();

/** Builds a site of one page with the shortcodes; the page's HTML, or what Hugo says is wrong. */
async function build(hugo: string, text: string, atlas = served.url): Promise<string> {
  writeFiles(folder, {
    // Newer Hugos refuse addresses of this machine by default, and a test has no other.
    'config.toml': `baseURL = "https://docs.example/"\n[params]\nkepAtlas = "${atlas}/"\n[security.http]\nurls = [".*"]\n`,
    'layouts/shortcodes/kep-feature-table.html': await builtText(
      'embed/hugo/kep-feature-table.html',
    ),
    'layouts/shortcodes/kep-badge.html': await builtText('embed/hugo/kep-badge.html'),
    'layouts/_default/single.html': '{{ .Content }}',
    'content/page.md': `---\ntitle: Page\n---\n${text}\n`,
    'assets/table.html': '<p>Fallback</p>',
  });
  try {
    await promisify(execFile)(hugo, ['--source', folder, '--cacheDir', join(folder, 'c')]);
    return await readFile(join(folder, 'public', 'page', 'index.html'), 'utf8');
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

/** The table of an answer as Hugo wrote it, without spaces between elements. */
const squeeze = (html: string): string => html.replace(/>\s+</g, '><').trim();

describe.each(HUGOS)('a site of %s', (hugo) => {
  const missing = !isInstalled(hugo, 'version');

  it.skipIf(missing)('takes tables and badges in (needs that Hugo)', async () => {
    const html = await build(
      hugo,
      `{{< kep-feature-table path="${PATH}" >}}\n\n{{< kep-badge kep="KEP-5295" >}} {{< kep-badge gate="KubeletCrashLoopBackOffMax" >}}`,
    );
    expect(html).toContain(await builtText(`embed/tables/${PATH}.html`));
    expect(html).toContain(`${served.url}/badges/enhancements/5295.svg" alt="KEP-5295"`);
    expect(html).toContain(`${served.url}/badges/feature-gates/KubeletCrashLoopBackOffMax.svg`);
  });

  it.skipIf(missing)('answers a query as the other formats do (needs that Hugo)', async () => {
    const fragment = await builtText(`embed/tables/${PATH}.html`);
    for (const changed of ['yes', 'true', '']) {
      const query = `release="v1.34" sig="node" changed="${changed}"`;
      const html = await build(hugo, `{{< kep-feature-table ${query} >}}`);
      expect(expectedText(html)).toBe(expectedText(fragment));
    }
    for (const key of ['gates="CPUManager"', 'keps="3570"']) {
      const query = `table="gates" release="1.35" ${key} columns="stage,gate,stage"`;
      const named = squeeze(await build(hugo, `{{< kep-feature-table ${query} >}}`));
      expect(named).toContain(
        '<tr><th scope="col">Stage</th><th scope="col">Feature gate</th></tr>',
      );
      expect(named).toContain('<th scope="row">Removed</th>');
    }
    const history = '{{< kep-feature-table table="history" release="latest" gates="NodeSwap" >}}';
    expect(await build(hugo, history)).toContain('Alpha');
  });

  it.skipIf(missing)('is told of what there is not (needs that Hugo)', async () => {
    const none = await build(
      hugo,
      '{{< kep-feature-table path="releases/1.34/changed/sig-nod" >}}',
    );
    expect(none).toMatch(/kep-feature-table: .*page\.md:4:1.*has no such table/);
    expect(await build(hugo, '{{< kep-feature-table path="../x?y" >}}')).toContain(
      'expected one such as',
    );
    expect(await build(hugo, '{{< kep-feature-table sgi="node" >}}')).toContain(
      'unknown key "sgi"',
    );
    expect(
      await build(hugo, '{{< kep-feature-table table="gates" columns="feature" >}}'),
    ).toContain('columns: got "feature", expected some of gate, stage, ');
    // One is a component.
    for (const sig of ['nodd', 'kubelet', '']) {
      expect(await build(hugo, `{{< kep-feature-table sig="${sig}" >}}`)).toContain(
        `no row has sig=${sig}`,
      );
    }
    expect(
      await build(hugo, '{{< kep-feature-table sig="node" component="kube-proxy" >}}'),
    ).toContain('no row has all of this');
  });

  it.skipIf(missing)('shows a fallback where there is no atlas (needs that Hugo)', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const text = (keys: string) => `{{< kep-feature-table release="1.33" ${keys}>}}`;
    expect(await build(hugo, text('fallback="table.html" '), nowhere)).toContain('<p>Fallback</p>');
    expect(await build(hugo, text(''), nowhere)).toMatch(
      /kep-feature-table: .*page\.md:4:1.*refused/,
    );
  });
});

/** What a reader reads of a table, with its links. */
function expectedText(html: string): string {
  return squeeze(html).replaceAll('&#39;', '’').replaceAll('&#34;', '&quot;');
}
