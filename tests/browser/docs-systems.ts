import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isInstalled } from '../is-installed.ts';

/** Where `npm install --prefix tests/tools` puts what these tests run. */
export const TOOLS = resolve('tests/tools/node_modules');

/** A documentation system with a site of one page, and how that is built. The rest of the site is in docs-sites/. */
export interface DocsSystem {
  /** The recipe that it follows. */
  readonly recipe: string;
  /** What it is called here, where several follow a recipe. */
  readonly name: string;
  /** The folder of docs-sites/ with the rest of the site, where it is not named like the recipe. */
  readonly site?: string;
  /** The page around the code of the recipe. */
  readonly page: (code: string) => string;
  /** Builds the site. */
  readonly build: readonly string[];
  /** The folder that it builds, and the page in it. */
  readonly output: string;
  readonly path: string;
  /** Whether its theme loads something from another site. */
  readonly loadsFromElsewhere?: true;
  /** Whether the system is installed. */
  readonly isThere: boolean;
}

/** Two paragraphs around a table, under front matter. */
const markdown = (code: string): string =>
  `---\ntitle: Features\n---\n\nBefore the table.\n\n${code}\n\nAfter the table.\n`;

/** A program of an npm package in tests/tools. */
const packaged = (path: string): readonly string[] => [process.execPath, join(TOOLS, path)];
const hasPackage = (name: string): boolean => existsSync(join(TOOLS, name, 'package.json'));

function hugo(name: string, program: string): DocsSystem {
  return {
    recipe: 'hugo',
    name,
    page: markdown,
    build: [program],
    output: 'public',
    path: '/page/',
    isThere: isInstalled(program, 'version'),
  };
}

const HUGO_NEW = process.env.HUGO_NEW ?? 'hugo-new';
const NEWER_HUGO = hugo('Hugo since 0.141 (HUGO_NEW)', HUGO_NEW);
/** Dart Sass, which Docsy's style sheets need, as a program. */
const SASS = `sass-embedded-${process.platform}-${process.arch}`;

/** The systems that tests know to build. Those that are not installed are skipped by name. */
export const DOCS_SYSTEMS: readonly DocsSystem[] = [
  hugo('Hugo', 'hugo'),
  NEWER_HUGO,
  {
    ...NEWER_HUGO,
    name: 'Docsy (HUGO_NEW)',
    site: 'docsy',
    page: (code) => markdown(code).replace('title:', 'type: docs\ntitle:'),
    // In production it needs PostCSS besides.
    build: [
      ...['env', `PATH=${join(TOOLS, SASS, 'dart-sass')}:${process.env.PATH}`],
      ...[HUGO_NEW, '--environment', 'development'],
    ],
    loadsFromElsewhere: true,
    isThere: NEWER_HUGO.isThere && hasPackage('@docsy/theme') && hasPackage(SASS),
  },
  {
    recipe: 'docusaurus',
    name: 'Docusaurus',
    page: markdown,
    build: [...packaged('@docusaurus/core/bin/docusaurus.mjs'), 'build'],
    output: 'build',
    path: '/page',
    isThere: hasPackage('@docusaurus/core'),
  },
  {
    recipe: 'vitepress',
    name: 'VitePress',
    page: (code) => markdown(`# Features\n\n${code}`),
    build: [...packaged('vitepress/bin/vitepress.js'), 'build', 'docs'],
    output: 'docs/.vitepress/dist',
    path: '/page.html',
    isThere: hasPackage('vitepress'),
  },
  {
    recipe: 'starlight',
    name: 'Starlight',
    page: markdown,
    build: [...packaged('astro/bin/astro.mjs'), 'build'],
    output: 'dist',
    path: '/page/',
    isThere: hasPackage('@astrojs/starlight'),
  },
  {
    recipe: 'mkdocs',
    name: 'MkDocs',
    page: (code) => markdown(`# Features\n\n${code}`),
    build: ['mkdocs', 'build', '--quiet'],
    output: 'site',
    path: '/page/',
    loadsFromElsewhere: true,
    isThere: isInstalled('mkdocs', '--version'),
  },
  {
    recipe: 'mkdocs',
    name: 'Material for MkDocs',
    site: 'mkdocs-material',
    page: (code) => markdown(`# Features\n\n${code}`),
    build: ['mkdocs', 'build', '--quiet'],
    output: 'site',
    path: '/page/',
    isThere: isInstalled('sh', '-c', 'mkdocs build --help | grep material'),
  },
  {
    recipe: 'sphinx',
    name: 'Sphinx',
    page: (code) => `Features\n========\n\nBefore the table.\n\n${code}\n\nAfter the table.\n`,
    build: ['sphinx-build', '-q', '-W', 'source', 'build'],
    output: 'build',
    path: '/page.html',
    isThere: isInstalled('sphinx-build', '--version'),
  },
  {
    recipe: 'myst',
    name: 'MyST with the theme of Read the Docs',
    page: (code) => markdown(`# Features\n\n${code}`),
    build: ['sphinx-build', '-q', '-W', 'source', 'build'],
    output: 'build',
    path: '/page.html',
    isThere: isInstalled(
      'sh',
      '-c',
      `$(sed -n '1s/^#!//p' "$(command -v sphinx-build)") -c 'import myst_parser, sphinx_rtd_theme'`,
    ),
  },
  {
    recipe: 'asciidoctor',
    name: 'Asciidoctor',
    page: (code) => `= Features\n\nBefore the table.\n\n${code}\n\nAfter the table.\n`,
    build: [
      ...['asciidoctor', '--failure-level', 'WARN', '--attribute', 'docinfo=shared'],
      'page.adoc',
    ],
    output: '.',
    path: '/page.html',
    loadsFromElsewhere: true,
    isThere: isInstalled('asciidoctor', '--version'),
  },
  {
    recipe: 'asciidoc',
    name: 'Antora',
    site: 'antora',
    page: (code) => `= Features\n\nBefore the table.\n\n${code}\n\nAfter the table.\n`,
    // It reads repositories alone.
    build: [
      'sh',
      '-c',
      `git init --quiet && git -c user.name=Docs -c user.email=docs@example.com commit --quiet --allow-empty --message Docs && "${process.execPath}" "${join(TOOLS, '@antora/cli/bin/antora')}" antora-playbook.yml`,
    ],
    output: 'build/site',
    path: '/docs/page.html',
    isThere: hasPackage('@antora/cli') && hasPackage('@antora/site-generator'),
  },
  {
    recipe: 'jekyll',
    name: 'Jekyll',
    page: (code) => markdown(code).replace('title:', 'layout: page\ntitle:'),
    build: ['jekyll', 'build', '--quiet'],
    output: '_site',
    path: '/page.html',
    isThere: isInstalled('jekyll', '--version') && isInstalled('ruby', '-e', 'gem "minima"'),
  },
  {
    recipe: 'react',
    name: 'React',
    page: (code) => code,
    build: [process.execPath, 'build.mjs'],
    output: 'public',
    path: '/',
    isThere: hasPackage('react-dom') && hasPackage('esbuild'),
  },
  ...['wordpress', 'html'].map((recipe) => ({
    recipe,
    name: recipe === 'html' ? 'a page of HTML' : 'a block of HTML, as in WordPress',
    page: (code: string) =>
      `<!doctype html><html lang="en"><head><title>Features</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Features</h1><p>Before the table.</p>${code}<p>After the table.</p></main></body></html>`,
    build: [],
    output: '.',
    path: '/page.html',
    isThere: true,
  })),
];
