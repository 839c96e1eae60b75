import './element.ts';

let dialog: HTMLDialogElement | undefined;
let opener: HTMLElement | undefined;

/**
 * Opens search in a dialog; Escape closes it.
 * @param from what gets the focus back
 */
export function openDialog(from: HTMLElement): void {
  dialog ??= draw();
  if (dialog.open) return;
  opener = from;
  dialog.showModal();
  dialog.querySelector<HTMLElement>('site-search')?.focus();
}

function draw(): HTMLDialogElement {
  const drawn = document.createElement('dialog');
  drawn.className = 'search-dialog';
  drawn.ariaLabel = 'Search';
  const foot = document.createElement('p');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => drawn.close());
  foot.append('Enter opens the first result, arrow keys move.', close);
  drawn.append(document.createElement('site-search'), foot);
  drawn.addEventListener('close', () => opener?.focus());
  drawn.addEventListener('click', (event) => {
    if (event.target === drawn) drawn.close();
  });
  // A search field keeps the first Escape for itself, to clear its text.
  drawn.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') drawn.close();
  });
  document.body.append(drawn);
  return drawn;
}
