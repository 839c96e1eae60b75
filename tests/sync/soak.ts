import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pick } from '../../scripts/sync/testing/mutate.ts';
import { seededRandom } from '../../scripts/sync/testing/seeded-random.ts';
import { digestsBelow } from '../files-below.ts';
import type { FaultKind, FaultRule } from '../github/faults/rule.ts';
import type { GitHub } from '../github/server.ts';

const CHILD = fileURLToPath(new URL('./soak-child.ts', import.meta.url));

/** What to sync, and how often. */
export interface Soak {
  readonly github: GitHub;
  /** The days that the stand-in is served as of. */
  readonly days: readonly string[];
  /** The names of the sources to sync. */
  readonly sources: readonly string[];
  readonly rounds: number;
  /** For all that chance decides. */
  readonly seed: number;
  /** An empty folder to work in. */
  readonly folder: string;
  /**
   * Lets happen upstream, beside commits, what happened up to a share of its time, from 0 to 1. What a
   * folder has of that depends on its past: it begins with a sync at 0, and the folder that it is
   * compared with does too.
   */
  readonly grow?: (share: number) => void;
  /** Told of each round when it is over. */
  readonly onRound?: (words: string) => void;
}

/** What became of all rounds. */
export interface SoakResult {
  readonly rounds: number;
  readonly killed: number;
  /** How many of them met a fault. */
  readonly faulty: number;
  /** How many of them reported that a source failed. */
  readonly failed: number;
  /** Milliseconds that the longest of them took. */
  readonly longest: number;
  /** MiB of memory that one of them that was not killed took at most. */
  readonly peak: number;
  /** Days at which two syncs without fault or kill ended otherwise, and errors of such syncs. */
  readonly wrong: readonly string[];
  /** Whether a last sync ends, byte for byte, where a first one of the last day does. */
  readonly isSame: boolean;
}

/**
 * Syncs days in random order into one folder, with random faults of GitHub and kills at random steps of
 * writing, then the last day without either.
 */
export async function soak(options: Soak): Promise<SoakResult> {
  const { github, days, folder, rounds, seed } = options;
  const random = seededRandom(seed);
  const content = join(folder, 'content');
  const cache = join(folder, 'cache');
  await mkdir(content, { recursive: true });
  const wrong: string[] = [];
  const known = new Map<string, string>();
  const counts = { killed: 0, faulty: 0, failed: 0, longest: 0, peak: 0 };
  if (options.grow !== undefined) await syncFirst(options, content);
  for (let round = 1; round <= rounds; round += 1) {
    const day = pick(days, random);
    const faults = drawFaults(random);
    const step = random() < KILLED ? Math.ceil(MOST_STEPS ** random()) : undefined;
    if (random() < WITHOUT_CACHE) await rm(cache, { recursive: true, force: true });
    github.endAt(day);
    options.grow?.(round / rounds);
    github.setFaults(faults);
    const start = performance.now();
    const { isKilled, errors, peak } = await runChild(options, content, cache, step);
    counts.longest = Math.max(counts.longest, performance.now() - start);
    counts.peak = Math.max(counts.peak, peak);
    const wasFaulty = github.requests.some(({ fault }) => fault !== undefined);
    github.clearRequests();
    counts.killed += Number(isKilled);
    counts.faulty += Number(wasFaulty);
    counts.failed += Number(errors.length > 0);
    if (!isKilled && !wasFaulty) {
      wrong.push(...errors.map((each) => `${day}: ${each}`));
      if (options.grow === undefined && !isAsKnown(day, digestOf(content), known)) {
        wrong.push(`${day}: others`);
      }
    }
    options.onRound?.(
      `${round}: ${day}${wasFaulty ? `, ${faults.map(({ kind }) => kind).join(' and ')}` : ''}` +
        `${isKilled ? `, killed at step ${step}` : ''}${errors.length > 0 ? `, ${errors.length} failed` : ''}`,
    );
  }
  const isSame = await endsAsAFirst(options, content);
  return { rounds, ...counts, wrong, isSame };
}

const KILLED = 0.4;
const FAULTY = 0.5;
const WITHOUT_CACHE = 0.15;
/** Kills are as likely among the first ten steps of writing as among the next hundred. */
const MOST_STEPS = 2000;

/** Kinds of fault with amounts that keep a run short. */
const FAULTS: readonly (readonly [kind: FaultKind, amounts: readonly number[]])[] = [
  ['rate-limit', [1]],
  ['retry-after', [1]],
  ['secondary-limit', [1]],
  ['status', [401, 403, 404, 422, 500, 502, 503]],
  ['cut-body', []],
  ['malformed-json', []],
  ['slow', [50]],
  ['drip', [50]],
  ['graphql-error', []],
  ['graphql-partial', [5, 30, 90]],
  ['reset', []],
  ['empty-repository', []],
  ['vanished', []],
];
/** The first one is found in every name. */
const OPERATIONS = [
  ...[/^/, /Heads/, /Branches/, /Trees|Folders/, /Blobs|Files/],
  ...[/Issues/, /MergedPullRequests|Releases/],
] as const;
const MOST_MET = 6;

function drawFaults(random: () => number): FaultRule[] {
  if (random() >= FAULTY) return [];
  return Array.from({ length: 1 + Math.floor(random() * 2) }, () => {
    const [kind, amounts] = pick(FAULTS, random);
    const operation = pick(OPERATIONS, random);
    return {
      kind,
      ...(amounts.length > 0 && { amount: pick(amounts, random) }),
      match: {
        count: 1 + Math.floor(random() * MOST_MET),
        from: Math.ceil(MOST_MET ** random()),
        operation,
      },
    };
  });
}

interface Run {
  readonly isKilled: boolean;
  readonly errors: readonly string[];
  readonly peak: number;
}

function runChild(
  { github, sources, folder }: Soak,
  content: string,
  cache: string,
  step?: number,
): Promise<Run> {
  const args = [CHILD, content, cache, github.url, sources.join(','), String(step ?? '')];
  // Loading the code takes longer than most of these syncs.
  const env = { NODE_COMPILE_CACHE: join(folder, 'compiled'), ...process.env };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env }, (error, output, words) => {
      if (error?.signal === 'SIGKILL') resolve({ isKilled: true, errors: [], peak: 0 });
      else if (error !== null) reject(new Error(`a sync ended with ${error.code}: ${words}`));
      else resolve({ isKilled: false, ...(JSON.parse(output) as Omit<Run, 'isKilled'>) });
    });
  });
}

/** Whether syncs of one day that nothing disturbed end alike. */
function isAsKnown(day: string, digest: string, known: Map<string, string>): boolean {
  const first = known.get(day) ?? digest;
  known.set(day, first);
  return first === digest;
}

function digestOf(content: string): string {
  return createHash('sha256')
    .update(JSON.stringify(digestsBelow(content)))
    .digest('hex');
}

async function endsAsAFirst(options: Soak, content: string): Promise<boolean> {
  const { github, days, folder } = options;
  const fresh = join(folder, 'fresh');
  await mkdir(fresh);
  github.setFaults();
  if (options.grow !== undefined) await syncFirst(options, fresh);
  github.endAt(days.at(-1));
  options.grow?.(1);
  for (const each of [content, fresh]) await syncCalmly(options, each);
  return digestOf(content) === digestOf(fresh);
}

/** Begins a folder before anything has happened beside commits. */
async function syncFirst(options: Soak, content: string): Promise<void> {
  options.github.endAt(options.days[0]);
  options.grow?.(0);
  await syncCalmly(options, content);
}

async function syncCalmly(options: Soak, content: string): Promise<void> {
  const { errors } = await runChild(options, content, `${content}-cache`);
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
