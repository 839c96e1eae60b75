const HANDLE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\[bot\])?$/;

/** Whether a text has the form of a login on GitHub; those of companies end in "_company". */
export function isHandle(text: string): boolean {
  return HANDLE.test(text);
}
