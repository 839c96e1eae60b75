import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroConfig } from 'astro';

/** The folder of the project. */
export const ROOT = new URL('../../', import.meta.url);

/** What every registry shows beside the code; npm adds it by itself. */
const ALWAYS_THERE = ['README.md', 'LICENSE'];

/** The address of the site that is built, without a trailing slash. */
export function siteOf({ base, site }: Pick<AstroConfig, 'base' | 'site'>): string {
  return new URL(base, site).href.replace(/\/$/, '');
}

/** What this project's own manifest says. */
export async function readManifest(): Promise<{ version: string; license: string }> {
  return JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8'));
}

interface PackageManifest {
  readonly name: string;
  readonly description: string;
  /** The site that built it. */
  readonly homepage: string;
}

/**
 * Writes a folder for `npm publish` or `npm install`.
 * @param manifest what is not as in the project's own
 * @param files texts, or what to copy, by their names in the package; a license is added
 */
export async function writePackage(
  folder: URL,
  { name, description, ...more }: PackageManifest,
  files: Readonly<Record<string, URL | string>>,
): Promise<void> {
  const { version, license } = await readManifest();
  await mkdir(folder, { recursive: true });
  const all = { ...files, LICENSE: new URL('LICENSE', ROOT) };
  for (const [file, content] of Object.entries(all)) {
    const target = new URL(file, folder);
    await (typeof content === 'string' ? writeFile(target, content) : copyFile(content, target));
  }
  const manifest = {
    ...{ name, version, description, license, ...more },
    files: Object.keys(files).filter((file) => !ALWAYS_THERE.includes(file)),
  };
  await writeFile(new URL('package.json', folder), `${JSON.stringify(manifest, null, 2)}\n`);
}
