import './cli/polyfills.ts';
import { suggestName } from '../src/model/check/spelling.ts';
import { checkFiles } from './check-gates/check-files.ts';
import { CLI_COMMAND as CHECK, readCliCheckOptions } from './check-gates/options.ts';
import { isAddress, openDataSource } from './cli/data-source.ts';
import { findTables, loadGates } from './cli/load-data.ts';
import { runCommand } from './command/run-command.ts';
import { embedFiles } from './embed/embed-files.ts';
import { CLI_COMMAND as EMBED } from './embed/options.ts';
import { CLI_COMMAND as QUERY, runQuery } from './query/run-query.ts';

/** The address of the site that the file comes from, and its version: the build writes them. */
declare const ATLAS_SITE: string;
declare const ATLAS_VERSION: string;

const HELP = `Usage: kep-atlas check|embed|query …

  check  find feature gates, flags, and API versions that stop a component or have no effect
  embed  keep tables between markers in documentation up to date
  query  list KEPs, feature gates, and their history

"kep-atlas COMMAND --help" explains a command.
--version prints the version and the site that it comes from.
`;

const COMMANDS = ['check', 'embed', 'query'];

const [name, ...given] = asHelpOption(process.argv.slice(2));
const args = withData(given);
process.exitCode = await run();

function run(): number | Promise<number> {
  switch (name) {
    case 'check':
      return runCommand(
        { ...CHECK, parse: readCliCheckOptions },
        async ({ data, ...options }) => {
          const source = await openDataSource(data ?? ATLAS_SITE);
          return checkFiles({ ...options, site: source.site }, () => loadGates(source));
        },
        { args, failure: 2 },
      );
    case 'embed':
      return runCommand(
        EMBED,
        async ({ argument, values }) =>
          embedFiles(argument, await tables(values.data), values.check),
        { args },
      );
    case 'query':
      return runCommand(
        QUERY,
        async ({ argument, values }) => {
          process.stdout.write(await runQuery(argument, values.format, await tables(values.data)));
          return 0;
        },
        { args },
      );
    case '--version':
      process.stdout.write(`${ATLAS_VERSION} (${ATLAS_SITE})\n`);
      return 0;
    default:
      return explain();
  }
}

function explain(): number {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const near = suggestName(name, COMMANDS)?.name;
  const hint = near === undefined ? '' : `did you mean ${near}? `;
  process.stderr.write(
    `unknown command "${name}" (${hint}expected check, embed, or query)\n${HELP}`,
  );
  return 2;
}

/** "help check" asks for what "check --help" does. */
function asHelpOption(words: readonly string[]): readonly string[] {
  const [first, command = ''] = words;
  return first === 'help' && COMMANDS.includes(command) ? [command, '--help'] : words;
}

async function tables(data: string | undefined) {
  return findTables(await openDataSource(data ?? ATLAS_SITE));
}

/** `--from` names the data too, as long as it is no release that `check` upgrades from. */
function withData(all: readonly string[]): string[] {
  return all.flatMap((word, index) => {
    const [, inline] = /^--from=(.*)$/.exec(word) ?? [];
    const value = inline ?? (word === '--from' ? all[index + 1] : undefined);
    if (value === undefined || !isData(value)) return [word];
    return inline === undefined ? ['--data'] : [`--data=${inline}`];
  });
}

function isData(value: string): boolean {
  return isAddress(value) || /[/\\]|\.json$/.test(value) || name !== 'check';
}
