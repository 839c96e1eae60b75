import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { licencesOf } from './licences.ts';
import { serveMade } from './serve-made.ts';

const ROOT = new URL('../../', import.meta.url);
const FILE = 'kep-atlas.mjs';
const TYPES = 'kep-atlas.d.ts';

/**
 * Writes `scripts/cli.ts` as one file for plain Node.js, /cli/kep-atlas.mjs, and a folder beside it that is
 * ready for the npm registry.
 */
export function commandLine(): AstroIntegration {
  let site = '';
  return {
    name: 'command-line',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL(config.base, config.site).href.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) =>
        serveMade(server, '/cli/', async (file) => {
          if (file !== FILE) return undefined;
          const own = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8'));
          return (await bundle(server.resolvedUrls?.local[0] ?? site, own.version)).code;
        }),
      'astro:build:done': async ({ dir }) => {
        await writeCommandLine(new URL('cli/', dir), site);
      },
    },
  };
}

/**
 * Bundles the command and writes its package.
 * @param folder where to, ending in a slash
 * @param site the address that it reads its data from
 */
export async function writeCommandLine(folder: URL, site: string): Promise<void> {
  const own = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8'));
  const { code, modules } = await bundle(site, own.version);
  const licences = await licencesOf(modules);
  const target = new URL('package/', folder);
  await mkdir(target, { recursive: true });
  await writeFile(new URL(FILE, folder), code);
  await writeFile(new URL('THIRD-PARTY-LICENSES.txt', folder), licences);
  await writeFile(new URL(FILE, target), code);
  await chmod(new URL(FILE, target), 0o755);
  await writeFile(new URL('THIRD-PARTY-LICENSES.txt', target), licences);
  for (const name of ['LICENSE', 'NOTICE']) {
    await copyFile(new URL(name, ROOT), new URL(name, target));
  }
  const texts = new URL('src/integrations/', ROOT);
  await copyFile(new URL('command-line.md', texts), new URL('README.md', target));
  await copyFile(new URL('command-line.d.ts', texts), new URL(TYPES, target));
  const manifest = {
    name: 'kep-atlas',
    version: own.version,
    description: 'Check, embed, and query Kubernetes feature gates and enhancements.',
    license: own.license,
    type: 'module',
    engines: { node: '>=20.12' },
    bin: { 'kep-atlas': FILE },
    types: TYPES,
    files: [FILE, TYPES, 'NOTICE', 'THIRD-PARTY-LICENSES.txt'],
  };
  await writeFile(new URL('package.json', target), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** One file without imports but those of Node.js, and the files it was made of. */
async function bundle(
  site: string,
  version: string,
): Promise<{ readonly code: string; readonly modules: readonly string[] }> {
  const result = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { ATLAS_SITE: JSON.stringify(site), ATLAS_VERSION: JSON.stringify(version) },
    ssr: { noExternal: true, target: 'node' },
    build: {
      write: false,
      target: 'node20',
      minify: true,
      ssr: fileURLToPath(new URL('scripts/cli.ts', ROOT)),
      rolldownOptions: {
        output: { format: 'es', banner: '#!/usr/bin/env node', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk, ...others] = result.output;
  if (others.length > 0) throw new Error(`cli: got ${others.length + 1} files, expected one`);
  return { code: chunk.code, modules: chunk.moduleIds };
}
