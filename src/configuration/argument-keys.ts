const WORD_LISTS =
  /^(?:command|cmd|entrypoint|exec|.*arg(?:s|uments)?\+?|.*flags|.*opts|.*options)$/i;

/** Whether the words of a command stand under a key. */
export function isWordList(key: string): boolean {
  return WORD_LISTS.test(key);
}

/** Whether a name leads to feature gates, such as "kubelet.featureGates". */
export function isGatesKey(name: string): boolean {
  return /feature[-_.]?gates$/i.test(name);
}
