/** A gate's name as against a word: at least two parts that begin with a capital. */
const GATE_NAME = /^[A-Z][A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]*$|^[A-Z]{2,}[a-z][A-Za-z0-9]*$/;
const MAX_TEXT = 200;

/** The gates that a text consists of, "A, B" or "A / B"; nothing where it holds anything else. */
export function readGateNames(text: string): string[] | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const words = text
    .replace(/:\s*$/, '')
    .split(/\s*[,/&]\s*|\s+and\s+|\s+/)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => GATE_NAME.test(word)) ? words : undefined;
}
