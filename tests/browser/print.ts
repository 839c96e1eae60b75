import type { Page } from 'playwright-core';

/** What a sheet of A4 with margins of 1 cm shows, in CSS pixels. */
export const SHEET = { width: 718, height: 1047 };

/** What is wrong with a page on paper. */
export interface PrintFaults {
  /** Controls that nobody can use there. */
  readonly controls: readonly string[];
  /** What scrolls on a screen, and would be cut. */
  readonly cut: readonly string[];
  /** Whether nothing is wider than the sheet. */
  readonly fits: boolean;
}

/** Looks at a page as it is printed; the page is on a screen again after that. */
export async function lostInPrint(page: Page): Promise<PrintFaults> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  const faults = await page.evaluate(() => {
    const isDrawn = (each: Element): boolean => {
      const { width, height } = each.getBoundingClientRect();
      return width > 1 && height > 1;
    };
    const name = (each: Element): string => each.outerHTML.slice(0, 120);
    const drawn = Array.from(document.body.querySelectorAll('*')).filter(isDrawn);
    return {
      controls: drawn.filter((each) => each.matches('select, textarea, button')).map(name),
      cut: drawn
        .filter(
          (each) =>
            (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0) ||
            (each.matches('pre') && each.scrollHeight > each.clientHeight + 1),
        )
        .filter((each) => getComputedStyle(each).overflowX !== 'visible')
        .map(name),
      fits: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    };
  });
  await page.emulateMedia({ media: null });
  if (before !== null) await page.setViewportSize(before);
  return faults;
}
