import type { Page } from 'playwright-core';

/** For how long movements are awaited after the last request, in milliseconds. */
const WATCHED = 500;

/**
 * How far what was shown moved since the page began, by https://web.dev/articles/cls without its windows: 0
 * is not at all, 1 is all of the screen.
 */
export function layoutShift(page: Page, watched = WATCHED): Promise<number> {
  return page.evaluate(
    (watched) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
          for (const { value } of shifts) sum += value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), watched);
      }),
    watched,
  );
}
