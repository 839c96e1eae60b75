import type { Page } from 'playwright-core';

/** Waits until tables have answered their address, in words too, and have all the rows to be shown. */
export async function waitForTables(page: Page): Promise<void> {
  await page
    .locator('filterable-table:defined [role=status]:empty')
    .first()
    .waitFor({ state: 'detached' });
  await page.locator('table[aria-busy]').first().waitFor({ state: 'detached' });
}

/** The texts of a column, by its key, in the rows that index tables show; group headings left out. */
export async function columnTexts(page: Page, key: string): Promise<string[]> {
  await waitForTables(page);
  return page.locator('table.index').evaluateAll(
    (tables, wanted) =>
      tables.flatMap((table) => {
        const { tHead, tBodies } = table as HTMLTableElement;
        const headings = Array.from(tHead?.rows[0]?.cells ?? []);
        const at = headings.findIndex(({ classList }) => classList.contains(`col-${wanted}`));
        if (at === -1) throw new Error(`got no column "${wanted}", expected one`);
        const rows = Array.from(tBodies)
          .filter(({ hidden }) => !hidden)
          .flatMap(({ rows: all }) => Array.from(all));
        return rows
          .filter(({ hidden, cells }) => !hidden && cells.length > 1)
          .map(({ cells }) => cells[at]?.textContent?.trim() ?? '');
      }),
    key,
  );
}
