import type { Whole } from '../model/check/setting.ts';
import { isWordList } from './argument-keys.ts';
import { under } from './around.ts';
import {
  type Command,
  isOfStarter,
  ownerOf,
  sourceOf,
  unquoted,
  valueOfFlag,
  withoutPunctuation,
} from './command.ts';
import { ASSUMED, EVERY_COMPONENT, ownerAround, UNCLEAR } from './owner.ts';
import { isSentence } from './sentence.ts';
import type { SettingSource } from './setting-source.ts';
import { bothWords, type Word } from './words.ts';

/** A flag that is looked for; without its dashes only where nothing but arguments stands. */
export function readFlag(command: Command, index: number): boolean {
  const { words, around, reading } = command;
  const { collector } = reading;
  const word = words[index] as Word;
  const [, dashes, name = '', rest] = /^(-{0,2})([a-z0-9][\w.-]*?)(=|$)/.exec(word.view.text) ?? [];
  if (!collector.watched?.flags.has(name)) return false;
  const isBare = dashes !== '--';
  const isArgument = around.container !== undefined || isWordList(around.keys.at(-1) ?? '');
  if (isBare && (rest === '' || !isArgument)) return false;
  if (isOfStarter(words, around, index)) {
    collector.mentions.markRead(word.view.span);
    return true;
  }
  const owner = ownerOf(words, around, index);
  const next = words[index + 1];
  // Components take no arguments besides flags: what follows is the value.
  const isApart = rest === '' && next !== undefined && !/^[-$]/.test(next.view.text);
  const hasValue = isApart && owner.kind === 'kubernetes' && owner.component !== undefined;
  const whole = hasValue ? bothWords(word, next) : word.whole;
  const at = { start: 0, end: word.view.text.length };
  collector.addFlag({ kind: 'flag', name: `--${name}`, owner }, word.view, at, whole);
  return true;
}

/** minikube hands on "apiserver.feature-gates=A=true", and any other flag of a component. */
export function readExtraConfig({ words, around, reading }: Command, index: number): boolean {
  const { collector } = reading;
  const { view, whole } = valueOfFlag(words, index, /^--extra-config$/) ?? (words[index] as Word);
  const [start, component = '', name = ''] = /^(\w[\w-]*)\.([a-z][\w-]*)=/.exec(view.text) ?? [];
  const isWatched = collector.watched?.flags.has(name) === true;
  if (start === undefined || !(isWatched || name === 'feature-gates')) return false;
  const owner = ownerAround({ ...under(around, 'kubernetes', component), container: undefined });
  if (isWatched) {
    const at = { start: 0, end: view.text.length };
    collector.addFlag({ kind: 'flag', name: `--${name}`, owner }, view, at, whole);
  } else {
    collector.mentions.markRead(view.span);
    collector.addList(
      unquoted(view.part(start.length)),
      whole,
      collector.source(owner, around.space),
    );
  }
  return true;
}

const PART_OF_TEXT: Whole = { kind: 'none', reason: 'it is part of a sentence or an expression' };
const GATES = /^-{0,2}(?:kube-|service-)?feature-gates=/;
/** No component has a flag that is called so. */
const GATES_OF_OTHERS = /^--featureGates=/;
/** As an item of a list that is no last one: "[--feature-gates,". */
const GATES_AS_ITEM = /(?:^|[[({])--?(?:kube-)?feature-gates,$/;
const SEVERAL = /^--\S+\s+--?[a-z]/;
const GATES_ALONE = /^-{0,2}(?:kube-)?feature-gates$/;

/** A list of feature gates: "--feature-gates=A=true", or the flag and the list as two words. */
export function readGateFlag({ words, around, reading, scopes }: Command, index: number): boolean {
  const word = words[index] as Word;
  const { collector } = reading;
  // Several flags in one text are handed on to another program.
  if (word.whole.kind !== 'items' && SEVERAL.test(word.view.text)) return false;
  if (isSentence(word.view.text)) return false;
  const isForAll = /^-{0,2}kube-/.test(word.view.text);
  const command = { words, around, reading, scopes };
  // Tests of nodes start other components with gates of their own.
  const source = /^-{0,2}service-/.test(word.view.text)
    ? collector.source(EVERY_COMPONENT, collector.newNumber())
    : sourceOf(command, index, isForAll ? EVERY_COMPONENT : undefined);
  const isOfOther = source.owner.kind !== 'kubernetes';
  const other = isOfOther ? GATES_OF_OTHERS.exec(word.view.text) : null;
  const flag = (GATES.exec(word.view.text) ?? other)?.[0];
  if (flag !== undefined) {
    collector.mentions.markRead(word.view.span);
    const written = unquoted(word.view.part(flag.length));
    // An item of a list is a value as it is; only in a running text may others stand behind it.
    const list = word.whole.kind === 'items' ? written : withoutPunctuation(written);
    const isPart = list.text !== written.text;
    collector.addList(list, isPart ? PART_OF_TEXT : word.whole, source);
    return true;
  }
  return readApart(command, index, source);
}

/** What a program's help says that the flag takes. */
const TYPE = /^(?:\w+(?:Bool|String)|strings?|<[^<>=]*>?)$/;

/** What lists of arguments for Puppet's module are called, which have "feature-gates: A=true" as a text. */
const PUPPETS = /_extra_arguments$/;

/** The flag and the list as two words, perhaps as two items of a list in a program. */
function readApart(
  { words, around, reading }: Command,
  index: number,
  source: SettingSource,
): boolean {
  const { collector } = reading;
  const word = words[index] as Word;
  const isItem = GATES_AS_ITEM.test(word.view.text);
  const isKey = word.view.text === 'feature-gates:' && PUPPETS.test(around.keys.at(-1) ?? '');
  const next = words[index + 1];
  if (!(isItem || isKey || GATES_ALONE.test(word.view.text)) || next === undefined) return false;
  const isDescribed = TYPE.test(next.view.text);
  if (!isDescribed && !/^[^-].*=|^[^-]?.*[${]/s.test(next.view.text)) return false;
  collector.mentions.markRead(word.view.span);
  if (isDescribed) return true;
  const owner = isItem && source.owner === ASSUMED ? UNCLEAR : source.owner;
  const whole: Whole = word.view.text.startsWith('-')
    ? bothWords(word, next)
    : { kind: 'none', reason: 'the command does nothing else' };
  const comma = isItem && next.view.text.endsWith(',') ? 1 : 0;
  const value = unquoted(next.view.part(0, next.view.text.length - comma));
  const list = next.whole.kind === 'items' ? value : withoutPunctuation(value);
  const isPart = isItem || list.text !== value.text;
  collector.addList(list, isPart ? PART_OF_TEXT : whole, { ...source, owner });
  return true;
}

const EMULATION = /^(?:--)?emulated-version(?:=|$)/;

/** The release that a component emulates: "--emulated-version=1.33". */
export function readEmulation(command: Command, index: number): boolean {
  const { words, reading } = command;
  const [, value = words[index + 1]?.view.text ?? ''] =
    /^(?:--)?emulated-version=(.*)/.exec(words[index]?.view.text ?? '') ?? [];
  if (!EMULATION.test(words[index]?.view.text ?? '')) return false;
  reading.collector.addEmulation(value, sourceOf(command, index));
  return true;
}
