import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuseCredentials } from './command/credentials.ts';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { fetchBundle } from './snapshots/fetch.ts';
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
  notes: 'Does not replace an existing bundle; delete it to fetch it again.',
});

process.exitCode = await runCommand(COMMAND, ({ values: { from, into, pins } }) =>
  fetchAll(from, into, pins),
);

function fetchAll(from: string, into: string, pins: string): number {
  for (const repository of readPins(pins)) {
    const bundle = join(into, `${repository.repository.replace('/', '-')}.bundle`);
    const isThere = existsSync(bundle);
    if (!isThere) fetchBundle(repository, from, bundle);
    process.stdout.write(`${bundle}: ${isThere ? 'already there' : 'fetched'}\n`);
  }
  return 0;
}
