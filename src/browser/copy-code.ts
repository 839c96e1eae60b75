/** How long the button says that it copied, in milliseconds. */
const CONFIRMED = 2000;

/** `<copy-code>` adds a button that copies the code in it. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('code');
    if (code === null || this.querySelector('button') !== null || !navigator.clipboard) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent ?? '');
      button.textContent = 'Copied';
      setTimeout(() => {
        button.textContent = 'Copy';
      }, CONFIRMED);
    });
    this.append(button);
  }
}

customElements.define('copy-code', CopyCode);
