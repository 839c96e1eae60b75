import type { SuiteResult } from './run-suite.ts';
import { SUITES } from './suites.ts';

/** What was tried by one file, as a row of the table. */
export function rowOf(result: SuiteResult): string {
  const { tried, holds, file, inputs, survived, longest, peak } = result;
  const numbers = [
    inputs.toLocaleString('en-US'),
    survived.toLocaleString('en-US'),
    `${(longest / 1000).toFixed(1)} s`,
    peak === undefined ? 'not measured' : mebibytes(peak),
  ];
  return `| [${tried}](../${file}) | ${holds} | ${numbers.join(' | ')} |`;
}

function mebibytes(count: number): string {
  return `${Math.ceil(count).toLocaleString('en-US')} MiB`;
}

/** The rows of all suites: those of what ran, and of the others as they stand on the page. */
function rowsOf(results: readonly SuiteResult[], before: string): string[] {
  return SUITES.flatMap(({ file }) => {
    const result = results.find((each) => each.file === file);
    if (result !== undefined) return [rowOf(result)];
    return before
      .split('\n')
      .filter((line) => line.startsWith('| [') && line.includes(`/${file})`));
  });
}

function growthRows(measured: SuiteResult['growth']): string[] {
  return measured.map(([kind, { texts, longest, refused, slowest, largest }]) => {
    const memory = largest.memory === undefined ? 'not measured' : mebibytes(largest.memory);
    const numbers = [
      `${Math.round(longest / 1000).toLocaleString('en-US')} kB`,
      texts,
      `${refused.longest}, ${refused.tenth}`,
    ];
    return `| ${kind.replace(', full of one thing', '')} | ${numbers.join(' | ')} | ${(slowest.time / 1000).toFixed(1)} s, ${code(slowest.name)} | ${memory}, ${code(largest.name)} |`;
  });
}

/** What a text is full of, where a table can hold it; what cannot be seen is written as in JSON. */
function code(name: string): string {
  const short = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  if (!name.startsWith('"')) return short;
  const seen = short.replaceAll(
    /\p{C}/gu,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const marks = seen.includes('`') ? '``' : '`';
  return `${marks}${seen.replaceAll('|', '\\|')}${marks}`;
}

function sumOf(rows: readonly string[], column: number): string {
  const numbers = rows.map((row) => row.split(' | ')[column]?.replaceAll(',', ''));
  return numbers.reduce((sum, each) => sum + Number(each), 0).toLocaleString('en-US');
}

/**
 * The page of what was tried: what was not run stands as it does on the page before, with the words that it
 * had then.
 */
export function renderPage(results: readonly SuiteResult[], before: string): string {
  const rows = rowsOf(results, before);
  return `# What was tried against it

Written by \`npm run attacks -- --write\`, which runs all that the tests that are linked can try; \`npm test\` runs a share of it.
[operating.md](operating.md#limits) has the bounds that they hold, and how long the sync is tried with faults and kills
over all snapshots (\`npm run soak\`). A test that fails survived none of its inputs. Times and memory are those of the
machine that ran it: of one test, with all its inputs, and of one of its processes.

| tried | what holds | inputs | survived | longest test | memory |
|---|---|---|---|---|---|
${rows.join('\n')}
| all | | ${sumOf(rows, 2)} | ${sumOf(rows, 3)} | | |
${growthSection(results, before)}`;
}

const GROWTH = '\n## Growth\n';

function growthSection(results: readonly SuiteResult[], before: string): string {
  const measured = results.flatMap(({ growth }) => growth);
  if (measured.length === 0) return before.includes(GROWTH) ? GROWTH + before.split(GROWTH)[1] : '';
  return `${GROWTH}
Each construct is read at a thousandth, a hundredth, a tenth, and all of the longest text that is read of its kind: tags,
references, footnotes, tables, lists and quotes in each other, character references, emphasis, links, formulas,
diagrams; anchors, keys and flow of YAML; Go; JSON; flags and files of every format that the checker reads. None takes
more than twenty times as long where it is ten times as long. A text that is beyond one of the bounds is refused,
whole or in part, mostly before it is parsed, which is what is measured then: the table says how many of the longest
are, and of those a tenth as long. Times are of the processor; memory is what one text took beyond what was in use
before.

| document | longest | texts | refused: of the longest, of a tenth | slowest | most memory |
|---|---|---|---|---|---|
${growthRows(measured).join('\n')}
`;
}
