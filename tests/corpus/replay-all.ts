import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { defineCommand } from '../../scripts/command/define-command.ts';
import { runCommand } from '../../scripts/command/run-command.ts';
import { digestsBelow } from '../files-below.ts';
import { startGitHub } from '../github/server.ts';
import { newContent, REPLAYED_REPOSITORIES, replayDates, syncFacts } from './replay.ts';
import { bundlePath, hasBundles } from './upstream-bundles.ts';

/**
 * Syncs every snapshot in order into one folder, each time as on a fresh clone without a cache, and
 * compares the end with a first sync of the last snapshot.
 */
async function replay(folder: string): Promise<boolean> {
  const github = await startGitHub({
    sources: REPLAYED_REPOSITORIES.map((name) => `${name}=${bundlePath(name)}`),
  });
  const weekly = newContent(join(folder, 'weekly'));
  let isGood = true;
  for (const date of await replayDates(github)) {
    github.endAt(date);
    const week = await syncFacts(github, weekly, join(folder, `cache-${date}`));
    await rm(join(folder, `cache-${date}`), { recursive: true });
    isGood &&= week.errors.length === 0;
    console.log(`${date}: ${week.requests} requests, ${week.changes} files`, ...week.errors);
  }
  const fresh = newContent(join(folder, 'fresh'));
  const { requests } = await syncFacts(github, fresh, join(folder, 'cache'));
  const isSame = isDeepStrictEqual(digestsBelow(weekly), digestsBelow(fresh));
  console.log(
    `from nothing: ${requests} requests; the bytes are ${isSame ? 'the same' : 'OTHERS'}`,
  );
  await github.close();
  return isGood && isSame;
}

const COMMAND = defineCommand({
  start: 'npm run replay --',
  summary:
    'Syncs every snapshot of upstream in order into one folder, and compares the end with a first sync.',
  options: {},
});

process.exitCode = await runCommand(COMMAND, async () => {
  if (!hasBundles(...REPLAYED_REPOSITORIES)) {
    console.log('No snapshots of upstream in ../shared/upstream: nothing to replay');
    return 0;
  }
  const folder = await mkdtemp(join(tmpdir(), 'replay-'));
  const isGood = await replay(folder);
  await rm(folder, { recursive: true });
  return isGood ? 0 : 1;
});
