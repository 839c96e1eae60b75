import type { ServedTable } from '../features/common-tables.ts';
import type { TableKind, TableQuery } from '../features/query.ts';
import { queryPairs } from '../features/write-query.ts';
import { tablePath } from '../page/paths.ts';

/** Downloads the command line, one file. */
export function downloadCommand(root: string): string {
  return `curl --fail --remote-name ${root}/cli/kep-atlas.mjs`;
}

/** Downloads the style sheet of tables that a page includes. */
export function styleCommand(root: string, folder: string): string {
  return `curl --fail --create-dirs --output ${folder}/kep-atlas.css ${root}/embed/kep-atlas.css`;
}

/** The comments between which a file keeps a table, by the ending of its name. */
export function markersFor(file: string, words: string): string {
  const comment = commentOf(file);
  return `${comment(`kep-atlas:begin ${words}`)}\n${comment('kep-atlas:end')}`;
}

function commentOf(file: string): (text: string) => string {
  switch (file.slice(file.lastIndexOf('.'))) {
    case '.mdx':
      return (text) => `{/* ${text} */}`;
    case '.adoc':
      return (text) => `// ${text}`;
    case '.rst':
      return (text) => `.. ${text}`;
    default:
      return (text) => `<!-- ${text} -->`;
  }
}

/** About how high a table is: on narrow screens, the cells of a row are below each other. */
export function heightOf(rows: number): string {
  return `calc(${rows} * clamp(2.5em, (40rem - 100vw) * 99, 7em) + 4em)`;
}

/** The keys of a query as attributes of an element. */
export function queryAttributes(query: TableQuery): string {
  return queryPairs(query)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ');
}

/** The element that loads a script of the site. */
export function scriptCode(name: string, root: string): string {
  return `<script type="module" src="${root}/embed/${name}.js"></script>`;
}

/** What a page calls a table of a kind that it does not have yet. */
const NAMES: Readonly<Record<TableKind, string>> = {
  features: 'Kubernetes features',
  gates: 'Kubernetes feature gates',
  history: 'History of Kubernetes feature gates',
};

/** The custom element in HTML, with room kept for its rows, and what readers without JavaScript get: where the rows are. */
export function elementCode(query: TableQuery, root: string, height: string): string {
  return `${scriptCode('kep-atlas', root)}
<noscript><a href="${root}${tablePath(query)}">${NAMES[query.table]} in KEP Atlas</a></noscript>
${elementTag(query, height)}`;
}

/** The custom element alone. */
export function elementTag(query: TableQuery, height: string): string {
  return `<kep-feature-table ${queryAttributes(query)} style="display: block; min-height: ${height}"></kep-feature-table>`;
}

/** The custom element in a component of React. */
export function reactCode(query: TableQuery, root: string, height: string): string {
  return `export function Features() {
  return (
    <>
      <script type="module" async src="${root}/embed/kep-atlas.js" />
      <kep-feature-table
        ${queryAttributes(query)}
        style={{ display: 'block', minHeight: '${height}' }}
      />
    </>
  );
}`;
}

/** A framed page. */
export function frameCode(
  { table }: TableQuery,
  path: string,
  root: string,
  height: string,
): string {
  return `${scriptCode('frame-host', root)}\n<iframe data-kep-atlas src="${root}/embed/frames/${path}" title="${NAMES[table]}" width="100%" style="height: ${height}; border: 0" loading="lazy"></iframe>`;
}

/** Downloads a file of the table in a format. */
export function fileCommand(
  { path }: ServedTable,
  root: string,
  ending: string | undefined,
): string {
  return `curl --fail --remote-name ${root}/embed/tables/${path}.${ending}`;
}
