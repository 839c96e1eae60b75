import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockContent } from '../../scripts/sync/engine/lock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const MODULE = new URL('../../scripts/sync/engine/lock.ts', import.meta.url).href;
/** Takes the lock, says so, and keeps it until it is killed. */
const HOLDER = `
  import { lockContent } from ${JSON.stringify(MODULE)};
  await lockContent(process.argv[1]);
  process.stdout.write('held');
  setInterval(() => {}, 1000);
`;
let content: string;

beforeEach(async () => {
  content = temporaryFolder();
});

function startHolder() {
  return spawn(process.execPath, ['--input-type=module', '-e', HOLDER, content], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function leaveOwner(text: string): Promise<void> {
  await mkdir(join(content, '.lock'), { recursive: true });
  await writeFile(join(content, '.lock/1-made-up.json'), text);
}

describe('lockContent', () => {
  it('leaves nothing behind', async () => {
    const lock = await lockContent(content);
    expect(await readdir(content)).toEqual(['.lock']);
    await lock.release();
    expect(await readdir(content)).toEqual([]);
  });

  it('names the process that is at work, and outlives its end', async () => {
    const holder = startHolder();
    await once(holder.stdout, 'data');
    await expect(lockContent(content)).rejects.toThrow(
      new RegExp(`process ${holder.pid} on ${hostname()}, since \\d{4}-`),
    );
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = await lockContent(content);
    await lock.release();
    expect(await readdir(content)).toEqual([]);
  });

  it('lets in one of those that start at once', async () => {
    const holders = [startHolder(), startHolder(), startHolder()];
    const states = await Promise.all(
      holders.map((holder) =>
        Promise.race([
          once(holder.stdout, 'data').then(() => 'held'),
          once(holder, 'exit').then(() => 'refused'),
        ]),
      ),
    );
    for (const holder of holders) holder.kill('SIGKILL');
    expect(states.filter((state) => state === 'held').length).toBeLessThanOrEqual(1);
  });

  it('ends where its folder is a link that leads nowhere', async () => {
    await symlink(join(content, 'nowhere'), join(content, '.lock'));
    await expect(lockContent(content)).rejects.toThrow(/\.lock/);
  });

  it.each([
    ['of another machine', { pid: 1, host: 'elsewhere.example' }, /on elsewhere\.example/],
    ['of no process', { pid: 0, host: hostname() }, /expected the owner of a sync/],
    ['that cannot be read', {}, /expected the owner of a sync; .* remove the file/],
  ])('refuses an owner %s, and says what to remove', async (_, owner, words) => {
    await leaveOwner(JSON.stringify({ ...owner, started: '2026-01-05T00:00:00.000Z' }));
    await expect(lockContent(content)).rejects.toThrow(words);
  });
});
