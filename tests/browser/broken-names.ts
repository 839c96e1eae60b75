import type { Page } from 'playwright-core';

/**
 * The names that break elsewhere than between their words: of gates, kinds and fields; the words in cells
 * of tables that break, and texts that reach into the next cell. Code in boxes and upstream's texts are not looked at.
 */
export function brokenNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    const unread = 'pre, svg, .prose, option, .excerpt, details:not([open]) > :not(summary)';
    const range = document.createRange();
    const isInLines = (rects: DOMRectList): boolean => {
      const tops = Array.from(rects, ({ top }) => top);
      return Math.max(...tops) - Math.min(...tops) > 8;
    };
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.closest(unread) !== null) continue;
      const cell = text.parentElement.closest('td, th');
      range.selectNodeContents(text);
      const rects = range.getClientRects();
      if (cell !== null && cell.closest('thead, .scroll') === null) {
        const end = cell.getBoundingClientRect().right + 1;
        if (Array.from(rects).some(({ right }) => right > end)) broken.push(text.data);
      }
      if (!isInLines(rects)) continue;
      const words =
        cell !== null
          ? /(?<![^\s(])[A-Za-z]{5,}(?![^\s,;:.)])/g
          : /(?<=^\s*)[A-Za-z]\w{7,}(?=\s*$)/g;
      for (const { 0: word, index } of text.data.matchAll(words)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (isInLines(range.getClientRects())) broken.push(word);
      }
    }
    return broken;
  });
}
