import { servedTable } from '../features/common-tables.ts';
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
 * @param current the releases that are supported or in progress, of whose tables parts are served
 */
export function embedSnippets(
  query: TableQuery,
  root: string,
  current: readonly string[],
): EmbedSnippet[] {
  const words = writeQuery(query);
  const served = servedTable(query, current);
  const file = (ending: string): string | undefined =>
    served?.endings.includes(ending) ? `${root}/embed/tables/${served.path}.${ending}` : undefined;
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
      code: file('md') ?? file('csv'),
    },
    {
      key: 'hugo',
      label: 'Hugo',
      advice:
        'With our shortcodes in layouts/shortcodes; the table is in the page that Hugo writes.',
      code: fragment && `{{< kep-feature-table path="${served?.path}" >}}`,
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
      code: frameCode(served?.isFramed ? `${served.path}.html` : queryPath(words), root),
    },
  ];
}

function elementCode(words: string, root: string): string {
  const attributes = words.replace(/=(\S+)/g, '="$1"');
  return `<script type="module" src="${root}/embed/kep-atlas.js"></script>\n<kep-feature-table ${attributes}></kep-feature-table>`;
}

function frameCode(path: string, root: string): string {
  return `<script type="module" src="${root}/embed/frame-host.js"></script>\n<iframe data-kep-atlas src="${root}/embed/frames/${path}" title="Kubernetes features" width="100%" height="480" loading="lazy"></iframe>`;
}

/** The framed page that answers any query by a script. */
function queryPath(words: string): string {
  const pairs = words.split(' ').map((word) => word.split('='));
  return `query.html?${new URLSearchParams(pairs).toString().replaceAll('&', '&amp;')}`;
}
