/**
 * Characters that no text of upstream needs, and that make what is drawn from it invalid or read
 * otherwise than it is: controls but for tab and line feed, marks that turn the direction of what
 * follows, and code points that are no characters.
 */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** A text without what harms readers of pages, feeds and tables. */
export function cleanText(text: string): string {
  return text.replace(UNWANTED, '').toWellFormed();
}
