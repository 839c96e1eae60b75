import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { cleanConfiguration } from '../src/configuration/clean.ts';
import { readConfiguration } from '../src/configuration/read.ts';
import { judge } from '../src/model/check/judge.ts';
import type { GateTable } from '../src/model/check/table.ts';
import { type CheckedFile, isFailure } from './check-gates/checked.ts';
import { loadGateTable } from './check-gates/load-table.ts';
import { COMMAND, type Options, readOptions } from './check-gates/options.ts';
import { renderGithub } from './check-gates/render-github.ts';
import { renderJson } from './check-gates/render-json.ts';
import { renderSarif } from './check-gates/render-sarif.ts';
import { renderText } from './check-gates/render-text.ts';
import { runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

const RENDERERS = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
} as const satisfies Record<Options['format'], (files: readonly CheckedFile[]) => string>;

process.exitCode = await runCommand({
  line: COMMAND,
  read: readOptions,
  run: checkFiles,
  // 1 means that a component would not start.
  failure: 2,
});

async function checkFiles(options: Options): Promise<number> {
  const texts = await Promise.all(options.files.map(readText));
  const table = await loadGateTable(options.content);
  try {
    return check(options, texts, table);
  } catch (error) {
    // A release that nobody knows, or a way back.
    throw error instanceof RangeError ? new UsageError(error.message) : error;
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
    if (cleaned.kind === 'refused') throw new Error(`${options.files[0]}: ${cleaned.reason}`);
    process.stdout.write(cleaned.text);
  } else {
    process.stdout.write(RENDERERS[options.format](files));
  }
  return files.some((file) => isFailure(file, options.failOn)) ? 1 : 0;
}

async function readText(file: string): Promise<string> {
  return file === '-' ? text(process.stdin) : readFile(file, 'utf8');
}
