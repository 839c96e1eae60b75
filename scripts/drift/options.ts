import { DRIFT_KINDS } from '../../src/schemas/drift-kinds.ts';
import { defineCommand } from '../command/define-command.ts';
import { oneOf } from '../command/readers.ts';

const readKind = oneOf(['any', ...DRIFT_KINDS]);

/** The command line. */
export const COMMAND = defineCommand({
  start: 'npm run drift --',
  summary: `Prints inconsistencies between kep.yaml, code, docs, announcements, release notes, and issues, from
the facts in content/. Those that content/drift-waivers.yaml waives are counted separately; a waiver
that matches no inconsistency is an error.`,
  options: {
    'fail-on': {
      value: 'KIND',
      help: 'fail if there is an open inconsistency of this kind; "any" for all kinds',
      repeatable: true,
      read: readKind,
    },
    sig: {
      value: 'SIG',
      help: 'print only those of this SIG, such as "sig-node" or "node"',
      repeatable: true,
    },
    json: { help: 'print the report as JSON' },
    write: { help: 'record in content/drift-sightings.yaml when each was first seen' },
    content: { value: 'DIR', help: 'the content folder', default: 'content' },
  },
  notes: `Kinds: ${DRIFT_KINDS.join(', ')}

Exit codes: 0 done, 1 a kind to fail on was found or a waiver is stale, 2 wrong usage.`,
});
