/** Loads the builder when somebody turns to its form, or has chosen before. */
function open(): void {
  void import('./element.ts');
}

const form = document.querySelector('embed-builder form');
if (location.search === '') form?.addEventListener('focusin', open, { once: true });
else open();
