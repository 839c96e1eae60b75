import type { RootContent, Table, TableRow } from 'mdast';
import { compareVersions } from '../../../../src/model/version.ts';
import type { KubeadmGate } from '../../../../src/schemas/kubeadm-gate.ts';
import type { GateStage } from '../../../../src/schemas/stage.ts';
import type { FileEntries } from '../../engine/one-file.ts';
import type { UnreadFile } from '../../engine/source.ts';
import { readFrontMatter } from '../../reading/front-matter.ts';
import { lineOfText, parseMarkdownFile } from '../../reading/markdown.ts';
import { Oddities } from '../../reading/oddities.ts';
import { isPlaceholder } from '../../reading/placeholders.ts';
import { MINOR } from '../../reading/releases.ts';
import { unreadFile } from '../../reading/standing.ts';

/** The gates of the page, and what of its tables is none. */
interface KubeadmReference extends FileEntries {
  readonly records: readonly KubeadmGate[];
}

/** A shortcode that stands on a line of its own, such as the two around a table. */
const SHORTCODE = /^[ \t]*\{\{[<%].*?[%>]\}\}[ \t]*$/gm;
const NAME = /^[A-Z]\w{2,100}$/;
const RELEASE = new RegExp(String.raw`^v?(${MINOR})(?:\.0)?$`);
const STAGES: Readonly<Record<string, GateStage>> = {
  Alpha: 'alpha',
  Beta: 'beta',
  GA: 'stable',
  Deprecated: 'deprecated',
};
/** The columns, each by the words in which a table may name it. */
const COLUMNS: readonly (readonly [string, RegExp])[] = [
  ['Feature', /^(?:feature )?gates?$|^features?$/i],
  ['Default', /^default(?: value)?$/i],
  ['Alpha', /^alpha$/i],
  ['Beta', /^beta$/i],
  ['GA', /^(?:ga|stable)$/i],
  ['Deprecated', /^deprecated(?: in)?$/i],
  ['Removed', /^removed(?: in)?$/i],
];
const EXPECTED_TABLES = 'Markdown tables of gates, with the columns Feature and Alpha, Beta, or GA';

/**
 * Reads the tables of gates of kubeadm's reference page: those whose first column is "Feature" and that
 * have one for a stage. A table of stages whose first column is another cannot be read, nor can one in HTML.
 * @param path the file in kubernetes/website
 * @throws {Error} when it is no Markdown that is safe to read
 */
export function parseReference(text: string, path: string): KubeadmReference {
  const { body } = readFrontMatter(text);
  const records = new Map<string, KubeadmGate>();
  const unread: UnreadFile[] = [];
  const addUnread = (field: string, expected: string, got = '') =>
    void unread.push(unreadFile(path, field, expected, got));
  const nodes = parseMarkdownFile(body.replace(SHORTCODE, ''), path);
  for (const node of nodes)
    if (isHtmlTable(node)) addUnread('(tables)', EXPECTED_TABLES, '<table>');
  for (const table of tablesOf(nodes)) {
    const [header, ...rows] = table.children;
    const columns = cellsOf(header).map(columnNamed);
    if (!columns.some((name) => Object.hasOwn(STAGES, name))) continue;
    if (columns[0] !== 'Feature') {
      addUnread('(tables)', EXPECTED_TABLES, columns.join(' | '));
      continue;
    }
    for (const row of rows) {
      const record = readRow(columns, cellsOf(row), path);
      const [name] = cellsOf(row);
      if (record === undefined) addUnread('Feature', 'the name of a gate', name);
      else if (records.has(record.name)) addUnread('Feature', 'each gate once', name);
      else records.set(record.name, record);
    }
  }
  if (records.size + unread.length === 0) addUnread('(tables)', EXPECTED_TABLES, 'none');
  return { records: [...records.values()], unread };
}

function isHtmlTable(node: RootContent): boolean {
  return node.type === 'html' && /<table[\s>]/i.test(node.value);
}

function columnNamed(written: string): string {
  return COLUMNS.find(([, words]) => words.test(written))?.[0] ?? written;
}

function tablesOf(nodes: readonly RootContent[]): Table[] {
  return nodes.flatMap((node) => (node.type === 'table' ? [node] : []));
}

function cellsOf(row: TableRow | undefined): string[] {
  return (row?.children ?? []).map((cell) => lineOfText(cell).trim());
}

function readRow(
  columns: readonly string[],
  cells: readonly string[],
  path: string,
): KubeadmGate | undefined {
  const [name = ''] = cells;
  if (!NAME.test(name)) return undefined;
  const oddities = new Oddities();
  const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
  const release = (column: string): string | undefined => {
    const written = cell(column);
    const [, version] = RELEASE.exec(written) ?? [];
    if (version === undefined && !isNone(written)) {
      oddities.add(column, 'not-a-value', 'a release such as 1.34', written);
    }
    return version;
  };
  const stages = Object.entries(STAGES).flatMap(([column, stage]) => {
    const since = release(column);
    return since === undefined ? [] : [{ stage, since }];
  });
  if (stages.length === 0) oddities.add('stages', 'missing', 'the release of a stage');
  const removedIn = release('Removed');
  return {
    name,
    path,
    ...readDefault(cell('Default'), columns, oddities),
    stages: stages.toSorted((a, b) => compareVersions(a.since, b.since)),
    removedIn,
    problems: oddities.problems,
  };
}

function isNone(written: string): boolean {
  return isPlaceholder(written.replace(/[–—]/g, '-'));
}

function readDefault(
  written: string,
  columns: readonly string[],
  oddities: Oddities,
): Pick<KubeadmGate, 'default'> {
  const word = written.toLowerCase();
  if (word === 'true' || word === 'false') return { default: word === 'true' };
  if (columns.includes('Default')) {
    oddities.add('Default', 'not-a-value', 'true or false', written);
  }
  return {};
}
