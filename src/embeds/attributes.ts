/** What every element may carry and has no property of that name for: https://html.spec.whatwg.org/multipage/dom.html#global-attributes */
const GLOBAL = 'class exportparts is itemid itemprop itemref itemscope itemtype'.split(' ');

/** Whether an element may carry an attribute; those of frameworks have more than letters in their names. */
export function isKnownAttribute(name: string, own: readonly string[]): boolean {
  if (!/^[a-z]+$/.test(name) || own.includes(name) || GLOBAL.includes(name)) return true;
  for (const key in HTMLElement.prototype) if (key.toLowerCase() === name) return true;
  return false;
}
