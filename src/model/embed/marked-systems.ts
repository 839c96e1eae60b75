import type { Recipe } from './recipe.ts';

/** A system whose pages keep a table between comments. */
interface MarkedSystem extends Pick<Recipe, 'key' | 'system' | 'advice' | 'style'> {
  readonly file: string;
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
    style: { file: 'src/css/custom.css', code: BREAK_NAMES },
  },
  {
    key: 'mdx',
    system: 'Next.js, Nextra, Gatsby',
    advice:
      'Put the markers in an .mdx page. The command fills in the table. Next.js and Gatsby show tables only with the plugin remark-gfm; Nextra has it.',
    file: 'app/features/page.mdx',
    style: { file: 'app/globals.css', code: `${SCROLL}\n${BREAK_NAMES}` },
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
      'Put the markers in a reStructuredText page. With MyST, use the markers and the style sheet of Jekyll in an .md page.',
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
