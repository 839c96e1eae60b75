import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { cleanConfiguration } from '../src/configuration/clean.ts';
import { readConfiguration } from '../src/configuration/read.ts';
import { judge } from '../src/model/gate-check/judge.ts';
import type { GateTable } from '../src/model/gate-check/table.ts';
import { type CheckedFile, isFailure } from './check-gates/checked.ts';
import { loadGateTable } from './check-gates/load-table.ts';
import { HELP, type Options, readOptions, USAGE, UsageError } from './check-gates/options.ts';
import { renderGithub } from './check-gates/render-github.ts';
import { renderJson } from './check-gates/render-json.ts';
import { renderSarif } from './check-gates/render-sarif.ts';
import { renderText } from './check-gates/render-text.ts';

const RENDERERS = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
} as const satisfies Record<Options['format'], (files: readonly CheckedFile[]) => string>;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === undefined) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    const texts = await Promise.all(options.files.map(readText));
    return check(options, texts, await loadGateTable(options.content));
  } catch (error) {
    const isUsage = error instanceof UsageError || error instanceof RangeError;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(isUsage ? `${message}\n${USAGE}\n` : `${message}\n`);
    return 2;
  }
}

function check(options: Options, texts: readonly string[], table: GateTable): number {
  const upgrade = { from: options.from, to: options.to ?? table.newest };
  const files = texts.map((configuration, index): CheckedFile => {
    const file = options.files[index] ?? '-';
    return { file, report: judge(readConfiguration(configuration), table, upgrade) };
  });
  if (options.isCleaning) {
    const cleaned = cleanConfiguration(texts[0] ?? '', table, upgrade);
    if (cleaned === undefined) {
      throw new Error(`${options.files[0]}: cannot be cleaned without touching other parts of it`);
    }
    process.stdout.write(cleaned.text);
  } else {
    process.stdout.write(RENDERERS[options.format](files));
  }
  return files.some((file) => isFailure(file, options.failOn)) ? 1 : 0;
}

async function readText(file: string): Promise<string> {
  return file === '-' ? text(process.stdin) : readFile(file, 'utf8');
}
