import { defineCommand } from '../command/define-command.ts';
import { readDate } from '../command/readers.ts';
import { UsageError } from '../command/usage-error.ts';
import type { LocalClone } from '../sync/local/local-repository.ts';

/** The command line. */
export const COMMAND = defineCommand({
  start: 'npm run changes --',
  summary: `Finds what changed in the weeks before the first sync, from clones with their history. Reads each
clone as of --since and every seventh day after it up to --until, and writes
content/changes/<day>.yaml. Does not change days that content/ already has.`,
  options: {
    'from-history': {
      value: 'owner/repo=DIR',
      help: 'a clone of a repository',
      repeatable: true,
      required: true,
      read: readClone,
    },
    since: { value: 'DATE', help: 'the first day to read', required: true, read: readDate },
    until: { value: 'DATE', help: 'the last day to read', required: true, read: readDate },
    content: { value: 'DIR', help: 'the content folder', default: 'content' },
  },
});

function readClone(text: string): LocalClone {
  const match = /^(?<repository>[\w.-]+\/[\w.-]+)=(?<directory>.+)$/s.exec(text);
  const { repository, directory } = match?.groups ?? {};
  if (repository === undefined || directory === undefined) {
    throw new UsageError(`invalid clone "${text}" (expected owner/repo=DIR)`);
  }
  return { repository, directory };
}
