import { join, resolve } from 'node:path';
import { checkFiles } from './check-gates/check-files.ts';
import { loadGateTable } from './check-gates/load-table.ts';
import { COMMAND, DEFAULT_CONTENT, readCheckOptions } from './check-gates/options.ts';
import { runCommand } from './command/run-command.ts';

process.exitCode = await runCommand(
  { ...COMMAND, parse: readCheckOptions },
  (options) => checkFiles(options, (base) => loadGateTable(contentFolder(options.content, base))),
  // 1 means that a component would not start.
  { failure: 2 },
);

/** The project's own content, unless another folder is named. */
function contentFolder(content: string, base: string): string {
  return content === DEFAULT_CONTENT
    ? join(import.meta.dirname, '..', content)
    : resolve(base, content);
}
