const keep = (): void => keepAt(window.scrollY);

/** Keeps a place, in pixels, whatever a browser does on its own way to it. */
export function keepAt(top: number): void {
  history.replaceState({ ...history.state, top }, '');
}

/**
 * Keeps in the entry of the history where readers are. A browser alone remembers the element at the top by its number,
 * which others have while the page is made, and it has stopped trying when the page is long enough.
 */
export function keepPlace(): void {
  window.addEventListener('scrollend', keep);
}

/** Where readers were when they left this entry, in pixels; to be asked before anything scrolls. */
export function keptPlace(): number | undefined {
  return history.state?.top;
}

/** Leads readers back, at once. */
export function leadBack(top: number): void {
  const scroll = () => window.scrollTo({ top, behavior: 'instant' });
  scroll();
  // A browser that is on a way of its own goes on for a frame.
  requestAnimationFrame(scroll);
}
