import type { Definition, Valued } from './definition.ts';

const WIDTH = 100;
/** The widest option that shares a line with its help. */
const WIDEST = 24;

/** Render the usage line, wrapped. */
export function renderUsage({ start, argument, options }: Definition): string {
  const prefix = `Usage: ${start}`;
  const parts = Object.entries(options).map(([name, option]) =>
    option.value === undefined ? `[--${name}]` : inUsage(option, `--${name} ${option.value}`),
  );
  const first = argument === undefined ? [] : [inUsage(argument, argument.value)];
  const lines = wrap([...first, ...parts, '[--help]'], WIDTH - 9, prefix.slice(7));
  return `Usage: ${lines.join('\n         ')}`;
}

function inUsage({ required, repeatable }: Valued, text: string): string {
  return `${required ? text : `[${text}]`}${repeatable ? '…' : ''}`;
}

/** Render the help text: usage, summary, arguments and options, notes. */
export function renderHelp(definition: Definition): string {
  const { argument, options, summary, notes } = definition;
  const rows = Object.entries(options).map(([name, option]): readonly [string, string] => [
    option.value === undefined ? `--${name}` : `--${name} ${option.value}`,
    option.value === undefined ? option.help : helpOf(option),
  ]);
  const first = argument === undefined ? [] : [[argument.value, helpOf(argument)] as const];
  const all = [...first, ...rows, ['--help', 'print this help'] as const];
  const fitting = all.map(([term]) => term.length).filter((length) => length <= WIDEST);
  const indent = Math.max(...fitting) + 4;
  const list = all.map(([term, help]) => renderRow(term, help, indent)).join('\n');
  const parts = [
    renderUsage(definition),
    summary,
    list,
    ...(notes === undefined ? [] : [fold(notes, WIDTH).join('\n')]),
  ];
  return parts.join('\n\n');
}

function helpOf({ help, default: preset, repeatable }: Valued): string {
  const details = [
    ...(preset === undefined ? [] : [`default: ${preset}`]),
    ...(repeatable ? ['repeatable'] : []),
  ];
  if (details.length === 0) return help;
  const [line = '', ...rest] = help.split('\n');
  const isHeading = line.endsWith(':');
  const detailed = `${isHeading ? line.slice(0, -1) : line} (${details.join('; ')})`;
  return [isHeading ? `${detailed}:` : detailed, ...rest].join('\n');
}

function renderRow(term: string, help: string, indent: number): string {
  const space = ' '.repeat(indent);
  const text = fold(help, WIDTH - indent)
    .map((line) => `${space}${line}`)
    .join('\n');
  const isWide = term.length + 4 > indent;
  return isWide ? `  ${term}\n${text}` : `  ${term}${text.slice(term.length + 2)}`;
}

/** Folds lines. One that begins in lower case continues the line before, and a list keeps its columns. */
function fold(text: string, width: number): string[] {
  return text
    .replace(/\n(?=[a-z])/g, ' ')
    .split('\n')
    .flatMap((line) => (line.length <= width ? [line] : foldLine(line, width)));
}

function foldLine(line: string, width: number): string[] {
  const [start = ''] = /^ +(?:\S+ {2,})?/.exec(line) ?? [];
  const lines = wrap(line.slice(start.length).split(' '), width - start.length);
  return lines.map((each, index) => (index === 0 ? start : ' '.repeat(start.length)) + each);
}

function wrap(words: readonly string[], width: number, start?: string): string[] {
  const lines: string[] = start === undefined ? [] : [start];
  for (const word of words) {
    const last = lines.at(-1);
    const isFull = last === undefined || last.length + 1 + word.length > width;
    if (isFull) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
