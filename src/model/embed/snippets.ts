import { wholePath } from '../features/common-tables.ts';
import { type TableQuery, writeQuery } from '../features/query.ts';

/** A way to have a table elsewhere. */
export interface EmbedSnippet {
  readonly key: string;
  readonly label: string;
  /** When to take it, in a sentence. */
  readonly advice: string;
  /** What to put in; `undefined` where this way has no such table. */
  readonly code: string | undefined;
}

/**
 * What to put into a page to have a table in it, in the order in which a writer of documentation should
 * reach for them.
 * @param root the address of the site's home page, without a trailing slash
 */
export function embedSnippets(query: TableQuery, root: string): EmbedSnippet[] {
  const words = writeQuery(query);
  const path = commonPath(query);
  const file = (ending: string): string | undefined =>
    path === undefined ? undefined : `${root}/embed/tables/${path}.${ending}`;
  const fragment = file('html');
  return [
    {
      key: 'markers',
      label: 'Markdown between markers',
      advice: 'The text is in your page, and a command or an Action keeps it current.',
      code: `<!-- kep-atlas:begin ${words} -->\n<!-- kep-atlas:end -->`,
    },
    {
      key: 'files',
      label: 'Static file',
      advice:
        'For a script of yours. Markdown and HTML for each, CSV, JSON and KYAML for whole releases.',
      code: file('md'),
    },
    {
      key: 'hugo',
      label: 'Hugo',
      advice:
        'With our shortcodes in layouts/shortcodes; the table is in the page that Hugo writes.',
      code: path === undefined ? undefined : `{{< kep-feature-table path="${path}" >}}`,
    },
    {
      key: 'fragment',
      label: 'A fragment of HTML',
      advice: 'Include at build time or on the server.',
      code: fragment === undefined ? undefined : `curl --fail --silent ${fragment}`,
    },
    {
      key: 'element',
      label: 'Web component',
      advice:
        'Any query. Put the fragment into it and nothing is requested; leave it empty and it fetches the table. Works in MDX too.',
      code: elementCode(words, root),
    },
    {
      key: 'frame',
      label: 'iframe',
      advice: 'For pages that allow only iframes. The script is optional and fits the height.',
      code: path === undefined || !isFramed(query) ? undefined : frameCode(path, root),
    },
  ];
}

/** Where a table is served as a file, below the folder of tables; `undefined` for a rarer query. */
export function commonPath(query: TableQuery): string | undefined {
  const { stages, components, gates, keps, sigs, isChangedOnly, table } = query;
  const isRare = [stages, components, gates, keps].some((list) => list.length > 0);
  if (isRare || sigs.length > 1 || (table === 'gates' && sigs.length > 0)) return undefined;
  const [sig] = sigs;
  return [
    wholePath(query),
    ...(isChangedOnly ? ['changed'] : []),
    ...(sig === undefined ? [] : [`sig-${sig}`]),
  ].join('/');
}

/** iframe has no room for a whole release. */
function isFramed({ isChangedOnly, sigs }: TableQuery): boolean {
  return isChangedOnly || sigs.length > 0;
}

function elementCode(words: string, root: string): string {
  const attributes = words.replace(/=(\S+)/g, '="$1"');
  return `<script type="module" src="${root}/embed/kep-atlas.js"></script>\n<kep-feature-table ${attributes}></kep-feature-table>`;
}

function frameCode(path: string, root: string): string {
  return `<script type="module" src="${root}/embed/frame-host.js"></script>\n<iframe data-kep-atlas src="${root}/embed/frames/${path}.html" title="Kubernetes features" width="100%" height="480" loading="lazy"></iframe>`;
}
