import type { Page } from 'playwright-core';

/** For how long movements are awaited after the last request, in milliseconds. */
const WATCHED = 500;

/**
 * How far what was shown moved since the page began, by https://web.dev/articles/cls without its windows: 0
 * is not at all, 1 is all of the screen.
 * @param from the time of the page from which movements count, in milliseconds
 */
export function layoutShift(page: Page, watched = WATCHED, from = 0): Promise<number> {
  return page.evaluate(
    ({ watched, from }) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
          for (const { value, startTime } of shifts) if (startTime >= from) sum += value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), watched);
      }),
    { watched, from },
  );
}
