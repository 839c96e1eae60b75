import { spawn } from 'node:child_process';

/**
 * Runs git in a directory and gives what it prints.
 * @throws {Error} with git's own words when it fails or is not there.
 */
export function git(directory: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', directory, ...args], {
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    // A git that ends before it has read its input says why through its exit code.
    child.stdin.on('error', () => child.stdin.destroy());
    child.on('error', reject);
    child.on('close', (code) => {
      const words = Buffer.concat(errors).toString().trim();
      if (code === 0) {
        resolve(Buffer.concat(output));
      } else {
        reject(new Error(`git ${args.join(' ')} in ${directory}: ${words || `exit ${code}`}`));
      }
    });
    child.stdin.end(input);
  });
}

/** What git prints, as trimmed text. */
export async function gitText(directory: string, args: readonly string[]): Promise<string> {
  return (await git(directory, args)).toString().trim();
}

/** What git prints with `-z`: items that end in NUL. */
export async function gitItems(directory: string, args: readonly string[]): Promise<string[]> {
  return (await git(directory, args)).toString().split('\0').filter(Boolean);
}

/** The contents of objects, in the order of their ids (`git cat-file --batch`). */
export async function gitObjects(directory: string, ids: readonly string[]): Promise<Buffer[]> {
  const output = await git(directory, ['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  const objects: Buffer[] = [];
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf('\n', at);
    const [id, type, size] = output.toString('utf8', at, lineEnd).split(' ');
    if (type !== 'blob') {
      const words = `object ${id} is ${type} (expected a blob)`;
      throw new Error(`${directory}: ${words}; check the clone with "git fsck", or clone anew`);
    }
    const start = lineEnd + 1;
    const end = start + Number(size);
    objects.push(output.subarray(start, end));
    at = end + 1;
  }
  return objects;
}
