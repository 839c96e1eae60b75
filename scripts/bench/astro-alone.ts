import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { builtFiles } from '../build/built-files.ts';
import { type Cost, nodeCostOf } from './cost.ts';

const CONFIG = `
export default {
  build: { concurrency: 4 },
  logger: { entrypoint: 'astro/logger/json', config: { level: 'error' } },
};
`;

/** One endpoint that answers each address with the file that stands there already. */
const ENDPOINT = `
import { readFileSync } from 'node:fs';
import files from '../files.json';
export const getStaticPaths = () => files.map((file) => ({ params: { file } }));
export const GET = ({ params }) => new Response(readFileSync(\`\${process.env.MADE}/\${params.file}\`));
`;

/**
 * What Astro takes to write as many files with the same bytes where nothing has to be rendered: no site of as many files
 * that Astro makes on one thread is quicker.
 * @param project a folder that this makes
 * @param made the built site whose files are handed on
 * @throws {Error} where Astro left a file out
 */
export async function astroAloneCost(project: string, made: string): Promise<Cost> {
  const files = builtFiles(made);
  await mkdir(join(project, 'src/pages'), { recursive: true });
  await writeFile(join(project, 'astro.config.mjs'), CONFIG);
  await writeFile(join(project, 'src/files.json'), JSON.stringify(files));
  await writeFile(join(project, 'src/pages/[...file].js'), ENDPOINT);
  await symlink(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  const env = { MADE: made, ASTRO_TELEMETRY_DISABLED: '1' };
  const cost = nodeCostOf(['node_modules/astro/bin/astro.mjs', 'build'], { cwd: project, env });
  const written = builtFiles(join(project, 'dist')).length;
  if (written < files.length)
    throw new Error(`Astro wrote ${written} files, expected ${files.length}`);
  return cost;
}
