import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';

const options = {
  bundle: true,
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"development"' },
};
await build({
  ...options,
  entryPoints: ['server.jsx'],
  platform: 'node',
  format: 'cjs',
  outfile: 'server.cjs',
});
await build({
  ...options,
  entryPoints: ['client.jsx'],
  format: 'esm',
  outfile: 'public/client.js',
});
execFileSync(process.execPath, ['server.cjs']);
