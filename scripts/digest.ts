import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderLwkd } from '../src/formats/lwkd.ts';
import { hasCode } from '../src/model/absent.ts';
import { draftDigest } from '../src/model/digest/editorial/draft.ts';
import { draftLwkd } from '../src/model/digest/lwkd/draft.ts';
import { defineCommand } from './command/define-command.ts';
import { oneOf, readDate } from './command/readers.ts';
import { runCommand } from './command/run-command.ts';
import { loadLwkd, loadMaterial } from './digest/load.ts';

const COMMAND = defineCommand({
  start: 'npm run digest --',
  summary: `Drafts a weekly digest, for an editor to finish. As mdx, writes content/editorial-digests/<day>.mdx
from the newest change log, and does not replace an existing digest unless you pass --force. As
lwkd, prints an issue of Last Week in Kubernetes Development about the last week, Monday to Sunday,
that has ended.`,
  options: {
    format: {
      value: 'mdx|lwkd',
      help: 'mdx, the default: an article whose statements are checked; lwkd: plain Markdown',
      read: oneOf<'mdx' | 'lwkd'>(['mdx', 'lwkd']),
    },
    week: {
      value: 'DATE',
      help: 'mdx: use the newest change log up to this day; lwkd: draft as of this day',
      read: readDate,
    },
    content: { value: 'DIR', help: 'the content folder', default: 'content' },
    force: { help: 'replace an existing digest' },
  },
});

process.exitCode = await runCommand(
  COMMAND,
  async ({ values: { format, week, content, force } }) => {
    if (format === 'lwkd') {
      const { material, today } = await loadLwkd(content);
      process.stdout.write(renderLwkd(draftLwkd(material, week ?? today)));
      return 0;
    }
    const material = await loadMaterial(content, week);
    const path = join(content, 'editorial-digests', `${material.account.date}.mdx`);
    await mkdir(join(content, 'editorial-digests'), { recursive: true });
    await writeDraft(path, draftDigest(material), force ? 'w' : 'wx');
    process.stdout.write(`${path}\n`);
    return 0;
  },
);

async function writeDraft(path: string, text: string, flag: 'w' | 'wx'): Promise<void> {
  try {
    await writeFile(path, text, { flag });
  } catch (error) {
    throw hasCode(error, 'EEXIST')
      ? new Error(`${path} already exists (use --force to replace it)`)
      : error;
  }
}
