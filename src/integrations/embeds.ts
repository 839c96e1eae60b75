import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { serveMade } from './serve-made.ts';

/** Scripts that other sites load, by the names under which they stay: /embed/<name>.js. */
const SCRIPTS = ['kep-atlas', 'frame', 'frame-query', 'frame-host'] as const;

/** Writes the scripts of `src/embeds` under addresses that do not change with their content. */
export function embeds(): AstroIntegration {
  return {
    name: 'embeds',
    hooks: {
      'astro:server:setup': ({ server }) =>
        serveMade(server, '/embed/', async (file) => {
          const name = SCRIPTS.find((script) => file === `${script}.js`);
          return name && bundle(name);
        }),
      'astro:build:done': async ({ dir }) => {
        const folder = new URL('embed/', dir);
        for (const name of SCRIPTS)
          await writeFile(new URL(`${name}.js`, folder), await bundle(name));
        await writePackage(folder);
      },
    },
  };
}

/** The text of one file without imports, so that it can be copied to wherever it is wanted. */
async function bundle(name: (typeof SCRIPTS)[number]): Promise<string> {
  const entry = fileURLToPath(new URL(`../embeds/${name}.ts`, import.meta.url));
  const results = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js` },
    },
  });
  const [result] = results as Rolldown.RolldownOutput[];
  const [chunk, ...others] = result?.output ?? [];
  if (chunk === undefined || others.length > 0) throw new Error(`${name}: expected one file`);
  const foreign = chunk.moduleIds.filter((path) => path.includes('node_modules'));
  // Whoever copies the file would have to pass on the licenses of what is in it.
  if (foreign.length > 0) throw new Error(`${name}: holds code of others: ${foreign.join(', ')}`);
  return chunk.code;
}

/** A folder for `npm publish` or `npm install`, with the elements alone. */
async function writePackage(folder: URL): Promise<void> {
  const root = new URL('../../', import.meta.url);
  const own = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const target = new URL('package/', folder);
  await mkdir(target, { recursive: true });
  await copyFile(new URL('kep-atlas.js', folder), new URL('kep-atlas.js', target));
  for (const name of ['README.md', 'kep-atlas.d.ts']) {
    await copyFile(new URL(`src/embeds/package/${name}`, root), new URL(name, target));
  }
  await copyFile(new URL('LICENSE', root), new URL('LICENSE', target));
  const manifest = {
    name: 'kep-atlas-elements',
    version: own.version,
    description: 'Tables of Kubernetes enhancements and feature gates in any page.',
    license: own.license,
    type: 'module',
    exports: { '.': { types: './kep-atlas.d.ts', default: './kep-atlas.js' } },
    sideEffects: ['./kep-atlas.js'],
    files: ['kep-atlas.js', 'kep-atlas.d.ts'],
  };
  await writeFile(new URL('package.json', target), `${JSON.stringify(manifest, null, 2)}\n`);
}
