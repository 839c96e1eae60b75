/** The class of a box whose table is not drawn anymore. */
const SET_ASIDE = 'set-aside';

/**
 * Tables that others took the place of. To take hundreds of rows out of a table that is drawn takes a browser
 * longer than the rest of an answer. So the table stays where it is without being drawn, and its rows are
 * taken out of it afterwards.
 */
export class TablesSetAside {
  #boxes: HTMLElement[] = [];

  /** Whether there are any. */
  get any(): boolean {
    return this.#boxes.length > 0;
  }

  /**
   * Puts a table in the place of another, with its caption and its headings, and with as many groups, which
   * are empty.
   * @returns the new table; undefined where the browser would draw the other one all the same
   */
  replace(table: HTMLTableElement): HTMLTableElement | undefined {
    const box = table.parentElement;
    if (box?.matches('.rows') !== true || !CSS.supports('content-visibility: hidden'))
      return undefined;
    const made = table.cloneNode(false) as HTMLTableElement;
    made.append(...Array.from(table.tBodies, (body) => body.cloneNode(false)));
    const place = box.cloneNode(false) as HTMLElement;
    place.append(made);
    box.before(place);
    for (const part of [table.tHead, table.caption]) if (part !== null) moveToTop(part, made);
    box.classList.add(SET_ASIDE);
    table.removeAttribute('id');
    table.removeAttribute('class');
    this.#boxes.push(box);
    return made;
  }

  /** Takes rows out of them, as many at most, and empty tables out of the page. */
  takeOut(most: number): void {
    let left = most;
    for (const box of this.#boxes) {
      const rows = Array.from(box.querySelectorAll('tr'));
      const leaving = rows.slice(Math.max(0, rows.length - left));
      for (const row of leaving) row.remove();
      left -= leaving.length;
      if (leaving.length === rows.length) box.remove();
    }
    this.#boxes = this.#boxes.filter(({ isConnected }) => isConnected);
  }
}

/** Whether a row is in a table that is not drawn. */
export function isSetAside(row: HTMLTableRowElement): boolean {
  return row.closest(`.${SET_ASIDE}`) !== null;
}

/** Moves an element, with the focus if that is in it. */
function moveToTop(element: HTMLElement, into: HTMLElement): void {
  const focused = document.activeElement;
  // Safari does not have it: https://developer.mozilla.org/en-US/docs/Web/API/Element/moveBefore
  if (typeof into.moveBefore === 'function') into.moveBefore(element, into.firstChild);
  else into.prepend(element);
  if (focused === document.activeElement) return;
  if (focused instanceof HTMLElement && element.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
}
