/**
 * Lets a field keep its text while its page is kept to come back to: WebKit empties fields that are not
 * to be completed, at a moment of its own after the page was shown again.
 */
export function keepText(field: HTMLInputElement, signal?: AbortSignal): void {
  const options = signal === undefined ? {} : { signal };
  window.addEventListener('pagehide', () => field.removeAttribute('autocomplete'), options);
}
