/** Loads what says what a KEP or a gate is once somebody points at something or moves by keyboard. */
for (const kind of ['pointerover', 'focusin']) {
  document.addEventListener(kind, () => void import('./summary-titles.ts'), { once: true });
}
