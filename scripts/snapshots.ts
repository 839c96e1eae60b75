import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command/run-command.ts';
import { fetchBundle } from './snapshots/fetch.ts';
import { HELP, readOptions, type SnapshotOptions, USAGE } from './snapshots/options.ts';
import { readPins } from './snapshots/pins.ts';

process.exitCode = await runCommand({
  read: () => readOptions(process.argv.slice(2)),
  help: HELP,
  usage: USAGE,
  run: fetchAll,
});

function fetchAll({ from, into, pins }: SnapshotOptions): number {
  for (const repository of readPins(pins)) {
    const bundle = join(into, `${repository.repository.replace('/', '-')}.bundle`);
    const isThere = existsSync(bundle);
    if (!isThere) fetchBundle(repository, from, bundle);
    process.stdout.write(`${bundle}: ${isThere ? 'already there' : 'fetched'}\n`);
  }
  return 0;
}
