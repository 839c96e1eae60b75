import { buttonWith } from './elements.ts';

/** How long a button says what became of its text, in milliseconds. */
const SAID = 2000;

/** A button that copies a text, and says whether the browser allowed it. */
export function copyButton(words: string, text: () => string): HTMLButtonElement {
  const button = buttonWith(words, async () => {
    button.textContent = (await copyText(text())) ? 'Copied' : 'Not copied';
    setTimeout(() => {
      button.textContent = words;
    }, SAID);
  });
  button.ariaLive = 'polite';
  return button;
}

/** Copies a text; false where the browser does not allow it. */
export function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
