import { readFile, writeFile } from 'node:fs/promises';
import { fromContent, fromSite } from './embed/find-table.ts';
import {
  type EmbedOptions,
  HELP,
  isAddress,
  readOptions,
  USAGE,
  UsageError,
} from './embed/options.ts';
import { type FindTable, updateMarkdown } from './embed/update.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args, process.env);
    if (options === undefined) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    return await embed(options);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n${USAGE}\n`);
      return 2;
    }
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}

async function embed(options: EmbedOptions): Promise<number> {
  const { from, site, files } = options;
  const find = isAddress(from) ? fromSite(from) : await fromContent(from, site);
  let isFine = true;
  for (const file of files) isFine = (await embedFile(file, find, options)) && isFine;
  return isFine ? 0 : 1;
}

async function embedFile(file: string, find: FindTable, { isCheck }: EmbedOptions) {
  const before = await readFile(file, 'utf8');
  const { text, changed, errors, count } = await updateMarkdown(before, find);
  for (const error of errors) process.stderr.write(`${file}:${error}\n`);
  for (const line of changed) {
    process.stdout.write(`${file}:${line}: ${isCheck ? 'out of date' : 'updated'}\n`);
  }
  if (errors.length === 0 && changed.length === 0) {
    process.stdout.write(`${file}: ${count} ${count === 1 ? 'table' : 'tables'}, up to date\n`);
  }
  if (errors.length > 0) return false;
  if (!isCheck && changed.length > 0) await writeFile(file, text);
  return !isCheck || changed.length === 0;
}
