const CONTAINER = /[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))/y;

/** How many quotations and lists a line of Markdown opens; a line of stars or dashes alone is a rule, which opens none. */
export function countContainers(line: string): number {
  if (/^(?:[-\s]+|[*\s]+)$/.test(line)) return 0;
  let count = 0;
  CONTAINER.lastIndex = 0;
  while (CONTAINER.test(line)) count += 1;
  return count;
}
