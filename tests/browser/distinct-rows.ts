import type { Page } from 'playwright-core';

/**
 * Removes rows of tables, items of lists, options, and sections that differ from ones before them only in their
 * text and its line-break hints. A row goes when each of its cells has the same elements, however often, with the same
 * attributes by name, classes and roles as others of its column; a list in a cell stays with its row.
 * What is wrong with one of them is wrong with those that stay, and long pages take seconds less.
 * @param most how many parts of one shape stay: one with its like beside it, or each alone
 */
export async function keepDistinctRows(page: Page, most: 1 | 2): Promise<void> {
  await page.evaluate((kept) => {
    const shapeOf = (node: Node): string => {
      if (node instanceof Text) return node.data.trim() === '' ? '' : '·';
      if (!(node instanceof Element) || node.tagName === 'WBR') return '';
      const attributes = [...node.attributes].map(({ name, value }) =>
        ['class', 'role', 'scope', 'type', 'hidden'].includes(name) || value === ''
          ? `${name}=${value}`
          : name,
      );
      const inner = new Set([...node.childNodes].map(shapeOf));
      return `<${node.tagName} ${attributes.join(' ')}>${[...inner].join('')}</>`;
    };
    const seen = new Map<string, number>();
    for (const row of document.querySelectorAll(
      'main :is(tbody tr, option, li:not(:is(td, th) li), section)',
    )) {
      if (!row.isConnected) continue;
      const parent = row.parentElement?.closest('table, section, main')?.className ?? '';
      const parts = row.tagName === 'TR' ? [...row.children] : [row];
      const shapes = parts.map((part, index) => `${parent} ${index} ${shapeOf(part)}`);
      const isNew = shapes.some((shape) => (seen.get(shape) ?? 0) < kept);
      for (const shape of shapes) seen.set(shape, (seen.get(shape) ?? 0) + 1);
      if (!isNew) row.remove();
    }
  }, most);
}
