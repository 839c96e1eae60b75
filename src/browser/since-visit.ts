import { countWords } from '../model/count-words.ts';
import { dayText } from '../model/day.ts';

/** Where the browser keeps up to which day its reader has seen changes. */
const KEY = 'kep-atlas-seen';

/**
 * `<since-visit>` says how many of the days with changes in it, links with `data-day`, are newer than
 * what its reader saw last, and marks them.
 */
class SinceVisit extends HTMLElement {
  connectedCallback(): void {
    const links = Array.from(this.querySelectorAll<HTMLElement>('[data-day]'));
    const newest = links[0]?.dataset.day;
    const seen = newest === undefined ? null : exchange(newest);
    const status = this.querySelector('.visit');
    if (seen === null || status === null) return;
    const fresh = links.filter(({ dataset: { day = '' } }) => day > seen);
    for (const link of fresh) link.append(' ', mark());
    status.textContent =
      fresh.length === 0
        ? `Nothing new since your last visit; you have seen the changes up to ${dayText(seen)}.`
        : `New since your last visit: ${countWords(fresh.length, 'update')} after ${dayText(seen)}.`;
  }
}

function mark(): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = 'new';
  return mark;
}

/** Keeps a day and gives the one that was kept; nothing where there was none, or storage is off. */
function exchange(day: string): string | null {
  try {
    const before = localStorage.getItem(KEY);
    localStorage.setItem(KEY, day);
    return before;
  } catch {
    return null;
  }
}

customElements.define('since-visit', SinceVisit);
