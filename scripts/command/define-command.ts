import { parseArgs } from 'node:util';
import { errorWords } from '../../src/model/error-words.ts';
import type { Definition, Valued } from './definition.ts';
import { renderHelp, renderUsage } from './render-help.ts';
import { UsageError } from './usage-error.ts';

type Read<V> = V extends { read: (text: string) => infer T } ? T : string;

type ValueOf<V> = V extends { value: string }
  ? V extends { repeatable: true }
    ? readonly Read<V>[]
    : V extends { default: string } | { required: true }
      ? Read<V>
      : Read<V> | undefined
  : boolean;

interface Parsed<D extends Definition> {
  readonly values: { readonly [Name in keyof D['options']]: ValueOf<D['options'][Name]> };
  readonly argument: D extends { argument: infer A } ? ValueOf<A> : undefined;
}

/** A command line that can be read and explained. */
export interface CommandLine<D extends Definition = Definition> {
  /** The lines that follow a usage error. */
  readonly usage: string;
  /** What `--help` prints. */
  readonly help: string;
  /**
   * Reads the command line; nothing if it asks for help.
   * @throws {UsageError}
   */
  readonly parse: (args: readonly string[]) => Parsed<D> | undefined;
}

/** Derive the parser, the usage line, and the help text of a command from one definition. */
export function defineCommand<const D extends Definition>(definition: D): CommandLine<D> {
  return {
    usage: renderUsage(definition),
    help: renderHelp(definition),
    parse: (args) => parse(definition, args) as Parsed<D> | undefined,
  };
}

function parse(definition: Definition, args: readonly string[]) {
  const { given, positionals } = collect(definition, args);
  if (given.has('help')) return undefined;
  const values = Object.entries(definition.options).map(([name, option]) => [
    name,
    option.value === undefined
      ? given.has(name)
      : readValue(option, given.get(name) ?? [], `--${name}`),
  ]);
  return {
    values: Object.fromEntries(values),
    argument: definition.argument && readValue(definition.argument, positionals),
  };
}

// Not strict, because the messages of node:util explain how options are declared.
function collect({ options, argument }: Definition, args: readonly string[]) {
  const declared = Object.entries(options).map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: { ...Object.fromEntries(declared), help: { type: 'boolean', short: 'h' } },
  });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const texts = given.get(token.name) ?? [];
    given.set(token.name, [...texts, textOf(token, token.name === 'help' ? HELP : options)]);
  }
  const extra = argument?.repeatable ? undefined : positionals[argument === undefined ? 0 : 1];
  if (extra !== undefined) throw new UsageError(`unexpected argument "${extra}"`);
  return { given, positionals };
}

const HELP = { help: { help: '' } } as const;

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function textOf(
  { name, rawName, value, inlineValue }: OptionToken,
  options: Definition['options'],
): string {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) throw new UsageError(`unknown option ${rawName}`);
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
    return '';
  }
  // Another option in place of the value.
  const isOption = !inlineValue && value !== undefined && /^-./.test(value);
  if (!value || isOption) throw new UsageError(`missing value: ${rawName} ${option.value}`);
  return value;
}

function readValue(valued: Valued, given: readonly string[], option?: string): unknown {
  if (given.length === 0 && valued.required) {
    const what = option === undefined ? 'argument:' : `option: ${option}`;
    const hint = valued.hint === undefined ? '' : ` (${valued.hint})`;
    throw new UsageError(`missing ${what} ${valued.value}${hint}`);
  }
  const texts = given.length === 0 && valued.default !== undefined ? [valued.default] : given;
  const read = (text: string) => readText(valued, text, option);
  if (valued.repeatable) return texts.map(read);
  const last = texts.at(-1);
  return last === undefined ? undefined : read(last);
}

function readText(valued: Valued, text: string, option: string | undefined): unknown {
  try {
    return valued.read === undefined ? text : valued.read(text);
  } catch (error) {
    const message = errorWords(error);
    throw new UsageError(option === undefined ? message : `${option}: ${message}`);
  }
}
