import type { Recipe } from './recipe.ts';

/** A system whose pages keep a table between comments. */
interface MarkedSystem extends Pick<Recipe, 'key' | 'system' | 'advice' | 'additions'> {
  readonly file: string;
  /** The folder for the style sheet of tables that say which they are. */
  readonly styleFolder?: string;
}

/** Lets long names break, and no word of a stage or default; on phones, tables scroll instead. In words that older Sass reads. */
const BREAK_NAMES = `@media (min-width: 40rem) {
  td { overflow-wrap: anywhere; min-width: 6em; }
}`;

const SCROLL = 'table { display: block; overflow-x: auto; }';

/** The systems whose pages keep a table between comments. */
export const MARKED: readonly MarkedSystem[] = [
  {
    key: 'docusaurus',
    system: 'Docusaurus',
    advice:
      'Put the markers in an .mdx or .md page. The command fills in the table; commit it, and run the command again to update it.',
    file: 'docs/page.mdx',
    additions: [{ file: 'src/css/custom.css', code: BREAK_NAMES }],
  },
  {
    key: 'mdx',
    system: 'Next.js, Nextra',
    advice:
      'Put the markers in an .mdx page. The command fills in the table. Next.js shows tables only with the plugin remark-gfm; Nextra has it.',
    file: 'app/features/page.mdx',
    additions: [
      { file: 'app/globals.css', code: `${SCROLL}\n${BREAK_NAMES}` },
      { file: 'app/layout.jsx', code: "import './globals.css';" },
    ],
  },
  {
    key: 'vitepress',
    system: 'VitePress',
    advice:
      'Put the markers in a page. The command fills in the table; readers do not see the comments. If your site has a theme file, add only the import of the style sheet to it.',
    file: 'docs/page.md',
    additions: [
      { file: 'docs/.vitepress/theme/custom.css', code: BREAK_NAMES },
      {
        file: 'docs/.vitepress/theme/index.js',
        code: `import DefaultTheme from 'vitepress/theme';
import './custom.css';

export default DefaultTheme;`,
      },
    ],
  },
  {
    key: 'starlight',
    system: 'Starlight',
    advice:
      'Put the markers in a page. The command fills in the table. In an .mdx page, write the comments as {/* … */}. The style sheet goes into the options of starlight().',
    file: 'src/content/docs/page.md',
    additions: [
      { file: 'src/styles/custom.css', code: BREAK_NAMES },
      {
        file: 'astro.config.mjs',
        code: "customCss: ['./src/styles/custom.css'],",
      },
    ],
  },
  {
    key: 'mkdocs',
    system: 'MkDocs',
    advice:
      'Put the markers in a page. The command fills in the table. The default theme pads cells only when its scripts have run: with the padding below, the page does not move then.',
    file: 'docs/page.md',
    additions: [
      {
        file: 'docs/extra.css',
        code: `${SCROLL}\n${BREAK_NAMES}\nth, td { padding: 0.75rem; }`,
      },
      { file: 'mkdocs.yml', code: 'extra_css: [extra.css]' },
    ],
  },
  {
    key: 'sphinx',
    system: 'Sphinx',
    advice: 'Put the markers in a reStructuredText page. The command fills in the table.',
    file: 'source/page.rst',
    styleFolder: 'source/_static',
    additions: [
      {
        file: 'source/conf.py',
        code: "html_static_path = ['_static']\nhtml_css_files = ['kep-atlas.css']",
      },
    ],
  },
  {
    key: 'myst',
    system: 'Sphinx with MyST',
    advice:
      'Put the markers in a Markdown page. The command fills in the table. The first rule is for the theme of Read the Docs, which lets no cell break.',
    file: 'source/page.md',
    additions: [
      {
        file: 'source/_static/custom.css',
        code: `.wy-table-responsive table :is(th, td) { white-space: normal; }\n${SCROLL}\n${BREAK_NAMES}`,
      },
      {
        file: 'source/conf.py',
        code: "html_static_path = ['_static']\nhtml_css_files = ['custom.css']",
      },
    ],
  },
  {
    key: 'asciidoc',
    system: 'Antora',
    advice:
      'Put the markers in a page. The command fills in an AsciiDoc table. The folder of the style sheet is named in the playbook.',
    file: 'modules/ROOT/pages/page.adoc',
    styleFolder: 'supplemental-ui/css',
    additions: [
      {
        file: 'supplemental-ui/partials/head-meta.hbs',
        code: '<link rel="stylesheet" href="{{{uiRootPath}}}/css/kep-atlas.css">',
      },
      {
        file: 'antora-playbook.yml',
        code: 'ui:\n  supplemental_files: ./supplemental-ui',
      },
    ],
  },
  {
    key: 'asciidoctor',
    system: 'Asciidoctor',
    advice:
      'Put the markers in a file. The command fills in an AsciiDoc table. Build with --attribute docinfo=shared, so that the page has the link to the style sheet.',
    file: 'page.adoc',
    styleFolder: '.',
    additions: [{ file: 'docinfo.html', code: '<link rel="stylesheet" href="kep-atlas.css">' }],
  },
  {
    key: 'jekyll',
    system: 'Jekyll',
    advice:
      'Put the markers in a page. The command fills in the table. In the style sheet, name your theme in place of minima; if your site has one, add only the rules to it.',
    file: 'page.md',
    additions: [
      {
        file: 'assets/main.scss',
        code: `---\n---\n@import "minima";\n${SCROLL}\n${BREAK_NAMES}`,
      },
    ],
  },
  {
    key: 'markdown',
    system: 'GitHub, Eleventy',
    advice:
      'Put the markers in a README, a wiki page, or a page. The command fills in the table. In Eleventy, add the rules of Jekyll for table and td to a style sheet of your site.',
    file: 'page.md',
  },
];
