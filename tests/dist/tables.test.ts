import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/command/usage-error.ts';
import { fromContent } from '../../scripts/embed/find-table.ts';
import { readEmbedOptions } from '../../scripts/embed/options.ts';
import { TABLE_FORMATS } from '../../src/formats/table/formats.ts';
import { tableFromData } from '../../src/formats/table/from-data.ts';
import { withChosenColumns } from '../../src/model/features/choose-columns.ts';
import { parseQuery } from '../../src/model/features/query.ts';
import { answer } from '../../src/model/features/select.ts';
import type { ReleaseFeature } from '../../src/schemas/api/release.ts';
import type { ServedTableData } from '../../src/schemas/api/table.ts';
import { pathsBelow } from '../files-below.ts';
import { runInProcess } from '../run-in-process.ts';
import { expectedCells, readBack } from '../tables/read-back.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { builtJson, builtText, DIST, serveBuilt } from './site.ts';
import { htmlValidator } from './validator.ts';

/** One of each kind of table that is served. */
const NAMES = [
  'releases/1.34',
  'releases/1.34/changed',
  'releases/latest/changed',
  'feature-gates/1.35',
  'feature-gates/latest/changed',
];
const FOLDER = join(DIST, 'embed/tables');
const paths = pathsBelow(FOLDER);

const readTable = (path: string): Promise<string> => builtText(`embed/tables/${path}`);

const { url } = JSON.parse(await readTable('releases/1.34.json'));
const root = url.replace('/releases/1.34/', '');

describe('tables', () => {
  it('carry the same cells in all of their formats, those for readers in fewer columns', async () => {
    for (const name of NAMES) {
      const files = paths.filter((path) => path.replace(/\.\w+$/, '') === name);
      expect(files.length, name).toBe(TABLE_FORMATS.length);
      const whole = tableFromData(JSON.parse(await readTable(`${name}.json`)));
      expect(whole.rows.length, name).toBeGreaterThan(5);
      for (const { extension, isEmbedded } of TABLE_FORMATS) {
        const read = readBack(extension, await readTable(`${name}.${extension}`));
        const expected = isEmbedded ? withChosenColumns(whole) : whole;
        expect(read, name).toEqual(expectedCells(expected));
      }
    }
  });

  it('are what the content says', async () => {
    const find = await fromContent('content', root);
    const sig = answer(await find('features', '1.34'), parseQuery('release=1.34 sig=node'));
    expect(readBack('md', await readTable('releases/1.34/sig-node.md'))).toEqual(
      expectedCells(withChosenColumns(sig)),
    );
    for (const query of ['release=1.34', 'release=1.34 changed=yes', 'table=gates release=1.35']) {
      const parsed = parseQuery(query);
      const table = answer(await find(parsed.table, parsed.release), parsed);
      const folder = parsed.table === 'gates' ? 'feature-gates' : 'releases';
      const name = `${folder}/${parsed.release}${parsed.isChangedOnly ? '/changed' : ''}`;
      expect(readBack('json', await readTable(`${name}.json`)), name).toEqual(expectedCells(table));
    }
  });

  it('link to pages that exist', async () => {
    const pages = new Set(pathsBelow(DIST));
    const urls = new Set<string>();
    for (const file of paths.filter((each) => isWhole(each) && each.endsWith('.json'))) {
      for (const cell of readBack('json', await readTable(file)).rows.flat()) {
        for (const url of cell.urls) urls.add(url);
      }
    }
    const own = [...urls].filter((url) => url.startsWith(root));
    expect(own.length).toBeGreaterThan(1_000);
    expect(
      own.filter((url) => !pages.has(`${decodeURI(url.slice(root.length + 1))}index.html`)),
    ).toEqual([]);
  });

  it('have references of the kinds that the page leads to', async () => {
    const { rows } = JSON.parse(await readTable('releases/1.34.json'));
    const linked = rows.flatMap(({ cells }: ServedTableData['rows'][number]) =>
      (cells.api ?? []).flatMap(({ url }) => url ?? []),
    );
    const { features }: { readonly features: readonly ReleaseFeature[] } = await builtJson(
      'api/v1/releases/1.34/features.json',
    );
    const references = features.flatMap(({ apiReferences }) => apiReferences);
    expect(references.map(({ url }) => url).sort()).toEqual(linked.sort());
    expect(linked).toContain('https://kubernetes.io/docs/reference/kubernetes-api/batch/job-v1/');
    const page = await builtText('releases/1.34/features/index.html');
    const table = page.slice(page.indexOf('<filterable-table')).replaceAll('<wbr>', '');
    const shown = [...table.matchAll(/href="\/apis\/[^"]+">([^<]+)</g)].map(([, kind]) => kind);
    const kinds = features.flatMap(({ apiReferences }) => [
      ...new Set(apiReferences.map(({ kind }) => kind)),
    ]);
    expect(shown.sort()).toEqual(kinds.sort());
  });

  it('are valid fragments of HTML without style or script', async () => {
    const faultsOf = htmlValidator({
      extends: ['html-validate:standard'],
      rules: { 'void-style': ['error', { style: 'selfclose' }] },
    });
    for (const path of ['releases/1.34.html', 'feature-gates/1.34.html']) {
      const html = await readTable(path);
      expect(await faultsOf(path, html)).toEqual([]);
      expect(html).not.toMatch(/<(?:script|style|link)|\sstyle=|\son\w+=/);
    }
  });
});

/** Whether it is of a release, not of one SIG in it. */
function isWhole(path: string): boolean {
  return !path.includes('/sig-');
}

describe('npm run embed', async () => {
  const served = await serveBuilt();
  const file = join(temporaryFolder(), 'page.md');
  await writeFile(
    file,
    '<!-- kep-atlas:begin keps=5295 release=1.34 -->\n<!-- kep-atlas:end -->\n',
  );

  const embed = (...args: string[]) => runInProcess('scripts/embed.ts', args);

  it('writes from a served site what it finds up to date by the content', async () => {
    const stale = await embed(file, '--check', '--from', served.url);
    expect(stale).toMatchObject({ status: 1, stdout: `${file}:1: out of date\n` });
    expect(await embed(file, '--from', served.url)).toMatchObject({ status: 0 });
    expect(await readFile(file, 'utf8')).toContain(`[KYAML](${root}/enhancements/5295/)`);
    const fresh = await embed(file, '--check', '--site', root);
    expect(fresh).toMatchObject({ status: 0, stdout: `${file}: 1 table, up to date\n` });
  });

  it('says what is wrong with its command line', async () => {
    expect(await embed()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^missing argument: FILE/),
    });
    expect(() => readEmbedOptions([file, '--site', 'x'], {})).toThrow(UsageError);
    expect(() => readEmbedOptions([file, '--chekc'], {})).toThrow(UsageError);
  });
});
