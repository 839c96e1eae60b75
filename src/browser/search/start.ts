/**
 * Loads the search of a page once somebody uses it: at once where the address asks for something, else when
 * its field gets the focus.
 */
const search = document.querySelector<HTMLElement>('main site-search');

function load(): void {
  void import('./element.ts');
}

if (search !== null) {
  if (location.search !== '' || search.dataset.fromPath !== undefined) load();
  else search.addEventListener('focusin', load, { once: true });
}
