import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftDigest } from '../src/model/digest/editorial/draft.ts';
import { defineCommand } from './command/define-command.ts';
import { readDate } from './command/readers.ts';
import { runCommand } from './command/run-command.ts';
import { loadMaterial } from './digest/load.ts';

const COMMAND = defineCommand({
  start: 'npm run digest --',
  summary: `Drafts content/editorial-digests/<day>.mdx from the newest change log, for an editor to finish. Does
not replace an existing digest unless you pass --force.`,
  options: {
    week: { value: 'DATE', help: 'use the newest change log up to this day', read: readDate },
    content: { value: 'DIR', help: 'the content folder', default: 'content' },
    force: { help: 'replace an existing digest' },
  },
});

process.exitCode = await runCommand({
  line: COMMAND,
  read: COMMAND.parse,
  run: async ({ values: { week, content, force } }) => {
    const material = await loadMaterial(content, week);
    const path = join(content, 'editorial-digests', `${material.account.date}.mdx`);
    await mkdir(join(content, 'editorial-digests'), { recursive: true });
    await writeDraft(path, draftDigest(material), force ? 'w' : 'wx');
    process.stdout.write(`${path}\n`);
    return 0;
  },
});

async function writeDraft(path: string, text: string, flag: 'w' | 'wx'): Promise<void> {
  try {
    await writeFile(path, text, { flag });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists ? new Error(`${path} already exists (use --force to replace it)`) : error;
  }
}
