import { join } from 'node:path';
import { errorWords } from '../src/model/error-words.ts';
import { refuseCredentials } from './command/credentials.ts';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { fetchBundle, hasBundle } from './snapshots/fetch.ts';
import { readPins } from './snapshots/pins.ts';

const COMMAND = defineCommand({
  start: 'npm run snapshots --',
  summary:
    'Fetches the commits of upstream that the corpus tests read, as one git bundle per repository.',
  options: {
    from: {
      value: 'URL',
      help: 'where the repositories are',
      default: 'https://github.com',
      read: (text) => refuseCredentials(text).replace(/\/$/, ''),
    },
    into: { value: 'DIR', help: 'where to write the bundles', default: '.cache/upstream' },
    pins: { value: 'FILE', help: 'the commits to fetch', default: 'tests/corpus/snapshots.yaml' },
  },
  notes: `Does not replace an existing bundle; delete it to fetch it again.
Exit codes: 0 all bundles are there, 1 a repository was not fetched, 2 wrong usage.`,
});

process.exitCode = await runCommand(COMMAND, ({ values: { from, into, pins } }) =>
  fetchAll(from, into, pins),
);

/** A repository that cannot be fetched is named, and the others are. */
function fetchAll(from: string, into: string, pins: string): number {
  let failed = 0;
  for (const pinned of readPins(pins)) {
    const bundle = join(into, `${pinned.repository.replace('/', '-')}.bundle`);
    try {
      const isThere = hasBundle(bundle);
      if (!isThere) fetchBundle(pinned, from, bundle);
      process.stdout.write(`${bundle}: ${isThere ? 'already there' : 'fetched'}\n`);
    } catch (cause) {
      failed += 1;
      process.stderr.write(`${from}/${pinned.repository}: not fetched: ${errorWords(cause)}\n`);
    }
  }
  if (failed > 0) process.stderr.write('Run the command again to fetch what is missing.\n');
  return failed > 0 ? 1 : 0;
}
