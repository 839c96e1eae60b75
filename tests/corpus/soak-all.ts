import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { defineCommand } from '../../scripts/command/define-command.ts';
import { wholeNumber } from '../../scripts/command/readers.ts';
import { runCommand } from '../../scripts/command/run-command.ts';
import { registry } from '../../scripts/sync/registry.ts';
import { REPOSITORIES as UPSTREAM } from '../../src/model/atlas/upstream.ts';
import { type GitHub, startGitHub } from '../github/server.ts';
import { type Soak, soak } from '../sync/soak.ts';
import { readGrowingHistory } from './growing-history.ts';
import { REPLAYED_REPOSITORIES, REPLAYED_SOURCES, replayDates } from './replay.ts';
import { bundlePath, requireBundles } from './upstream-bundles.ts';

const COMMAND = defineCommand({
  start: 'npm run soak --',
  summary:
    'Syncs snapshots in random order, with faults and kills, and compares the end with a first sync.',
  options: {
    seed: { value: 'N', help: 'what makes the order random', default: '1' },
    rounds: { value: 'N', help: 'how many syncs', default: '200', read: wholeNumber(10_000) },
    'one-in': {
      value: 'N',
      help: 'reads one KEP, post and page of so many, which is quicker',
      default: '1',
      read: wholeNumber(1_000),
    },
    history: {
      help: 'syncs the last snapshot alone, while issues, pull requests and versions change',
    },
  },
});
/** How much is synced. */
interface Wanted {
  readonly seed: string;
  readonly rounds: number;
  readonly 'one-in': number;
  readonly history: boolean;
}

/** Sources of what stands beside commits, and what they need. */
const BESIDE_COMMITS: readonly string[] = [
  ...['sigs', 'releases', 'feature-gates-code', 'feature-gates-docs', 'kubeadm-gates'],
  ...registry.filter(({ isUncommitted }) => isUncommitted).map(({ name }) => name),
];

/** What is synced: all snapshots in random order; or, of the last, issues and activity as they grow. */
async function whatToSync(
  github: GitHub,
  isOfHistory: boolean,
): Promise<Pick<Soak, 'days' | 'sources' | 'grow'>> {
  const days = await replayDates(github);
  if (!isOfHistory) return { days, sources: REPLAYED_SOURCES.map(({ name }) => name) };
  return { days: days.slice(-1), sources: BESIDE_COMMITS, grow: readGrowingHistory(github) };
}

/** Syncs with faults and kills, and compares the end with a first sync. */
async function soakAll(
  { seed, rounds, 'one-in': oneIn, history }: Wanted,
  folder: string,
): Promise<boolean> {
  const sources = REPLAYED_REPOSITORIES.map(async (name) => {
    const bundle = bundlePath(name);
    const path = oneIn === 1 ? bundle : await thinRepository(bundle, folder, oneIn);
    return `${name}=${path}`;
  });
  const github = await startGitHub({ sources: await Promise.all(sources) });
  // Groups that upstream no longer lists are kept: what a folder has of them depends on its past.
  await github.setHead(UPSTREAM.community, 'main');
  const start = performance.now();
  const place = join(folder, 'synced');
  await mkdir(place);
  try {
    const { wrong, isSame, ...counts } = await soak({
      github,
      ...(await whatToSync(github, history)),
      rounds,
      seed: Number(seed),
      folder: place,
      onRound: (words) => console.log(`${minutesSince(start)} min, ${words}`),
    });
    for (const each of wrong) console.log(`WRONG: ${each}`);
    const minutes = minutesSince(start);
    const words = `${counts.rounds} syncs, ${counts.faulty} with faults, ${counts.failed} failed, ${counts.killed} killed`;
    const most = `a run took ${(counts.longest / 1000).toFixed(0)} s and ${counts.peak.toFixed(0)} MiB at most`;
    const texts = oneIn === 1 ? 'everything' : `one in ${oneIn} KEPs, posts, and pages`;
    console.log(
      `${history ? 'history' : 'commits'}, seed ${seed}, ${texts}: ${words}, in ${minutes} min; ${most}; the bytes are ${isSame ? 'the same' : 'OTHERS'}`,
    );
    return isSame && wrong.length === 0;
  } finally {
    await github.close();
  }
}

function minutesSince(start: number): string {
  return ((performance.now() - start) / 60_000).toFixed(1);
}

process.exitCode = await runCommand(COMMAND, async ({ values }) => {
  requireBundles(...REPLAYED_REPOSITORIES);
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  const isGood = await soakAll(values, folder);
  if (isGood) await rm(folder, { recursive: true });
  else console.log(`What it left is in ${folder}`);
  return isGood ? 0 : 1;
});

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
async function thinRepository(bundle: string, folder: string, oneIn: number): Promise<string> {
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
