import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';

/**
 * Makes the Node.js that was installed the one of `npm run`, which npm 10 leaves out, and removes its C
 * headers, a third of its size. Without development dependencies there is none.
 */
const MODULES = new URL('../../node_modules/', import.meta.url);

for (const name of existsSync(MODULES) ? readdirSync(MODULES) : []) {
  if (!/^node-(?:bin-)?(?:linux|darwin|win)-/.test(name)) continue;
  rmSync(new URL(`${name}/include/`, MODULES), { recursive: true, force: true });
  const link = new URL('.bin/node', MODULES);
  if (process.platform !== 'win32' && !existsSync(link)) symlinkSync(`../${name}/bin/node`, link);
}
