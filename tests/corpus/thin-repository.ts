import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What there is most of: KEPs, posts, issues of LWKD, and pages of the documentation, gates’ included. */
const MANY = [
  /^keps\/(?!prod-readiness\/)([^/]+\/[^/]+)\//,
  /(?:^|\/)(?:_posts|blog)\/(.+)$/,
  /^content\/en\/docs\/(?!reference\/(?:setup-tools|using-api)\/)(.+)$/,
];

/**
 * Clones a bundle with one in so many of what it has many of, in every commit, and with all else.
 * @returns where the clone is.
 */
export async function thinRepository(
  bundle: string,
  folder: string,
  oneIn: number,
): Promise<string> {
  const place = join(folder, `${createHash('sha256').update(bundle).digest('hex')}.git`);
  await run('git', ['clone', '--quiet', '--mirror', bundle, place]);
  const git = (...args: string[]) => spawn('git', [`--git-dir=${place}`, ...args]);
  const old = git('fast-export', '--all', '--no-data');
  const thin = git('fast-import', '--quiet', '--force');
  const imported = once(thin, 'close');
  for await (const line of createInterface({ input: old.stdout })) {
    if (!isLeftOut(line, oneIn)) thin.stdin.write(`${line}\n`);
  }
  thin.stdin.end();
  const [code] = await imported;
  if (code !== 0) throw new Error(`git fast-import of ${bundle} ended with ${code}`);
  return place;
}

/** Whether a line changes a file of one that does not stay. */
function isLeftOut(line: string, oneIn: number): boolean {
  const [, path = ''] = /^(?:M \d+ [0-9a-f]+|D) "?(.+?)"?$/.exec(line) ?? [];
  const names = MANY.flatMap((each) => each.exec(path)?.[1] ?? []);
  return names.some((name) => numberOf(name) % oneIn !== 0);
}

function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}
