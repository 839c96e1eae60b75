import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { draftDigest } from '../src/model/digest/editorial/draft.ts';
import { loadMaterial } from './digest/load.ts';

const USAGE = `Usage: npm run digest -- [--week DATE] [--content DIR] [--force]

Drafts content/editorial-digests/<day>.mdx from the newest account of changes up to --week, for an
editor to finish by hand. A digest that is there already is left alone, unless --force is given.`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const { help, week, content, force } = readValues(args);
    if (help) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    const material = await loadMaterial(content, week);
    const path = join(content, 'editorial-digests', `${material.account.date}.mdx`);
    await mkdir(join(content, 'editorial-digests'), { recursive: true });
    await writeFile(path, draftDigest(material), { flag: force ? 'w' : 'wx' });
    process.stdout.write(`${path}\n`);
    return 0;
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(isThere ? `${words}; --force writes it anew\n` : `${words}\n`);
    return 1;
  }
}

function readValues(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      content: { type: 'string', default: 'content' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      week: { type: 'string' },
    },
  }).values;
}
