import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { type Ended, runFile } from '../run-file.ts';

const PROJECT = [
  ...['LICENSE', 'NOTICE', 'astro.config.mjs', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'public', 'scripts', 'src'],
];

/** What people write into content/, as little as the site needs of it. */
const OWN_FILES: Readonly<Record<string, string>> = {
  'drift-waivers.yaml': '[]',
  'editorial/summaries.yaml': '{ enhancements: {}, featureGates: {}, otherNames: {} }',
  'milestone-history.yaml': `repository: kubernetes/enhancements
commits: [{ date: "2025-01-01", commit: "${'1'.repeat(40)}" }]
histories: []`,
};

/** No text links to this address, and no page to what is not below its path, as on a project page. */
export const SITE = { origin: 'https://atlas.example', base: '/some/base' } as const;

interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How many files the script may have open at once, where there is a POSIX shell; as many as the system lets it without. */
  readonly openFiles?: number;
}

/** Runs a script of the project in a folder. */
export function runScript(
  script: string,
  args: readonly string[],
  { cwd = '.', env = {}, openFiles }: Place = {},
): Promise<Ended> {
  const path = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const command = [process.execPath, script, ...args] as const;
  const [file, ...rest] =
    openFiles === undefined || process.platform === 'win32'
      ? command
      : (['sh', '-c', `ulimit -n ${openFiles} && exec "$@"`, 'sh', ...command] as const);
  return runFile(file, rest, { cwd, env: { ...process.env, PATH: path, ...env } });
}

/**
 * Copies the project into a folder, since two builds in one folder would take each other's files, and gives
 * a synced content/ what people write into it.
 */
export async function prepareSite(folder: string, content: string): Promise<void> {
  await mkdir(folder);
  for (const path of PROJECT) await cp(path, join(folder, path), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  await mkdir(join(content, 'editorial'), { recursive: true });
  await cp('content/archived-groups.yaml', join(content, 'archived-groups.yaml'));
  for (const [path, text] of Object.entries(OWN_FILES)) await writeFile(join(content, path), text);
}

interface Building {
  readonly content: string;
  /** The folder of caches, in that of the site. */
  readonly cache: string;
  readonly threads: number;
}

/** Fewer than a site of hostile texts has, and than some containers allow. */
const OPEN_FILES = 700;

/** Builds a site that was prepared, into a folder of its own. */
export function buildSite(
  folder: string,
  out: string,
  { content, cache, threads }: Building,
): Promise<Ended> {
  return runScript('scripts/build.ts', ['--out', out], {
    cwd: folder,
    openFiles: OPEN_FILES,
    env: {
      ...{ CONTENT_DIR: content, CACHE_DIR: join(folder, cache) },
      ...{ SITE_URL: SITE.origin, BASE_PATH: SITE.base, RENDER_THREADS: String(threads) },
    },
  });
}
