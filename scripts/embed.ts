import { isAddress, openDataSource } from './cli/data-source.ts';
import { findTables } from './cli/load-data.ts';
import { runCommand } from './command/run-command.ts';
import { embedFiles } from './embed/embed-files.ts';
import { fromContent } from './embed/find-table.ts';
import { COMMAND, readEmbedOptions } from './embed/options.ts';

process.exitCode = await runCommand(
  { ...COMMAND, parse: (args) => readEmbedOptions(args, process.env) },
  async ({ files, from, site, isCheck }) => {
    const find = isAddress(from)
      ? findTables(await openDataSource(from))
      : await fromContent(from, site);
    return embedFiles(files, find, isCheck);
  },
);
