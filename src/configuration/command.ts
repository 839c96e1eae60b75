import type { Owner } from '../model/check/setting.ts';
import type { Around } from './around.ts';
import { MINIKUBE, ownerAround, STARTED } from './owner.ts';
import { ownerOfCommand, startsComponents } from './owner-of-command.ts';
import type { Reading } from './reading.ts';
import type { SettingSource } from './setting-source.ts';
import type { View } from './view.ts';
import { bothWords, type Word } from './words.ts';

/** One command with its arguments, and where findings in it go. */
export interface Command {
  readonly words: readonly Word[];
  readonly around: Around;
  readonly reading: Reading;
  /** One go of reading for each component that the command hands arguments to. */
  readonly scopes: Map<string, number>;
}

/** Reads a word, perhaps with the one after it. Returns false where it is of another form. */
export type WordReader = (command: Command, index: number) => boolean;

/** A program stands no more words than these before its flags, or at the start of its line. */
export const MOST_WORDS_BEFORE = 64;

/** The words before one, as many as can say which program reads it. */
export function wordsBefore<Of>(words: readonly Of[], index: number): readonly Of[] {
  if (index <= MOST_WORDS_BEFORE) return words.slice(0, index);
  return [...words.slice(0, 8), ...words.slice(index - MOST_WORDS_BEFORE, index)];
}

/** The value of a flag, in the same word or in the next one, which then goes with it. */
export function valueOfFlag(words: readonly Word[], index: number, flag: RegExp): Word | undefined {
  const [word, before] = [words[index] as Word, words[index - 1]];
  const end = word.view.text.indexOf('=');
  if (end !== -1 && flag.test(word.view.text.slice(0, end)))
    return { view: word.view.part(end + 1), whole: word.whole };
  const isApart = before !== undefined && flag.test(before.view.text);
  return isApart ? { view: word.view, whole: bothWords(before, word) } : undefined;
}

/** What the first words of a command name: programs, files, charts, images. */
export function namesOf(words: readonly Word[]): string[] {
  return words
    .slice(0, MOST_WORDS_BEFORE)
    .map(({ view }) => view.text)
    .filter((text) => /^[\w./][\w./:@-]*$/.test(text));
}

/** Where what a word sets comes from: whose it is, and in which go of reading. */
export function sourceOf(command: Command, index: number, known?: Owner): SettingSource {
  const { words, around, reading } = command;
  const owner = known ?? ownerOf(words, around, index);
  const program = owner.kind === 'kubernetes' ? (owner.component ?? '') : owner.kind;
  const scope = scopeNamed(`${around.space} ${program}`, command);
  return reading.collector.source(owner, around.space, scope);
}

/** The number of a scope of a command, the same wherever the command names it so. */
export function scopeNamed(key: string, { scopes, reading }: Command): number {
  const scope = scopes.get(key) ?? reading.collector.newNumber();
  scopes.set(key, scope);
  return scope;
}

/** Whose a word is: the container’s, or that of the program that stands before it. */
export function ownerOf(words: readonly Word[], around: Around, index: number): Owner {
  if (around.container !== undefined) return around.container;
  const before = wordsBefore(words, index).map(({ view }) => view.text);
  const named = ownerOfCommand(before);
  if (named !== undefined && named.kind !== 'unclear') return named;
  const outside = ownerAround(around);
  const isCertain = outside.kind === 'kubernetes' && outside.component !== undefined;
  return named === undefined || isCertain ? outside : named;
}

/** Whether a word is a flag of a program that starts components, not of one of these. */
export function isOfStarter(words: readonly Word[], around: Around, index: number): boolean {
  const { container, hint } = around;
  if (container !== undefined) return false;
  const before = wordsBefore(words, index).map(({ view }) => view.text);
  const isHandedOn = hint === MINIKUBE || hint === STARTED;
  return startsComponents(before) || (isHandedOn && ownerOfCommand(before) === undefined);
}

const PUNCTUATION = /(?<==(?:true|false))(?:,--|[.;:!?)\]}"'`*_~][.,;:!?)\]}"'`*_~]*$)/i;

/** A list of gates without what a sentence, an array, or an expression has behind it: "A=true.", "A=true,--v=2". */
export function withoutPunctuation(list: View): View {
  if (list.text.includes('${')) return list;
  return list.part(0, PUNCTUATION.exec(list.text)?.index);
}

/** A value without the quotes around all of it, which may be written with backslashes; the last one may be forgotten. */
export function unquoted(view: View): View {
  const match = /^(\\?["'])([\s\S]*)\1$/.exec(view.text);
  if (match === null) return view.part(/^["'](?=[^"']*$)/.test(view.text) ? 1 : 0);
  const quote = match[1]?.length ?? 0;
  return view.part(quote, view.text.length - quote);
}
