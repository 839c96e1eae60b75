/** An element with some content. Text stays text: nothing here is read as HTML. */
export function elementWith<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** A link with some content. */
export function linkTo(href: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const made = elementWith('a', ...content);
  made.href = href;
  return made;
}

/** A button that does something when it is pressed. */
export function buttonWith(words: string, press: () => unknown): HTMLButtonElement {
  const made = elementWith('button', words);
  made.type = 'button';
  made.addEventListener('click', () => press());
  return made;
}
