import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { renderHistories } from './milestone-history/render.ts';

const USAGE = 'Usage: node scripts/milestone-history.ts --from DIR [--to FILE] [--help]';
const HELP = `${USAGE}

Reads from the history of a clone of kubernetes/enhancements how the milestones of all kep.yaml files
changed, and writes content/milestone-history.yaml. Every commit of the clone's HEAD is a look at the
plans: a full clone tells every change, a clone of snapshots those between them.

  --from DIR   the clone
  --to FILE    write there instead
  --help       print this

Exit codes: 0 done, 1 something failed, 2 wrong usage.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    const isHelp = options === HELP;
    process[isHelp ? 'stdout' : 'stderr'].write(`${options}\n`);
    return isHelp ? 0 : 2;
  }
  try {
    await writeFile(options.to, await renderHistories(options.from));
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}

function readOptions(): { from: string; to: string } | string {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string' },
        to: { type: 'string', default: 'content/milestone-history.yaml' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return HELP;
    if (values.from === undefined) return `--from is missing (expected a clone)\n${USAGE}`;
    return { from: values.from, to: values.to };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n${USAGE}`;
  }
}
