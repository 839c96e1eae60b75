const UNITS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Matches a number below 1000, in digits or in words up to ninety-nine. */
export const NUMBER = `(?:\\d{1,3}(?![\\w.])|\\b(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${[...UNITS].reverse().join('|')})\\b)`;

/** The value of what {@link NUMBER} matches. */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const words = text.toLowerCase().split(/[- ]/);
  const values = words.map((word) => {
    const tens = TENS.indexOf(word);
    const units = UNITS.indexOf(word);
    return tens >= 0 ? (tens + 2) * 10 : units >= 0 ? units : Number.NaN;
  });
  const sum = values.reduce((total, value) => total + value, 0);
  return Number.isNaN(sum) ? undefined : sum;
}
