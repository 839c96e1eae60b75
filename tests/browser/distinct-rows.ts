import type { Page } from 'playwright-core';

/** How many rows or items of one shape stay. */
const KEPT = 3;

/**
 * Removes rows of tables and items of lists that differ from ones before them in their words alone:
 * the same elements with the same attributes by name, classes and roles, empty where those are empty.
 * What is wrong with one of them is wrong with those that stay, and long tables take seconds less.
 */
export async function keepDistinctRows(page: Page): Promise<void> {
  await page.evaluate((kept) => {
    const shapeOf = (node: Node): string => {
      if (node instanceof Text) return node.data.trim() === '' ? '' : '·';
      if (!(node instanceof Element)) return '';
      const attributes = [...node.attributes].map(({ name, value }) =>
        ['class', 'role', 'scope', 'type', 'hidden'].includes(name) || value === ''
          ? `${name}=${value}`
          : name,
      );
      return `<${node.tagName} ${attributes.join(' ')}>${[...node.childNodes].map(shapeOf).join('')}</>`;
    };
    const seen = new Map<string, number>();
    for (const row of document.querySelectorAll('main :is(tbody tr, li)')) {
      if (!row.isConnected) continue;
      const parent = row.parentElement?.closest('table, section, main')?.className ?? '';
      const shape = `${parent} ${shapeOf(row)}`;
      const count = (seen.get(shape) ?? 0) + 1;
      seen.set(shape, count);
      if (count > kept) row.remove();
    }
  }, KEPT);
}
