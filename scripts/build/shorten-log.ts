import { stripVTControlCharacters } from 'node:util';

/** After how many files the log says how far the build is. */
const STEP = 5000;
/** A route or files of some, all that are begun at once on one line, and how long one took. */
const FILE = /^[\s\d:]*[├└▶]|\(\+[\d.ms ]+\)\s*$/;

/**
 * Keeps of what Astro prints the lines that say something: it prints one for each file.
 * @returns what to print for a line, without its end; nothing where it is left out
 */
export function logShortener(): (line: string) => string | undefined {
  let files = 0;
  return (line) => {
    if (!FILE.test(stripVTControlCharacters(line))) return line;
    files += 1;
    return files % STEP === 0 ? `${files.toLocaleString('en')} files` : undefined;
  };
}
