import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { HastPluginDefinition } from 'satteri';
import { CACHE_DIRECTORY, openCache } from './cache.ts';
import { findCodeBlocks, highlightBlocks } from './code.ts';
import { drawBlocks, isDiagram } from './diagrams.ts';
import { numberHeadings } from './headings.ts';
import { makeAccessible } from './tables.ts';
import { mapElements } from './tree.ts';
import type { ProseProblem, ReportProblem } from './types.ts';

/**
 * Gives the articles of this project the headings, code, diagrams and tables that upstream's texts
 * have. Their Markdown is trusted: it is part of the site.
 * @throws when a text cannot be shown as it is meant, such as a diagram that cannot be drawn.
 */
export const articlePlugin: HastPluginDefinition = {
  name: 'article',
  async before(root, context) {
    const path = context.fileURL?.pathname ?? 'an article';
    const problems: ProseProblem[] = [];
    const report: ReportProblem = (kind, detail) => void problems.push({ kind, detail });
    const tree = copy(root);
    numberHeadings(tree);
    makeAccessible(tree);
    await showCode(tree, path, report);
    if (problems.length > 0) {
      const words = problems.map(({ kind, detail }) => `${kind}: ${detail}`).join('; ');
      throw new Error(`${path}: ${words}`);
    }
    context.replaceNode(root, tree);
  },
};

async function showCode(tree: Root, path: string, report: ReportProblem): Promise<void> {
  const source = { repository: 'editorial', commit: '', path };
  const cache = openCache(CACHE_DIRECTORY, source);
  const blocks = findCodeBlocks(tree);
  await drawBlocks(tree, blocks.filter(isDiagram), { source, cache, report });
  await highlightBlocks(
    blocks.filter((block) => !isDiagram(block)),
    cache,
    report,
  );
  cache.close();
  const shown = new Set(blocks.map(({ node }) => node));
  mapElements(tree, (node) => (shown.has(node) ? [asHtml(node)] : undefined));
}

/** HTML that MDX takes over as it is, without another look at names of attributes. */
function asHtml(node: Element): ElementContent {
  const attribute = { type: 'mdxJsxAttribute', name: 'set:html', value: toHtml(node) };
  const fragment = { name: 'Fragment', attributes: [attribute], children: [] };
  return { type: 'mdxJsxFlowElement', ...fragment } as unknown as ElementContent;
}

/** The nodes of a plugin are read-only and know what they were; these are neither. */
function copy<Node extends object>(node: Node): Node {
  const kept = Object.entries(node).filter(([key]) => !key.startsWith('_') && key !== 'position');
  const plain = new Map<string, unknown>(kept);
  for (const key of ['tagName', 'value', 'name', 'attributes', 'data', 'properties', 'children']) {
    const value = (node as Record<string, unknown>)[key];
    if (value !== undefined) plain.set(key, value);
  }
  if ('children' in node && Array.isArray(node.children)) {
    plain.set('children', node.children.map(copy));
  }
  if ('properties' in node) plain.set('properties', { ...(node.properties as object) });
  return Object.fromEntries(plain) as Node;
}
