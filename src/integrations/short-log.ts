import { stripVTControlCharacters } from 'node:util';
import nodeLog from 'astro/logger/node';

type Log = ReturnType<typeof nodeLog>;

/** After how many files the log says how far the build is. */
const STEP = 5000;
/** What Astro says as it begins a file, and how long the file took. */
const FILE = /^ *├/;
const TIME = /^ \(\+/;

/**
 * Prints what Astro says on the console but for its lines of each file, and now and then how many files there are.
 * Source: https://docs.astro.build/en/reference/logger-reference/#custom-loggers
 * @param print where the rest is printed
 */
export default function shortLog(_options?: unknown, print: Log = nodeLog()): Log {
  let files = 0;
  return {
    write(said) {
      const message = stripVTControlCharacters(said.message);
      if (TIME.test(message)) return;
      if (!FILE.test(message)) return print.write(said);
      files += 1;
      if (files % STEP !== 0) return;
      print.write({ ...said, message: `${files.toLocaleString('en')} files`, newLine: true });
    },
  };
}
