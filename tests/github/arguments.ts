import { defineCommand } from '../../scripts/command/define-command.ts';
import { readDate, wholeNumber } from '../../scripts/command/readers.ts';
import { UsageError } from '../../scripts/command/usage-error.ts';
import { parseFault } from './faults/parse.ts';
import { FAULT_KINDS } from './faults/rule.ts';
import { parseSource } from './sources.ts';

/** The command line. */
export const COMMAND = defineCommand({
  start: 'npm run github --',
  summary: 'Serves local git repositories as api.github.com would: REST, and GraphQL at /graphql.',
  argument: {
    value: 'SOURCE',
    help: `what to serve:
  PATH                    a clone (bare or not), a .bundle file, or a folder of
                          files; named after the origin of the clone, or a file
                          name such as kubernetes-website.bundle
  owner/name=PATH         the same, under this name
  owner/name@REF=PATH     the default branch ends at this branch, tag, or commit
  owner/name#issues=FILE  its issues, in the format of the GitHub REST API
  activity=FILE           releases and merged pull requests of any repositories`,
    repeatable: true,
    required: true,
    read: parseSource,
  },
  options: {
    port: { value: 'N', help: 'the port; by default any free one', read: wholeNumber(65_535) },
    host: { value: 'NAME', help: 'the address to listen on; by default 127.0.0.1' },
    day: {
      value: 'DATE',
      help: 'hide what came after that day: commits, branches, tags, issues, releases, merges',
      read: readDate,
    },
    token: { value: 'T', help: 'the only token to accept; by default any is accepted' },
    rename: {
      value: 'OLD=NEW',
      help: 'owner/old was renamed to owner/new',
      repeatable: true,
      read: readRename,
    },
    fault: {
      value: 'SPEC',
      help: `a failure:
  KIND[:AMOUNT][;path=REGEX][;operation=REGEX][;nth=N][;from=N]
  [;count=N][;status=N]`,
      repeatable: true,
      read: parseFault,
    },
    verbose: { help: 'print a line for each request' },
  },
  notes: `Kinds of fault: ${FAULT_KINDS.join(', ')}.`,
});

function readRename(text: string): [string, string] {
  const [from, to, ...rest] = text.split('=');
  if (from && to && rest.length === 0) return [from, to];
  throw new UsageError(`invalid rename "${text}" (expected owner/old=owner/new)`);
}
