import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences of the packages that a bundle holds code of: name, version, and whole text of each.
 * @param modules the paths of the files that the bundle was made of
 * @throws {Error} where a package has no licence text and its licence is not named either
 */
export async function licencesOf(modules: readonly string[]): Promise<string> {
  const folders = new Set(modules.flatMap((path) => packageFolder(path) ?? []));
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  return `This file holds code of the packages below.\n\n${notices.join('\n\n')}\n`;
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
  const files = (await readdir(folder)).filter((file) =>
    /^(?:licen[cs]e|copying|notice)/i.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  if (texts.length === 0 && license === undefined) throw new Error(`${folder}: no licence`);
  return [
    `${'-'.repeat(72)}\n${name} ${version} (${license})`,
    ...texts.map((text) => text.trim()),
  ].join('\n\n');
}
