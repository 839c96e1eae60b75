/** How long the button says what became of the code, in milliseconds. */
const SAID = 2000;

/**
 * `<copy-code>` adds a button that copies the code in it. It imports nothing: a page that has one loads no more than this
 * at first, and `copyButton` with what it needs is loaded where more is loaded anyway.
 */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('code');
    if (code === null || this.querySelector('button') !== null || !navigator.clipboard) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaLive = 'polite';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      const copied = navigator.clipboard.writeText(code.textContent ?? '');
      button.textContent = await copied.then(
        () => 'Copied',
        () => 'Not copied',
      );
      setTimeout(() => {
        button.textContent = 'Copy';
      }, SAID);
    });
    this.append(button);
  }
}

customElements.define('copy-code', CopyCode);
