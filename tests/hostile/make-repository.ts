import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Path → text of each file, as git has it: paths that no file system of today would take, too. */
export type Files = ReadonlyMap<string, string>;

const DATE = '1767225600 +0000';

/**
 * Makes a bare repository whose branches hold these files, without writing any of them to the disk.
 * @returns where it is.
 */
export async function makeRepository(
  folder: string,
  name: string,
  branches: Readonly<Record<string, Files>>,
): Promise<string> {
  const place = join(folder, `${name.replace('/', '-')}.git`);
  await git(['init', '--quiet', '--bare', '--initial-branch=main', place]);
  const commits = Object.entries(branches).flatMap(([branch, files]) => commitOf(branch, files));
  await git([`--git-dir=${place}`, 'fast-import', '--quiet', '--force'], commits);
  return place;
}

function commitOf(branch: string, files: Files): string[] {
  const head = [
    `commit refs/heads/${branch}\n`,
    `committer Somebody <somebody@example.com> ${DATE}\n`,
    data('Files'),
  ];
  return [
    ...head,
    ...[...files].flatMap(([path, text]) => [`M 100644 inline ${quote(path)}\n`, data(text)]),
  ];
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** As git quotes paths: every byte that is no plain character by its octal number. */
function quote(path: string): string {
  const octal = (byte: number) => `\\${byte.toString(8).padStart(3, '0')}`;
  const isPlain = (byte: number) => byte > 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
  const quoted = [...Buffer.from(path)].map((byte) =>
    isPlain(byte) ? String.fromCharCode(byte) : octal(byte),
  );
  return `"${quoted.join('')}"`;
}

async function git(args: readonly string[], input: readonly string[] = []): Promise<void> {
  const child = spawn('git', args, { stdio: ['pipe', 'ignore', 'pipe'] });
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // A git that ends before it has read its input says why through its exit code.
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(input.join(''));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${Buffer.concat(errors)}`);
}
