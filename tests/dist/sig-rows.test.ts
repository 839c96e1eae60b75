import { describe, expect, it } from 'vitest';
import { passes, splitValues } from '../../src/browser/filterable-table/values.ts';
import { readQuery, type TableQuery } from '../../src/model/features/query.ts';
import { isWanted } from '../../src/model/features/select.ts';
import { releaseFeatures } from '../../src/schemas/api/release.ts';
import { table as tableSchema } from '../../src/schemas/api/table.ts';
import { builtJson, builtPage, builtText, elementsOf, type PageElement } from './site.ts';

const SIGS = ['node', 'api-machinery', 'architecture', 'scheduling', 'scalability'];
const OLD = '1.30';
const RELEASES = [OLD, '1.34', '1.36'];

/** What a row is about: the path of its page, by which every place names it. */
type RowKey = string;

const pathOf = (url: string): RowKey => new URL(url, 'https://x').pathname;
const queryOf = (sig: string, release: string): TableQuery =>
  readQuery([
    ['sig', sig],
    ['release', release],
  ]);

const tagged = (elements: readonly PageElement[], tag: string): PageElement[] =>
  elements.filter((element) => element.tag === tag);

/** What is in the first element of a kind on a page. */
async function inFirst(tag: string, address: string): Promise<PageElement[]> {
  const [first] = tagged(elementsOf(await builtPage(address)), tag);
  if (first === undefined) throw new Error(`${address}: got no ${tag}, expected one`);
  return first.elements();
}

/** Where the first link in an element leads. */
const linkIn = (element: PageElement | undefined): RowKey =>
  pathOf(tagged(element?.elements() ?? [], 'a')[0]?.attributes.get('href') ?? '');

/** A page's table as the script that filters it reads it. */
interface PageTable {
  readonly choices: readonly (string | undefined)[];
  readonly rows: readonly { readonly key: RowKey; readonly values: ReadonlySet<string> }[];
}

async function readPage(address: string): Promise<PageTable> {
  const table = await inFirst('filterable-table', address);
  const select = table.find(
    ({ tag, attributes }) => tag === 'select' && attributes.get('name') === 'sig',
  );
  const [head, ...rows] = tagged(table, 'tr');
  const column = select?.attributes.get('data-column');
  const at = tagged(head?.elements() ?? [], 'th').findIndex(
    ({ attributes }) => attributes.get('data-key') === column,
  );
  return {
    choices: tagged(select?.elements() ?? [], 'option').map(({ attributes }) =>
      attributes.get('value'),
    ),
    rows: rows.flatMap((row) => {
      const cells = row.elements().filter(({ tag }) => tag === 'th' || tag === 'td');
      const cell = cells[at];
      if (cells.length === 1 || cell === undefined) return [];
      const heading = cells.find(({ tag }) => tag === 'th');
      return { key: linkIn(heading), values: new Set(cell.texts().flatMap(splitValues)) };
    }),
  };
}

/** The rows of a SIG in every place that offers them. */
async function rowsOf(sig: string, release: string): Promise<Record<string, RowKey[]>> {
  const page = await readPage(`/releases/${release}/features/`);
  expect(page.choices).toContain(sig);
  const api = releaseFeatures
    .loose()
    .parse(await builtJson(`api/v1/releases/${release}/features.json`));
  const whole = tableSchema.parse(await builtJson(`embed/tables/releases/${release}.json`));
  const table = `embed/tables/releases/${release}/sig-${sig}.md`;
  // A release that is no longer supported has no file for each SIG.
  const file = release === OLD ? undefined : await builtText(table);
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
  const main = await inFirst('main', '/articles/reading-stages-and-gates/');
  const table = tagged(main, 'table').find((each) => each.text().includes('SIG Node'));
  const shown = tagged(table?.elements() ?? [], 'th').flatMap((heading) =>
    heading.attributes.get('scope') === 'row' ? linkIn(heading) : [],
  );
  const whole = tableSchema.parse(await builtJson('embed/tables/releases/1.34/changed.json'));
  const asked = { ...queryOf('node', '1.34'), stages: ['stable' as const] };
  const expected = whole.rows
    .filter((row) => isWanted(row, asked))
    .map(({ cells }) => pathOf(cells.feature?.[0]?.url ?? ''));
  expect(expected.length).toBeGreaterThan(3);
  expect(shown).toEqual(expected);
});

it.each(['arch', 'apimachinery', 'scheduler', 'contribex'])(
  'are found under what people write: %s',
  async (written) => {
    expect(await builtText(`sigs/${written}/index.html`)).toMatch(/http-equiv="refresh"/);
  },
);
