/** How long the button says that it copied, in milliseconds. */
const CONFIRMED = 2000;

/** A button that copies a text, and says so for a while. */
export function copyButton(words: string, textOf: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(textOf());
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = words;
    }, CONFIRMED);
  });
  return button;
}

/** `<copy-code>` adds a button that copies the code in it. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('code');
    if (code === null || this.querySelector('button') !== null || !navigator.clipboard) return;
    this.append(copyButton('Copy', () => code.textContent ?? ''));
  }
}

customElements.define('copy-code', CopyCode);
