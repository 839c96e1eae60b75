/**
 * Opens search over the page at hand, by the link in the head or the "/" key. Everything else of it is
 * loaded only then. Without this script the link leads to the search page.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');

async function open(event: Event): Promise<void> {
  if (link === null || document.querySelector('site-search') !== null) return;
  event.preventDefault();
  const { openDialog } = await import('./dialog.ts');
  openDialog(link);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

link?.addEventListener('click', (event) => {
  const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (isPlain) void open(event);
});

document.addEventListener('keydown', (event) => {
  const isShortcut = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isShortcut && !isTyping(event.target)) void open(event);
});
