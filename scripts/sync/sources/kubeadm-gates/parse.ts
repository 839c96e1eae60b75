import type { RootContent, Table, TableRow } from 'mdast';
import { compareVersions } from '../../../../src/model/version.ts';
import type { KubeadmGate } from '../../../../src/schemas/kubeadm-gate.ts';
import type { GateStage } from '../../../../src/schemas/stage.ts';
import { readFrontMatter } from '../../reading/front-matter.ts';
import { lineOfText, parseMarkdownFile } from '../../reading/markdown.ts';
import { Oddities } from '../../reading/oddities.ts';

/** The gates of the page, and what of its tables is none. */
interface KubeadmReference {
  readonly records: readonly KubeadmGate[];
  readonly notices: readonly string[];
}

/** A shortcode that stands on a line of its own, such as the two around a table. */
const SHORTCODE = /^[ \t]*\{\{[<%].*?[%>]\}\}[ \t]*$/gm;
const NAME = /^[A-Z]\w{2,100}$/;
const RELEASE = /^v?(1\.\d{1,3})$/;
const NONE = /^[-–—]?$/;
const STAGES: Readonly<Record<string, GateStage>> = {
  Alpha: 'alpha',
  Beta: 'beta',
  GA: 'stable',
  Deprecated: 'deprecated',
};

/**
 * Reads the tables of gates of kubeadm's reference page: those whose first column is "Feature" and that
 * have one for a stage.
 * @param path the file in kubernetes/website
 * @throws {Error} when it is no Markdown that is safe to read
 */
export function parseReference(text: string, path: string): KubeadmReference {
  const { body } = readFrontMatter(text);
  const records = new Map<string, KubeadmGate>();
  const notices: string[] = [];
  for (const table of tablesOf(parseMarkdownFile(body.replace(SHORTCODE, ''), path))) {
    const [header, ...rows] = table.children;
    const columns = cellsOf(header);
    if (columns[0] !== 'Feature' || !columns.some((name) => name in STAGES)) continue;
    for (const row of rows) {
      const record = readRow(columns, cellsOf(row), path);
      if (record === undefined) notices.push(`${path}: "${cellsOf(row)[0]}" is no name of a gate`);
      else if (records.has(record.name)) notices.push(`${path}: "${record.name}" is there twice`);
      else records.set(record.name, record);
    }
  }
  return { records: [...records.values()], notices };
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
    if (version === undefined && !NONE.test(written)) {
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
    ...(removedIn !== undefined && { removedIn }),
    problems: oddities.problems,
  };
}

function readDefault(
  written: string,
  columns: readonly string[],
  oddities: Oddities,
): Pick<KubeadmGate, 'default'> {
  if (written === 'true' || written === 'false') return { default: written === 'true' };
  if (columns.includes('Default')) {
    oddities.add('Default', 'not-a-value', 'true or false', written);
  }
  return {};
}
