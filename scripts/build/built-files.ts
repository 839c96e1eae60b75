import { globSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a built site, folders apart, as paths below it. */
export function builtFiles(site: string): string[] {
  return globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length));
}
