import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { ROOT, siteOf, writePackage } from './npm-package.ts';
import { serveMade } from './serve-made.ts';

/** Scripts that other sites load, by the names under which they stay: /embed/<name>.js. */
const SCRIPTS = ['kep-atlas', 'frame', 'frame-query', 'frame-host'] as const;

/** The elements alone. */
const PACKAGE = {
  name: 'kep-atlas-elements',
  description: 'Tables of Kubernetes enhancements and feature gates in any page.',
  type: 'module',
  exports: { '.': { types: './kep-atlas.d.ts', default: './kep-atlas.js' } },
  sideEffects: ['./kep-atlas.js'],
};

/** Writes the scripts of `src/embeds` under addresses that do not change with their content. */
export function embeds(): AstroIntegration {
  let homepage = '';
  return {
    name: 'embeds',
    hooks: {
      'astro:config:done': ({ config }) => {
        homepage = `${siteOf(config)}/`;
      },
      'astro:server:setup': ({ server }) =>
        serveMade(server, '/embed/', async (file) => {
          const name = SCRIPTS.find((script) => file === `${script}.js`);
          return name && bundle(name);
        }),
      'astro:build:done': async ({ dir }) => {
        const folder = new URL('embed/', dir);
        for (const name of SCRIPTS)
          await writeFile(new URL(`${name}.js`, folder), await bundle(name));
        const texts = new URL('src/embeds/package/', ROOT);
        const manifest = { ...PACKAGE, homepage };
        await writePackage(new URL('package/', folder), manifest, {
          'kep-atlas.js': new URL('kep-atlas.js', folder),
          'kep-atlas.d.ts': new URL('kep-atlas.d.ts', texts),
          'README.md': new URL('README.md', texts),
        });
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
      // Vite leaves lines to libraries for those who bundle them; here nobody does.
      rolldownOptions: { output: { minify: true } },
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
