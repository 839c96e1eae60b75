import { markdownLink, markdownTable, markdownText } from '../formats/markdown-text.ts';
import { markdownCell } from '../formats/table/markdown.ts';
import type { Atlas } from '../model/atlas/atlas.ts';
import { citedCommit, commitUrl, mainRefs } from '../model/atlas/citation.ts';
import type { TableSite } from '../model/features/place.ts';
import type { PlainTable } from '../model/features/table.ts';
import { dataPath } from '../model/page/paths.ts';

/** The site that Markdown pages are about. */
export interface MarkdownSite extends TableSite {
  readonly atlas: Atlas;
}

/** A page of the site as Markdown. Everything in it is Markdown already, but for its title. */
export interface MarkdownPage {
  readonly title: string;
  /** The path of the page that it is a twin of: "/releases/1.34/". */
  readonly path: string;
  /** Whether no file has the same as JSON. */
  readonly isWithoutData?: true;
  /** What is to be known before all else. */
  readonly lead?: string;
  /** Name and value; those without a value are left out. */
  readonly facts: readonly (readonly [string, string | undefined])[];
  /** Heading and text; those without a text are left out. */
  readonly sections?: readonly MarkdownSection[];
}

/** A heading and the text below it. */
export type MarkdownSection = readonly [heading: string, text: string];

/** Writes a page, with the day and the commits that it is from. */
export function writePage({ atlas, root }: MarkdownSite, page: MarkdownPage): string {
  const facts = page.facts.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`- ${name}: ${value}`],
  );
  const sections = (page.sections ?? []).flatMap(([heading, text]) =>
    text === '' ? [] : [`## ${heading}`, text.trimEnd()],
  );
  const commits = mainRefs(atlas.sources).map((ref) =>
    markdownLink(`${ref.repository}@${citedCommit(ref).slice(0, 7)}`, commitUrl(ref)),
  );
  const data = page.isWithoutData ? [] : [`as data: <${root}${dataPath(page.path)}>`];
  return [
    `# ${markdownText(page.title)}`,
    ...(page.lead === undefined || page.lead === '' ? [] : [page.lead]),
    ...(facts.length === 0 ? [] : [facts.join('\n')]),
    ...sections,
    '---',
    `${[`As of ${atlas.today}`, `page: <${root}${page.path}>`, ...data].join('; ')}.`,
    `Read from ${commits.join(', ')}.\n`,
  ].join('\n\n');
}

/** The rows of a table, without the line that says of which day it is; nothing where it has none. */
export function tableRows({ columns, rows }: Pick<PlainTable, 'columns' | 'rows'>): string {
  if (rows.length === 0) return '';
  return markdownTable(
    columns.map(({ label }) => markdownText(label)),
    rows.map(({ cells }) => cells.map(markdownCell)),
  );
}

/** A table of texts that are Markdown already; nothing where it has no row. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return rows.length === 0 ? '' : markdownTable(headings, rows);
}

/** Things in a list, one a line. */
export function bulletList(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join('');
}
