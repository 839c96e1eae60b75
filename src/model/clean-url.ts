/** An address with what a careless writer or tool left around it taken away. */
export interface CleanUrl {
  readonly url: string;
  /** Whether anything was taken away. */
  readonly isTrimmed: boolean;
}

const MAX_URL = 2000;
const STRAY_END = /[)\]>:;,."'`]+$/;

/**
 * Takes stray characters off an address: everything from the first blank, quote or "](" on, then
 * closing brackets and punctuation at the end. A bracket that was opened inside the address stays.
 * Nothing where no http address is left.
 */
export function cleanUrl(written: string): CleanUrl | undefined {
  const first =
    written
      .trim()
      .slice(0, MAX_URL)
      .split(/[\s"<>]|\]\(/, 1)[0] ?? '';
  const url = trimEnd(first);
  if (!/^https?:\/\/[^/?#]/i.test(url) || !URL.canParse(url)) return undefined;
  return { url, isTrimmed: url !== written };
}

/** A part of an address as it is meant; nothing where it is not well encoded. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function trimEnd(text: string): string {
  const [stray] = STRAY_END.exec(text) ?? [''];
  const open = text.split('(').length - text.split(')').length;
  const isBalanced = stray === ')' && open >= 0;
  return isBalanced ? text : text.slice(0, text.length - stray.length);
}
