import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/** Scripts that other sites load, by the names under which they stay: /embed/<name>.js. */
const SCRIPTS = ['kep-atlas', 'frame', 'frame-host'] as const;

/** Writes the scripts of `src/embeds` under addresses that do not change with their content. */
export function embeds(): AstroIntegration {
  return {
    name: 'embeds',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const name of SCRIPTS) await bundle(name, fileURLToPath(new URL('embed/', dir)));
      },
    },
  };
}

/** One file without imports, so that it can be copied to wherever it is wanted. */
async function bundle(name: (typeof SCRIPTS)[number], folder: string): Promise<void> {
  const entry = fileURLToPath(new URL(`../embeds/${name}.ts`, import.meta.url));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js` },
    },
  });
}
