/** The attributes of every element: https://html.spec.whatwg.org/multipage/dom.html#global-attributes */
const GLOBAL =
  'accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate writingsuggestions'.split(
    ' ',
  );

/** Whether an element may carry an attribute; those of frameworks have more than letters in their names. */
export function isKnownAttribute(name: string, own: readonly string[]): boolean {
  return !/^[a-z]+$/.test(name) || own.includes(name) || GLOBAL.includes(name);
}
