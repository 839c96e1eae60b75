import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { passes, splitValues } from '../../src/browser/filterable-table/values.ts';
import { readQuery, type TableQuery } from '../../src/model/features/query.ts';
import { isWanted } from '../../src/model/features/select.ts';
import { releaseFeatures } from '../../src/schemas/api/release.ts';
import { table as tableSchema } from '../../src/schemas/api/table.ts';
import { DIST } from './site.ts';

type Element = DefaultTreeAdapterTypes.Element;

const SIGS = ['node', 'api-machinery', 'architecture', 'scheduling', 'scalability'];
const OLD = '1.30';
const RELEASES = [OLD, '1.34', '1.36'];

/** What a row is about: the path of its page, by which every place names it. */
type RowKey = string;

const read = (path: string): Promise<string> => readFile(join(DIST, path), 'utf8');
const pathOf = (url: string): RowKey => new URL(url, 'https://x').pathname;
const queryOf = (sig: string, release: string): TableQuery =>
  readQuery([
    ['sig', sig],
    ['release', release],
  ]);

function elements(node: DefaultTreeAdapterTypes.Node, tag: string): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const found = children.flatMap((child) => elements(child, tag));
  return 'tagName' in node && node.tagName === tag ? [node, ...found] : found;
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

function texts(node: DefaultTreeAdapterTypes.Node): string[] {
  if (node.nodeName === '#text' && 'value' in node) return [node.value];
  return 'childNodes' in node ? node.childNodes.flatMap(texts) : [];
}

/** A page's table as the script that filters it reads it. */
interface PageTable {
  readonly choices: readonly (string | undefined)[];
  readonly rows: readonly { readonly key: RowKey; readonly values: ReadonlySet<string> }[];
}

async function readPage(path: string): Promise<PageTable> {
  const [table] = elements(parse(await read(path)), 'filterable-table');
  if (table === undefined) throw new Error(`${path}: got no table to filter, expected one`);
  const select = elements(table, 'select').find((each) => attribute(each, 'name') === 'sig');
  const [head, ...rows] = elements(table, 'tr');
  const at = (head === undefined ? [] : elements(head, 'th')).findIndex(
    (heading) => attribute(heading, 'data-key') === attribute(select, 'data-column'),
  );
  return {
    choices: (select === undefined ? [] : elements(select, 'option')).map((option) =>
      attribute(option, 'value'),
    ),
    rows: rows.flatMap((row) => {
      const cells = row.childNodes.filter((node): node is Element => 'tagName' in node);
      const cell = cells[at];
      if (cells.length === 1 || cell === undefined) return [];
      const heading = elements(row, 'th')[0];
      const link = heading && elements(heading, 'a')[0];
      return {
        key: pathOf(attribute(link, 'href') ?? ''),
        values: new Set(texts(cell).flatMap(splitValues)),
      };
    }),
  };
}

/** The rows of a SIG in every place that offers them. */
async function rowsOf(sig: string, release: string): Promise<Record<string, RowKey[]>> {
  const page = await readPage(`releases/${release}/features/index.html`);
  expect(page.choices).toContain(sig);
  const api = releaseFeatures
    .loose()
    .parse(JSON.parse(await read(`api/v1/releases/${release}/features.json`)));
  const whole = tableSchema.parse(JSON.parse(await read(`embed/tables/releases/${release}.json`)));
  const table = `embed/tables/releases/${release}/sig-${sig}.md`;
  // A release that is no longer supported has no file for each SIG.
  const file = release === OLD ? undefined : await read(table);
  return {
    page: page.rows.filter(({ values }) => passes(values, sig)).map(({ key }) => key),
    api: api.features
      .filter((row) => [row.sig, ...row.participatingSigs].includes(`sig-${sig}`))
      .map((row) => pathOf(row.page)),
    query: whole.rows
      .filter((row) => isWanted(row, queryOf(sig, release)))
      .map(({ cells }) => pathOf(cells.feature?.[0]?.url ?? '')),
    ...(file !== undefined && {
      file: [...file.matchAll(/^\| \[.*?\]\((https?:[^)]+)\)/gm)].map(([, url = '']) =>
        pathOf(url),
      ),
    }),
  };
}

describe.each(RELEASES)('the rows of a SIG in v%s', (release) => {
  it.each(SIGS)('are the same in every place: %s', async (sig) => {
    const { query = [], ...places } = await rowsOf(sig, release);
    expect(query.length).toBeGreaterThan(0);
    for (const [place, rows] of Object.entries(places)) {
      expect(rows.toSorted(), place).toEqual(query.toSorted());
    }
  });
});

it('are the same in an article', async () => {
  const [article] = elements(
    parse(await read('articles/reading-stages-and-gates/index.html')),
    'main',
  );
  const table =
    article && elements(article, 'table').find((each) => texts(each).join('').includes('SIG Node'));
  const shown = (table ? elements(table, 'th') : []).flatMap((heading) => {
    const link = elements(heading, 'a')[0];
    return attribute(heading, 'scope') === 'row' ? pathOf(attribute(link, 'href') ?? '') : [];
  });
  const whole = tableSchema.parse(
    JSON.parse(await read('embed/tables/releases/1.34/changed.json')),
  );
  const asked = { ...queryOf('node', '1.34'), stages: ['stable' as const] };
  const expected = whole.rows
    .filter((row) => isWanted(row, asked))
    .map(({ cells }) => pathOf(cells.feature?.[0]?.url ?? ''));
  expect(expected.length).toBeGreaterThan(3);
  expect(shown).toEqual(expected);
});

describe('SIGs', () => {
  let offered: Map<string, readonly (string | undefined)[]>;

  beforeAll(async () => {
    const pages = [
      ...RELEASES.map((release) => `releases/${release}/index.html`),
      ...['enhancements', 'feature-gates', 'digests', 'drift', 'upgrade/1.33-to-1.36'].map(
        (name) => `${name}/index.html`,
      ),
    ];
    offered = new Map(
      await Promise.all(pages.map(async (path) => [path, (await readPage(path)).choices] as const)),
    );
  });

  it('are offered once each, under names that have a page', async () => {
    const { sigs } = JSON.parse(await read('api/v1/sigs.json')) as { sigs: { slug: string }[] };
    const known = new Set(['', 'unknown', ...sigs.map(({ slug }) => slug)]);
    for (const [path, choices] of offered) {
      expect(choices.length, path).toBeGreaterThan(5);
      expect(new Set(choices).size, path).toBe(choices.length);
      expect(
        choices.filter((each) => !known.has(each ?? '')),
        path,
      ).toEqual([]);
    }
  });

  it('are found under what people write for them', async () => {
    for (const written of ['arch', 'apimachinery', 'scheduler', 'contribex', 'sig-node']) {
      expect(await read(`sigs/${written}/index.html`), written).toMatch(/http-equiv="refresh"/);
    }
  });
});
