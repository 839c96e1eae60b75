import { readFile, writeFile } from 'node:fs/promises';
import { runCommand } from './command/run-command.ts';
import { fromContent, fromSite } from './embed/find-table.ts';
import { COMMAND, type EmbedOptions, isAddress, readOptions } from './embed/options.ts';
import { type FindTable, updateTables } from './embed/update.ts';

process.exitCode = await runCommand({
  line: COMMAND,
  read: (args) => readOptions(args, process.env),
  run: embed,
});

async function embed(options: EmbedOptions): Promise<number> {
  const { from, site, files } = options;
  const find = isAddress(from) ? fromSite(from) : await fromContent(from, site);
  let isFine = true;
  for (const file of files) isFine = (await embedFile(file, find, options)) && isFine;
  return isFine ? 0 : 1;
}

async function embedFile(file: string, find: FindTable, { isCheck }: EmbedOptions) {
  const before = await readFile(file, 'utf8');
  const { text, changed, errors, count, example } = await updateTables(before, find, file);
  for (const error of errors) process.stderr.write(`${file}:${error}\n`);
  for (const line of changed) {
    process.stdout.write(`${file}:${line}: ${isCheck ? 'out of date' : 'updated'}\n`);
  }
  if (errors.length === 0 && count === 0) {
    process.stderr.write(`${file}: no table (expected a marker such as ${example})\n`);
    return !isCheck;
  }
  if (errors.length === 0 && changed.length === 0) {
    process.stdout.write(`${file}: ${count} ${count === 1 ? 'table' : 'tables'}, up to date\n`);
  }
  if (errors.length > 0) return false;
  if (!isCheck && changed.length > 0) await writeFile(file, text);
  return !isCheck || changed.length === 0;
}
