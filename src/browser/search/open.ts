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
  openDialog(opener);
}

function hasModifier({ metaKey, ctrlKey, altKey }: MouseEvent | KeyboardEvent): boolean {
  return metaKey || ctrlKey || altKey;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>(LINK) : null;
  if (link === null || event.shiftKey || hasModifier(event)) return;
  event.preventDefault();
  void openSearch(link);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || hasModifier(event) || isTyping(event.target)) return;
  event.preventDefault();
  void openSearch(document.querySelector<HTMLElement>(LINK));
});
