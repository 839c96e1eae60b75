import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';

/** The folder of the project. */
export const ROOT = new URL('../../', import.meta.url);

/** What every registry shows beside the code; npm adds it by itself. */
const ALWAYS_THERE = ['README.md', 'LICENSE'];

/** What this project's own manifest says. */
export async function readManifest(): Promise<{ version: string; license: string }> {
  return JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8'));
}

/**
 * Writes a folder for `npm publish` or `npm install`.
 * @param manifest what is not as in the project's own
 * @param files texts, or what to copy, by their names in the package; a license is added
 */
export async function writePackage(
  folder: URL,
  { name, description, ...more }: { readonly name: string; readonly description: string },
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
    ...{ name, version, description, license, type: 'module', ...more },
    files: Object.keys(files).filter((file) => !ALWAYS_THERE.includes(file)),
  };
  await writeFile(new URL('package.json', folder), `${JSON.stringify(manifest, null, 2)}\n`);
}
