import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { expect } from 'vitest';
import type { z } from 'zod';
import { parseQuotedMarkdown } from '../../../scripts/embed/quoted.ts';
import {
  type BuiltPage,
  builtJson,
  builtPages,
  builtText,
  DIST,
  elementsOf,
  filesBelow,
} from '../site.ts';

/** What a page says in a form: by name the lines of its table or list, in order. */
type Told = Readonly<Record<string, readonly string[]>>;

/** Whether a page of one thing is there as Markdown and as JSON too. */
export function hasThreeForms({ address, html }: BuiltPage): boolean {
  return (
    /^\/[^/]+\/./.test(address) &&
    html.includes('<link rel="alternate" type="text/markdown" href="index.md"') &&
    existsSync(join(DIST, 'api/v1', `${address.slice(0, -1)}.json`))
  );
}

/** The pages of a kind, by its folder, that are there in all three forms, or every nth of them. */
export async function sampleOf(kind: string, step: number): Promise<BuiltPage[]> {
  const ofKind = (await builtPages()).filter(
    (page) =>
      page.address.startsWith(`/${kind}/`) &&
      // A page of its own below a release, with a form of its own.
      !/\/(?:tracking|features)\/$/.test(page.address) &&
      hasThreeForms(page),
  );
  const files = filesBelow(`api/v1/${kind}`, '.json');
  // What is below the file of a thing is a part of it.
  const things = files.filter((file) => !files.includes(`${dirname(file)}.json`));
  expect(things.length).toBeGreaterThan(0);
  // A name that leads to another thing, such as "latest", has no page.
  expect(ofKind.length, `pages of /${kind}/ as HTML, Markdown, and JSON`).toBeGreaterThanOrEqual(
    things.length * 0.75,
  );
  return ofKind.filter((_, index) => index % step === 0);
}

const PROPOSAL = /^## Proposal$/m;

export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A table as text. */
export interface TextTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NO_TABLE: TextTable = { headings: [], rows: [] };

/** The tables of a page by their captions. */
export function htmlTables(page: BuiltPage): Map<string, TextTable> {
  const tables = elementsOf(page).filter(({ tag }) => tag === 'table');
  return new Map(
    tables.map((table) => {
      const inside = table.elements();
      const caption = inside.find(({ tag }) => tag === 'caption')?.text() ?? '';
      const [headings = [], ...rows] = inside
        .filter(({ tag }) => tag === 'tr')
        .map((row) =>
          row
            .elements()
            .filter(({ tag }) => tag === 'th' || tag === 'td')
            .map(cellText),
        );
      return [words(caption), { headings, rows }];
    }),
  );
}

/** A cell as text; the items of a list in it apart, as Markdown has them. */
function cellText(cell: ReturnType<typeof elementsOf>[number]): string {
  const items = cell.elements().filter(({ tag }) => tag === 'p' || tag === 'li');
  return items.length === 0
    ? words(cell.text())
    : items.map((item) => words(item.text())).join('; ');
}

/** The facts of a page, by name. */
function htmlFacts(page: BuiltPage): Map<string, string> {
  const pairs = elementsOf(page).filter(({ tag }) => tag === 'dt' || tag === 'dd');
  return new Map(
    pairs.flatMap((term, index) => {
      const next = pairs[index + 1];
      return term.tag === 'dt' && next?.tag === 'dd'
        ? [[words(term.text()), words(next.text())]]
        : [];
    }),
  );
}

/** The Markdown of a page; without upstream's text, which is long and comes last. */
async function markdownOf({ address }: BuiltPage): Promise<Root> {
  const [own = ''] = (await builtText(`${address}/index.md`)).split(PROPOSAL);
  return parseQuotedMarkdown(own);
}

/** What follows a heading, up to the next. */
export function section({ children }: Root, heading: string): Nodes[] {
  const start = children.findIndex((node) => node.type === 'heading' && textOf(node) === heading);
  if (start === -1) return [];
  const rest = children.slice(start + 1);
  const end = rest.findIndex(({ type }) => type === 'heading' || type === 'thematicBreak');
  return end === -1 ? rest : rest.slice(0, end);
}

/** The first table below a heading of a Markdown page. */
export function tableBelow(root: Root, heading: string): TextTable {
  const table = section(root, heading).find((node) => node.type === 'table');
  const [headings = [], ...rows] = (table?.children ?? []).map(({ children }) =>
    children.map((cell) => words(textOf(cell))),
  );
  return { headings, rows };
}

/** The items of the lists below a heading of a Markdown page. */
export function markdownItems(root: Root, heading: string): string[] {
  return section(root, heading)
    .flatMap((node) => (node.type === 'list' ? node.children : []))
    .map((item) => words(textOf(item)));
}

/** The facts at the head of a Markdown page, by name. */
function markdownFacts({ children }: Root): Map<string, string> {
  const list = children.find((node) => node.type === 'list');
  const items = (list?.children ?? []).map((item) => /^(.*?): (.*)$/.exec(words(textOf(item))));
  return new Map(
    items.flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? '']])),
  );
}

/** The file of the API about the same, of which `tests/dist/api.test.ts` holds each against its schema. */
const jsonOf = ({ address }: BuiltPage) =>
  builtJson(`api/v1${address.replace(/(?:\/tracking)?\/$/, '')}.json`);

/** A page in one of the two forms that people read. */
interface Form {
  readonly facts: ReadonlyMap<string, string>;
  /** A table by its caption in HTML, and by the heading above it in Markdown. */
  table(caption: string, heading: string): TextTable;
  /** What is found in each form in a way of its own. */
  read<Found>(ofHtml: (page: BuiltPage) => Found, ofMarkdown: (root: Root) => Found): Found;
}

function htmlForm(page: BuiltPage): Form {
  const tables = htmlTables(page);
  return {
    facts: htmlFacts(page),
    table: (caption) => tables.get(caption) ?? NO_TABLE,
    read: (ofHtml) => ofHtml(page),
  };
}

async function markdownForm(page: BuiltPage): Promise<Form> {
  const root = await markdownOf(page);
  return {
    facts: markdownFacts(root),
    table: (_, heading) => tableBelow(root, heading),
    read: (_, ofMarkdown) => ofMarkdown(root),
  };
}

/** Compares the forms of every page in a sample, of which each kind of line must have some. */
export async function expectAgreement<Schema extends z.ZodType>(
  sample: readonly BuiltPage[],
  told: (form: Form, json: z.infer<Schema>, page: BuiltPage) => Told,
  known: (json: z.infer<Schema>) => Told,
): Promise<void> {
  const lines = new Map<string, number>();
  for (const page of sample) {
    const json: z.infer<Schema> = await jsonOf(page);
    const html = told(htmlForm(page), json, page);
    const markdown = told(await markdownForm(page), json, page);
    expect(markdown, `${page.address} as Markdown`).toEqual(html);
    expect(known(json), `${page.address} as JSON`).toEqual(html);
    for (const [name, { length }] of Object.entries(html)) {
      lines.set(name, (lines.get(name) ?? 0) + length);
    }
  }
  for (const [name, count] of lines) expect(count, name).toBeGreaterThan(0);
}

export const firstWord = (text: string): string => words(text).split(' ')[0] ?? '';

/** The paths of the fields in a table, one by one: "Pod spec.hostnameOverride". */
export const fieldsOf = ({ rows }: TextTable): string[] =>
  rows
    .flatMap(([kind = '', paths = '']) =>
      paths
        .replaceAll('the whole kind', '')
        .split(/;? /)
        .flatMap(unfolded)
        .map((path) => `${firstWord(kind)} ${path}`.trim()),
    )
    .sort();

/** The paths that braces stand for. */
const unfolded = (path: string): string[] => {
  const [whole, before = '', names = '', after = ''] = /^(.*?)\{([^}]+)\}(.*)$/.exec(path) ?? [];
  if (whole === undefined) return [path];
  return names.split(',').flatMap((name) => unfolded(`${before}${name}${after}`));
};
