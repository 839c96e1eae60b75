import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteAddress } from './build/site-address.ts';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { nginxConfiguration } from './hosting/nginx.ts';

const COMMAND = defineCommand({
  start: 'node scripts/nginx.ts',
  summary: 'Writes the configuration of nginx for a built site.',
  options: {
    site: { value: 'DIR', help: 'the built site', default: 'dist' },
    root: { value: 'DIR', help: 'the folder that nginx serves', default: '/srv/site' },
    port: { value: 'PORT', help: 'the port that nginx listens on', default: '8080' },
    out: { value: 'FILE', help: 'the file to write', default: 'nginx.conf' },
  },
});

process.exitCode = await runCommand(COMMAND, async ({ values: { site, root, port, out } }) => {
  const read = (file: string) => readFile(join(site, file), 'utf8');
  const [redirects, headers] = await Promise.all([read('_redirects'), read('_headers')]);
  const base = siteAddress(process.env).base.replace(/\/$/, '');
  const served = { redirects, headers, root, base, port: Number(port) };
  await writeFile(out, nginxConfiguration(served));
  return 0;
});
