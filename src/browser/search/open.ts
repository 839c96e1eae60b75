/**
 * Opens search over the page at hand, by a link to the search page or the "/" key. Everything else of
 * it is loaded only then. Without this script such a link leads to the search page.
 */
const LINK = 'a[data-search]';

async function openSearch(opener: HTMLElement | null): Promise<void> {
  const onPage = document.querySelector<HTMLElement>('main site-search');
  if (onPage !== null) return onPage.focus();
  if (opener === null) return;
  const { openDialog } = await import('./dialog.ts');
  await openDialog(opener);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>(LINK) : null;
  const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (link === null || !isPlain) return;
  event.preventDefault();
  void openSearch(link);
});

document.addEventListener('keydown', (event) => {
  const isShortcut = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isShortcut || isTyping(event.target)) return;
  event.preventDefault();
  const focused = event.target === document.body ? null : event.target;
  void openSearch(focused instanceof HTMLElement ? focused : document.querySelector(LINK));
});
