import './element.ts';
import './search.css';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens search in a dialog; Escape closes it.
 * @param opener what gets the focus back
 */
export function openDialog(opener: HTMLElement): void {
  dialog ??= draw(opener);
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>('site-search')?.focus();
}

function draw(opener: HTMLElement): HTMLDialogElement {
  const drawn = document.createElement('dialog');
  drawn.className = 'search-dialog';
  drawn.ariaLabel = 'Search';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => drawn.close());
  drawn.append(document.createElement('site-search'), close);
  drawn.addEventListener('close', () => opener.focus());
  drawn.addEventListener('click', (event) => {
    if (event.target === drawn) drawn.close();
  });
  document.body.append(drawn);
  return drawn;
}
