import type { Page } from 'playwright-core';

/**
 * The names that break elsewhere than between their words: of gates, kinds and fields. Code in boxes and
 * upstream's texts are not looked at.
 */
export function brokenNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!/^[A-Za-z]\w{7,}$/.test(text.data.trim())) continue;
      if (text.parentElement?.closest('pre, svg, .prose, option, .excerpt') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const tops = Array.from(range.getClientRects(), ({ top }) => Math.round(top));
      if (Math.max(...tops) - Math.min(...tops) > 8) broken.push(text.data.trim());
    }
    return broken;
  });
}
