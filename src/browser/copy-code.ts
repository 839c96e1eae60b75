import { copyButton } from './copy-button.ts';

/** `<copy-code>` adds a button that copies the code in it. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('code');
    if (code === null || this.querySelector('button') !== null || !navigator.clipboard) return;
    this.append(copyButton('Copy', () => code.textContent ?? ''));
  }
}

customElements.define('copy-code', CopyCode);
