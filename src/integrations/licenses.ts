import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The search is not part of the bundle: its own program writes it. */
const SEARCH = fileURLToPath(new URL('../../node_modules/pagefind/package.json', import.meta.url));

/** Writes the licenses of the packages that the scripts of the site's pages hold code of. */
export function licenses(): AstroIntegration {
  const modules = new Set([SEARCH]);
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licenses',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_, bundle) {
                  for (const file of Object.values(bundle)) {
                    if (file.type !== 'chunk') continue;
                    for (const path of file.moduleIds) modules.add(path);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(
          new URL('THIRD-PARTY-LICENSES.txt', dir),
          await bundledLicenses([...modules]),
        );
      },
    },
  };
}

/**
 * The licenses of the packages that a bundle holds code of: name, version, and whole text of each.
 * @param modules the paths of the files that the bundle was made of
 * @throws {Error} where a package has no license text and its license is not named either
 */
export async function bundledLicenses(modules: readonly string[]): Promise<string> {
  const folders = new Set(modules.flatMap((path) => packageFolder(path) ?? []));
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  return `Code of the packages below is part of this.\n\n${notices.join('\n\n')}\n`;
}

/** The folder of the package that a file is in; nothing where it is in none. */
function packageFolder(path: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(
    path.replace(/^\0/, ''),
  )?.[0];
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(entry.name))
    .map((entry) => entry.name);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  if (texts.length === 0 && license === undefined) throw new Error(`${folder}: no license`);
  return [
    `${'-'.repeat(72)}\n${name} ${version} (${license})`,
    ...texts.map((text) => text.trim()),
  ].join('\n\n');
}
