import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { once } from '../model/once.ts';

/**
 * All that upstream texts are rendered by, and that Markdown is made of a page by: the TypeScript of this site, what is
 * installed, and Node.js. Pages are made of more: components and styles.
 */
export const codeVersion = once((): string => {
  const hash = createHash('sha256').update(process.version);
  const files = globSync('src/**/*.ts', { exclude: ['**/*.test.ts'] }).sort();
  for (const file of [...files, 'package-lock.json']) hash.update(file).update(readFileSync(file));
  return hash.digest('base64url');
});
