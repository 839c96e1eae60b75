import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isInstalled } from '../../is-installed.ts';
import { freePort } from '../../listen.ts';
import { retry } from '../engines/engine.ts';

const run = promisify(execFile);
/** Where Debian's packages `wordpress` and `wordpress-theme-twentytwentythree` put it. */
const INSTALLED = '/usr/share/wordpress';

/** The roles that publish. */
export type Role = 'administrator' | 'editor' | 'author';

/** A WordPress with posts in it. */
export interface WordPress {
  /** The address of the post with a block by its name, as a role published it. */
  readonly post: (role: Role, name: string) => string;
  readonly stop: () => Promise<void>;
}

/** Whether WordPress, its theme, PHP and MariaDB are installed. */
export function hasWordPress(): boolean {
  if (!existsSync(join(INSTALLED, 'wp-content/themes/twentytwentythree'))) return false;
  return (
    isInstalled('php', '-m') &&
    isInstalled('mariadbd', '--version') &&
    isInstalled('which', 'mariadb-install-db')
  );
}

/**
 * Installs a WordPress of its own in a folder, with its database there too, and publishes blocks of HTML in it.
 * @param blocks the HTML by name
 */
export async function startWordPress(blocks: Readonly<Record<string, string>>): Promise<WordPress> {
  const folder = await mkdtemp(join(tmpdir(), 'wordpress-'));
  const database = await startDatabase(folder);
  const address = `http://127.0.0.1:${await freePort()}`;
  // Its pages find the configuration beside themselves; the rest is only read.
  for (const name of await readdir(INSTALLED)) {
    if (name.endsWith('.php'))
      await cp(join(INSTALLED, name), join(folder, name), { dereference: true });
    else await symlink(join(INSTALLED, name), join(folder, name));
  }
  await writeFile(join(folder, 'wp-config.php'), configuration(folder, address));
  await cp(join(import.meta.dirname, 'publish.php'), join(folder, 'publish.php'));
  await writeFile(join(folder, 'blocks.json'), JSON.stringify(blocks));
  await run('mariadb', [`--socket=${folder}/socket`, '--execute=create database docs']);
  const { stdout } = await run('php', [
    join(folder, 'publish.php'),
    address,
    join(folder, 'blocks.json'),
  ]);
  const posts = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1));
  const server = spawn('php', ['-S', address.slice('http://'.length), '-t', folder], {
    stdio: 'ignore',
  });
  await retry(() => fetch(address));
  return {
    post: (role, name) => `${address}/?p=${posts[role][name]}`,
    stop: async () => {
      await Promise.all([end(server), end(database)]);
      await rm(folder, { recursive: true });
    },
  };
}

async function startDatabase(folder: string): Promise<ChildProcess> {
  const options = [
    '--no-defaults',
    `--user=${userInfo().username}`,
    `--datadir=${folder}/database`,
  ];
  await run('mariadb-install-db', [...options, '--skip-test-db']);
  const server = spawn(
    'mariadbd',
    [...options, `--socket=${folder}/socket`, '--skip-networking', '--skip-grant-tables'],
    { stdio: 'ignore' },
  );
  await retry(() => run('mariadb-admin', [`--socket=${folder}/socket`, 'ping']));
  return server;
}

async function end(process: ChildProcess): Promise<void> {
  const ended = once(process, 'exit');
  process.kill();
  await ended;
}

function configuration(folder: string, address: string): string {
  return `<?php
define('DB_NAME', 'docs');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${folder}/socket');
define('WP_HOME', '${address}');
define('WP_SITEURL', '${address}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
`;
}
