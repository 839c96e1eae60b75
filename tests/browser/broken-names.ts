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
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.closest(unread) !== null) continue;
      const cell = text.parentElement.closest('td, th');
      if (cell !== null && cell.closest('thead, .scroll') === null) {
        const end = cell.getBoundingClientRect().right + 1;
        const range = document.createRange();
        range.selectNodeContents(text);
        const isBeyond = Array.from(range.getClientRects()).some(({ right }) => right > end);
        if (isBeyond) broken.push(text.data);
      }
      const words =
        cell !== null
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
