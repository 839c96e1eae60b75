/** The value of "no choice" in a filter that has an initial one. */
export const ALL = 'all';

/** The value that asks for a cell with anything in it. */
export const ANY = 'any';

/** The text as it stands in the address: "API Machinery" → "api-machinery". */
export function toValue(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, '-');
}

/**
 * A name as addresses may spell it: "SIG Node", "sig-node" and "Node" are one, and "v1.37" and "1.37",
 * "KEP-0127" and "127".
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replace(/^sig\W+|^(?:kep\W*|#)?0*(?=\d+$)|^v(?=\d)|[^a-z\d.]/g, '')
    .replace(/^stable$/, 'ga');
}
