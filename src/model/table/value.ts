/** The value that asks for a cell with anything in it. */
export const ANY = 'any';

/** The value that asks for an empty cell. */
export const NONE = 'none';

/** The text as it stands in the address: "API Machinery" → "api-machinery", "true (locked)" → "true-locked". */
export function toValue(text: string): string {
  return text.trim().toLowerCase().replace(/[()]/g, '').replace(/\s+/g, '-');
}
