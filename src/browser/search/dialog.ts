import { href } from '../../lib/href.ts';
import styles from '../../styles/search.css?inline';
import { buttonWith, elementWith } from '../elements.ts';

const STOPS = 'a[href], button, input, select';

let dialog: HTMLDialogElement | undefined;
let opener: HTMLElement | undefined;

/**
 * Opens search in a dialog over the page; Escape closes it. `showModal()` would make the rest of the page
 * inert, and the browser compute every style of it anew: half a second on a page with a long table. The
 * dialog covers the page and keeps the focus itself instead. Its field is there before what answers.
 * @param from what gets the focus back
 */
export async function openDialog(from: HTMLElement): Promise<void> {
  dialog ??= draw();
  if (dialog.open) return;
  opener = from;
  dialog.show();
  dialog.querySelector('input')?.focus();
  await import('./element.ts');
}

function draw(): HTMLDialogElement {
  // Pages do without these styles until then.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const drawn = document.createElement('dialog');
  drawn.className = 'search-dialog';
  drawn.ariaLabel = 'Search';
  drawn.ariaModal = 'true';
  const close = buttonWith('Close', () => drawn.close());
  const foot = elementWith('p', 'Enter opens the first result, arrow keys move.', close);
  const search = document.createElement('site-search');
  search.append(drawForm());
  const box = elementWith('div', search, foot);
  drawn.append(box);
  // The page stays where it was read.
  drawn.addEventListener('close', () => opener?.focus({ preventScroll: true }));
  drawn.addEventListener('click', (event) => {
    if (event.target === drawn) drawn.close();
  });
  // A search field keeps the first Escape for itself, to clear its text.
  drawn.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') drawn.close();
    if (event.key === 'Tab') keepFocus(event, box);
  });
  document.body.append(drawn);
  return drawn;
}

/** What leads to the search page until the rest of the search is loaded. */
function drawForm(): HTMLFormElement {
  const form = document.createElement('form');
  form.role = 'search';
  form.action = href('/search/');
  const input = document.createElement('input');
  input.type = 'search';
  input.name = 'q';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.placeholder = 'KEP, gate, or words';
  input.ariaLabel = 'Search';
  form.append(input);
  return form;
}

/** Leads from the last stop to the first one, and back. */
function keepFocus(event: KeyboardEvent, box: HTMLElement): void {
  const stops = Array.from(box.querySelectorAll<HTMLElement>(STOPS)).filter((stop) =>
    stop.checkVisibility(),
  );
  const [leaving, next] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  next?.focus();
}
