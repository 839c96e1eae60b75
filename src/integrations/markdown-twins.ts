import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { pageAsMarkdown } from '../formats/html-to-markdown.ts';
import { markdownText } from '../formats/markdown-text.ts';
import { pagePath } from './sitemap.ts';

/**
 * Writes the Markdown beside each page that no route writes it for, from the page itself.
 * @param without patterns of routes whose pages have none
 */
export function markdownTwins({ without }: { without: readonly string[] }): AstroIntegration {
  let root = '';
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base, config.site).href.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, assets }) => {
        const files = [...assets].flatMap(([pattern, urls]) =>
          without.includes(pattern) ? [] : urls.map(({ href }) => href),
        );
        const written = new Set(files);
        for (const file of files) {
          const path = pagePath(file.slice(dir.href.length));
          const twin = file.replace(/html$/, 'md');
          if (path !== undefined && !written.has(twin)) await writeTwin(file, twin, root + path);
        }
      },
    },
  };
}

async function writeTwin(file: string, twin: string, address: string): Promise<void> {
  const html = await readFile(new URL(file), 'utf8');
  await writeFile(new URL(twin), twinText(html, address));
}

/** A page as Markdown with its title first, and its day and address at the end. */
export function twinText(html: string, address: string): string {
  const { title, text, day } = pageAsMarkdown(html, address);
  return [`# ${markdownText(title)}`, text, '---', `As of ${day}; page: <${address}>.\n`].join(
    '\n\n',
  );
}
