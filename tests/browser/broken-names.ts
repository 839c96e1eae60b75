import type { Page } from 'playwright-core';

/**
 * The names that break elsewhere than between their words: of gates, kinds and fields; and the words in cells
 * of tables that break. Code in boxes and upstream's texts are not looked at.
 */
export function brokenNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    const unread = 'pre, svg, .prose, option, .excerpt, details:not([open]) > :not(summary)';
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.closest(unread) !== null) continue;
      const isInCell = text.parentElement.closest('td, th') !== null;
      const words = isInCell
        ? /(?<![^\s(])[A-Za-z]{5,}(?![^\s,;:.)])/g
        : /(?<=^\s*)[A-Za-z]\w{7,}(?=\s*$)/g;
      for (const { 0: word, index } of text.data.matchAll(words)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = Array.from(range.getClientRects(), ({ top }) => Math.round(top));
        if (Math.max(...tops) - Math.min(...tops) > 8) broken.push(word);
      }
    }
    return broken;
  });
}
