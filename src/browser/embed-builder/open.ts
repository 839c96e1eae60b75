/** Loads the builder when somebody turns to its form, or has chosen before. */
function openBuilder(): void {
  void import('./element.ts');
}

const form = document.querySelector('embed-builder form');
if (location.search === '') {
  for (const turn of ['focusin', 'input'])
    form?.addEventListener(turn, openBuilder, { once: true });
} else {
  openBuilder();
}
