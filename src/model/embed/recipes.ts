import { type ServedTable, servedTable } from '../features/common-tables.ts';
import { type TableQuery, writeQuery } from '../features/query.ts';

/** How a table gets into the pages of a documentation system. */
export interface Recipe {
  /** Part of its address, such as "docusaurus". */
  readonly key: string;
  /** The system, as it calls itself. */
  readonly system: string;
  /** What to do, in a sentence or two. */
  readonly advice: string;
  /** The file that the code goes into; absent where it goes into no file. */
  readonly file?: string;
  /** What to put there; `undefined` where this way has no such table. */
  readonly code?: string | undefined;
  /** What to add to a style sheet of the system's site, where its theme does not do without. */
  readonly style?: { readonly file: string; readonly code: string };
  /** What to run, a line each. */
  readonly commands: readonly string[];
}

/** A system whose pages keep a table between comments. */
interface MarkedSystem extends Pick<Recipe, 'key' | 'system' | 'advice' | 'style'> {
  readonly file: string;
}

/** Lets long names of gates break beside the feature's; on phones, tables scroll instead. In words that older Sass reads. */
const BREAK_NAMES = `@media (min-width: 40rem) {
  td:not(:first-child) { overflow-wrap: anywhere; }
}`;
const SCROLL = 'table { display: block; overflow-x: auto; }';

const MARKED: readonly MarkedSystem[] = [
  {
    key: 'docusaurus',
    system: 'Docusaurus',
    advice:
      'Put the markers in an .mdx page. The command fills in the table; commit it, and run the command again to update it.',
    file: 'docs/page.mdx',
    style: { file: 'src/css/custom.css', code: BREAK_NAMES },
  },
  {
    key: 'vitepress',
    system: 'VitePress',
    advice:
      'Put the markers in a page. The command fills in the table; readers do not see the comments.',
    file: 'docs/page.md',
    style: { file: 'docs/.vitepress/theme/custom.css', code: BREAK_NAMES },
  },
  {
    key: 'starlight',
    system: 'Starlight',
    advice:
      'Put the markers in a page. The command fills in the table. In an .mdx page, write the comments as {/* … */}.',
    file: 'src/content/docs/page.md',
    style: { file: 'src/styles/custom.css', code: BREAK_NAMES },
  },
  {
    key: 'mkdocs',
    system: 'MkDocs',
    advice:
      'Put the markers in a page. The command fills in the table. The default theme pads cells only when its scripts have run: with the padding below, the page does not move then.',
    file: 'docs/page.md',
    style: {
      file: 'docs/extra.css',
      code: `${SCROLL}\n${BREAK_NAMES}\nth, td { padding: 0.75rem; }`,
    },
  },
  {
    key: 'sphinx',
    system: 'Sphinx',
    advice:
      'Put the markers in a reStructuredText page. With MyST, use the markers of Markdown in an .md page.',
    file: 'source/page.rst',
  },
  {
    key: 'asciidoc',
    system: 'Antora, Asciidoctor',
    advice: 'Put the markers in a page. The command fills in an AsciiDoc table.',
    file: 'modules/ROOT/pages/page.adoc',
  },
  {
    key: 'jekyll',
    system: 'Jekyll, GitHub',
    advice:
      'Put the markers in a page, a README, or a wiki page. GitHub shows the table as it is in the file.',
    file: 'page.md',
    style: { file: 'assets/main.scss', code: `${SCROLL}\n${BREAK_NAMES}` },
  },
];

/**
 * How an included table looks where a theme says nothing of tables, and how it stays within a narrow page. What is in
 * `:where()` yields to any theme; its padding keeps links of neighboring rows 24 pixels apart.
 */
const STYLE = `.kep-atlas { overflow-x: auto; }
table.kep-atlas { display: block; }
table.kep-atlas caption { text-align: start; }
section.kep-atlas :is(caption, th, td) { text-align: start; }
:where(.kep-atlas) :where(th, td) { padding: 0.4em 0.6em; vertical-align: top; }
:where(section.kep-atlas table) { border-collapse: collapse; }
:where(section.kep-atlas tr) { border-block-end: 1px solid; }
:where(section.kep-atlas tbody th) { font-weight: inherit; }
@media (width > 40rem) {
  table.kep-atlas td:not(:first-child) { overflow-wrap: anywhere; }
}
@media (width < 40rem) {
  section.kep-atlas :is(table, caption, tbody, tr, th, td) { display: block; overflow-wrap: anywhere; }
  section.kep-atlas thead { position: absolute; clip-path: inset(50%); }
  section.kep-atlas tr { padding-block: 0.5em; border-block-end: 1px solid; }
  section.kep-atlas :is(th, td) { padding: 0.1em 0; border: 0; }
  section.kep-atlas tbody th { font-weight: bold; }
  section.kep-atlas td:empty { display: none; }
  section.kep-atlas td[data-label]::before { content: attr(data-label) ": "; }
}
@media print {
  .kep-atlas { overflow: visible; }
  .kep-atlas :is(th, td) { overflow-wrap: anywhere; }
}`;

/**
 * What to put into a page to have a table in it, for each documentation system.
 * @param root the address of the site's home page, without a trailing slash
 * @param current the releases that are supported or in progress, of whose tables parts are served
 * @param rows how many rows the table has, for which a page keeps room until it is there
 */
export function embedRecipes(
  query: TableQuery,
  root: string,
  current: readonly string[],
  rows = 20,
): Recipe[] {
  const height = heightOf(rows);
  const words = writeQuery(query);
  // A table without rows is no file.
  const served = rows === 0 ? undefined : servedTable(query, current);
  return [
    {
      key: 'hugo',
      system: 'Hugo, Docsy',
      advice:
        'Download the shortcode once. Hugo puts the table into the page when it builds the site.',
      file: 'content/page.md',
      code: `{{< kep-feature-table ${attributesOf(words)} >}}`,
      commands: [
        `curl --fail --create-dirs --output layouts/shortcodes/kep-feature-table.html ${root}/embed/hugo/kep-feature-table.html`,
      ],
    },
    ...MARKED.map((system) => ({
      ...system,
      code: markersFor(system.file, words),
      commands: [downloadCommand(root), `node kep-atlas.mjs embed ${system.file}`],
    })),
    {
      key: 'react',
      system: 'React',
      advice:
        'React 19 loads the script once, also from the server. In older versions, put the script into the HTML page.',
      file: 'Features.jsx',
      code: reactCode(words, root, height),
      commands: [],
    },
    {
      key: 'wordpress',
      system: 'WordPress',
      advice:
        'As an administrator or editor of a single site, put this into a Custom HTML block. For other roles, and on multisite networks, WordPress removes scripts, elements, and frames: there, paste the HTML file of the table between <div style="overflow: auto"> and </div>, or show a badge.',
      code: elementCode(words, root, height),
      commands: served?.endings.includes('html') ? [fileCommand(served, root, 'html')] : [],
    },
    {
      key: 'html',
      system: 'HTML, other frameworks',
      advice:
        'Put this into the page. To show a table without JavaScript, put the markers into an .html file instead.',
      file: 'page.html',
      code: elementCode(words, root, height),
      commands: [],
    },
    {
      key: 'frame',
      system: 'Frame',
      advice: 'For pages that allow only frames. The script is optional: it fits the height.',
      code: frameCode(served?.isFramed ? `${served.path}.html` : queryPath(words), root, height),
      commands: [],
    },
    {
      key: 'style',
      system: 'Style sheet',
      advice:
        'For Sphinx, AsciiDoc, and tables that Hugo or an HTML page includes. Wide tables scroll; on narrow screens, each cell of an HTML table is below the other with its label. In print, nothing is cut.',
      file: 'kep-atlas.css',
      code: STYLE,
      commands: [],
    },
    {
      key: 'files',
      system: 'Scripts, spreadsheets',
      advice: 'The command answers any query. Whole releases are also files.',
      commands: [
        downloadCommand(root),
        `node kep-atlas.mjs query ${words} --format csv`,
        ...(served === undefined ? [] : [fileCommand(served, root, dataEnding(served))]),
      ],
    },
  ];
}

/** What to put into a page about a single feature gate or KEP. */
export function singleRecipes({ gates, keps }: TableQuery, root: string): Recipe[] {
  const [gate, ...otherGates] = gates;
  const [kep, ...otherKeps] = keps;
  const isGate = gate !== undefined && otherGates.length === 0 && keps.length === 0;
  const isKep = kep !== undefined && otherKeps.length === 0 && gates.length === 0;
  const path = isGate ? `feature-gates/${gate}` : `enhancements/${kep}`;
  const name = isGate ? gate : `KEP-${kep}`;
  return [
    {
      key: 'badge',
      system: 'Badge',
      advice: 'Shows the current stage in Markdown. It follows light and dark.',
      code:
        isGate || isKep ? `[![${name}](${root}/badges/${path}.svg)](${root}/${path}/)` : undefined,
      commands: [],
    },
    {
      key: 'sentence',
      system: 'In a sentence',
      advice: 'Shows the stage and default of the feature gate beside its name.',
      code: isGate
        ? `${scriptCode('kep-atlas', root)}\nThe feature gate <kep-gate name="${gate}"></kep-gate>.`
        : undefined,
      commands: [],
    },
  ];
}

/** Downloads the command line, one file. */
export function downloadCommand(root: string): string {
  return `curl --fail --remote-name ${root}/cli/kep-atlas.mjs`;
}

/** The comments between which a file keeps a table, by the ending of its name. */
function markersFor(file: string, words: string): string {
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
function heightOf(rows: number): string {
  return `calc(${rows} * clamp(2.5em, (40rem - 100vw) * 99, 7em) + 4em)`;
}

function attributesOf(words: string): string {
  return words.replace(/=(\S+)/g, '="$1"');
}

function scriptCode(name: string, root: string): string {
  return `<script type="module" src="${root}/embed/${name}.js"></script>`;
}

function elementCode(words: string, root: string, height: string): string {
  return `${scriptCode('kep-atlas', root)}\n<kep-feature-table ${attributesOf(words)} style="display: block; min-height: ${height}"></kep-feature-table>`;
}

function reactCode(words: string, root: string, height: string): string {
  return `export function Features() {
  return (
    <>
      <script type="module" async src="${root}/embed/kep-atlas.js" />
      <kep-feature-table
        ${attributesOf(words)}
        style={{ display: 'block', minHeight: '${height}' }}
      />
    </>
  );
}`;
}

function frameCode(path: string, root: string, height: string): string {
  return `${scriptCode('frame-host', root)}\n<iframe data-kep-atlas src="${root}/embed/frames/${path}" title="Kubernetes features" style="width: 100%; height: ${height}; border: 0" loading="lazy"></iframe>`;
}

/** The framed page that answers any query by a script. */
function queryPath(words: string): string {
  const pairs = words.split(' ').map((word) => word.split('='));
  return `query.html?${new URLSearchParams(pairs).toString().replaceAll('&', '&amp;')}`;
}

/** A SIG's rows as data are in the whole table of the release. */
function dataEnding({ endings }: ServedTable): string | undefined {
  return ['csv', 'md'].find((each) => endings.includes(each)) ?? endings[0];
}

function fileCommand({ path }: ServedTable, root: string, ending: string | undefined): string {
  return `curl --fail --remote-name ${root}/embed/tables/${path}.${ending}`;
}
