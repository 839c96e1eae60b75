import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { bundledLicenses } from './licenses.ts';
import { ROOT, readManifest, siteOf, writePackage } from './npm-package.ts';
import { serveMade } from './serve-made.ts';

const FILE = 'kep-atlas.mjs';
const TYPES = 'kep-atlas.d.ts';

const PACKAGE = {
  name: 'kep-atlas',
  description: 'Check, embed, and query Kubernetes feature gates and enhancements.',
  engines: { node: '>=20.12' },
  bin: { 'kep-atlas': FILE },
  types: TYPES,
};

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
        site = siteOf(config);
      },
      'astro:server:setup': ({ server }) =>
        serveMade(server, '/cli/', async (file) => {
          if (file !== FILE) return undefined;
          return (await bundle(server.resolvedUrls?.local[0] ?? site)).code;
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
  const { code, modules } = await bundle(site);
  const licenses = await bundledLicenses(modules);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(FILE, folder), code);
  await writeFile(new URL('THIRD-PARTY-LICENSES.txt', folder), licenses);
  const target = new URL('package/', folder);
  const texts = new URL('src/integrations/', ROOT);
  await writePackage(
    target,
    { ...PACKAGE, homepage: `${site}/` },
    {
      [FILE]: code,
      [TYPES]: new URL('command-line.d.ts', texts),
      NOTICE: new URL('NOTICE', ROOT),
      'THIRD-PARTY-LICENSES.txt': licenses,
      'README.md': new URL('command-line.md', texts),
    },
  );
  await chmod(new URL(FILE, target), 0o755);
}

/** One file without imports but those of Node.js, and the files it was made of. */
async function bundle(
  site: string,
): Promise<{ readonly code: string; readonly modules: readonly string[] }> {
  const { version } = await readManifest();
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
