import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { pageAsMarkdown, proseAsMarkdown } from '../formats/html-to-markdown.ts';
import { markdownText, PLACE_OF_TEXT } from '../formats/markdown-text.ts';
import { pagePath } from './sitemap.ts';

interface Options {
  /** Patterns of routes whose pages have none. */
  readonly without: readonly string[];
  /** Patterns of routes whose pages show an upstream text, which the Markdown one level up has room for. */
  readonly texts: readonly string[];
}

/** Writes the Markdown beside each page that no route writes it for, and upstream's texts, from the pages. */
export function markdownTwins({ without, texts }: Options): AstroIntegration {
  let root = '';
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base, config.site).href.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, assets }) => {
        const filesOf = (isWanted: (pattern: string) => boolean): string[] =>
          [...assets].flatMap(([pattern, urls]) =>
            isWanted(pattern) ? urls.map(({ href }) => href) : [],
          );
        const files = filesOf((each) => !without.includes(each) && !texts.includes(each));
        const written = new Set(files);
        for (const file of files) {
          const path = pagePath(file.slice(dir.href.length));
          const twin = file.replace(/html$/, 'md');
          if (path !== undefined && !written.has(twin)) await writeTwin(file, twin, root + path);
        }
        for (const file of filesOf((each) => texts.includes(each))) {
          const path = pagePath(file.slice(dir.href.length));
          if (path !== undefined) await addText(file, new URL('../index.md', file), root + path);
        }
      },
    },
  };
}

async function writeTwin(file: string, twin: string, address: string): Promise<void> {
  const html = await readFile(new URL(file), 'utf8');
  await writeFile(new URL(twin), twinText(html, address));
}

/** Puts the upstream text that a page shows into the Markdown of another, where that has room for it. */
async function addText(file: string, twin: URL, address: string): Promise<void> {
  const [page, html] = await Promise.all([readFile(twin, 'utf8'), readFile(new URL(file), 'utf8')]);
  const parts = page.split(PLACE_OF_TEXT);
  if (parts.length !== 2) {
    throw new Error(`${address}: Markdown has ${parts.length - 1} places for its text, expected 1`);
  }
  await writeFile(twin, parts.join(proseAsMarkdown(html, address)));
}

/** A page as Markdown with its title first, and its day and address at the end. */
function twinText(html: string, address: string): string {
  const { title, text, day } = pageAsMarkdown(html, address);
  return [`# ${markdownText(title)}`, text, '---', `As of ${day}; page: <${address}>.\n`].join(
    '\n\n',
  );
}
